// A consultation in a terminal, played so far by the hand, with a note that was kept.

import Canvas
import Foundation
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import ConsultationUI

/// A running `dyad` that has shown some events and said of a note that it is kept.
final class PlayedScreen {
  /// The words in the field of a second note when the editor is opened.
  static let unsaved = "a note that is being written"

  let folder: TemporaryFolder
  let terminal: PseudoTerminal
  /// How many events had been shown.
  let shown: Int
  /// The words of every note that was said to be kept.
  var notes: [String]
  private let expected: ExpectedWalk

  /// Plays at least this many keys, and takes a note.
  init(keys: Int, vignette: String = "ms-h") throws {
    folder = try TemporaryFolder()
    expected = try ExpectedWalk(vignette, seed: 1)
    notes = ["a note of \(UUID().uuidString.prefix(8))"]
    let editor = try folder.write(Self.editor(folder.url.path).utf8, to: "editor")
    terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", vignette, "--seed", "1", "--data", folder.url.path],
      environment: ["VISUAL": "sh '\(editor)'", "XDG_RUNTIME_DIR": folder.url.path])
    shown = try Self.play(keys, expected, on: terminal)
    try write(notes[0])
    try terminal.send("\r")
    try terminal.waitFor("Kept on this machine")
  }

  /// Takes the terminal as its own, without a word of what it is.
  private static func editor(_ folder: String) -> String {
    """
    echo $$ > '\(folder)/editor.pid'
    stty raw -echo
    printf '\\033[?1049h\\033[?1000h\\033[?1002h\\033[?1006h\\033[?2004h\\033[?25l\\033[2J\\033[7mediting'
    exec sleep 600

    """
  }

  private static func play(_ least: Int, _ expected: ExpectedWalk, on terminal: PseudoTerminal) throws -> Int {
    var model = AppModel(size: Size(columns: 80, rows: 24), support: .unitedKingdom)
    _ = model.update(.vignetteOpened(expected.scenario, Shipped.catalogue, seed: expected.seed))
    try terminal.waitFor("before you begin")
    var pressed = 0
    while pressed < least || takesWords(model), let keys = WalkPolicy.keys(model) {
      for key in keys {
        let before = AppView(model).draw().rows
        let effects = model.update(.keyPressed(key))
        if effects.contains(where: { if case .record = $0 { true } else { false } }) {
          _ = model.update(.sessionKept(as: "kept"))
        }
        let after = AppView(model).draw().rows
        try terminal.send(WalkPolicy.bytes(key))
        if after != before { try terminal.waitUntil { rows($0.text) == rows(after.joined(separator: "\n")) } }
        pressed += 1
      }
    }
    return model.session.map { $0.events.count > 1 ? $0.events.count : 0 } ?? 0
  }

  /// Whether a letter would be typed into a field, or the page is none of the consultation's.
  private static func takesWords(_ model: AppModel) -> Bool {
    switch model.play?.step {
    case .reading, .choosing: !(model.screen.content is PlayScreen)
    default: true
    }
  }

  private static func rows(_ text: String) -> [String] {
    text.split(separator: "\n").map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
      .filter { !$0.isEmpty }
  }

  private func write(_ words: String) throws {
    try terminal.send("n")
    try terminal.waitFor("keep it")
    try terminal.send(words)
    try terminal.waitFor(words)
  }

  /// Begins a second note and opens it in the editor. Gives the editor's process, which is a child of the program.
  @discardableResult
  func openEditor() throws -> pid_t {
    try terminal.waitUntilSettled()
    try write(Self.unsaved)
    try terminal.send("\u{0F}")
    try terminal.waitFor("editing")
    let number = try String(contentsOfFile: folder.url.path + "/editor.pid", encoding: .utf8).filter(\.isNumber)
    return try #require(pid_t(number))
  }

  /// Waits until the program has its own screen again, with the words as they were.
  func waitUntilBack() throws {
    try terminal.waitUntil { screen in
      screen.shows(Self.unsaved) && screen.modes.alternateScreen && screen.modes.bracketedPaste
        && screen.modes.mouse.isEmpty
    }
    try terminal.waitUntilSettled()
  }

  /// How many of the events that were shown, and of the notes that were said to be kept, are not in the journal.
  func losses() throws -> (events: Int, notes: Int) {
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    defer { client.close() }
    guard let summary = try client.sessions().first else { return (shown, notes.count) }
    let stored = try client.session(summary.id).events
    // One that was under way may be kept besides.
    let agree = zip(stored, expected.session.events).prefix { $0 == $1 }.count
    let kept = try client.notes().flatMap(\.parts)
    return (max(shown - agree, 0), notes.count { !kept.contains($0) })
  }
}
