// Notes, the person's own editor and exports through the real program, in a terminal and line by line.

import Foundation
import TestSupport
import Testing

@Suite("Notes through the real program")
struct NotePlayTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var data: String { folder.url.appendingPathComponent("data").path }
  private var runtime: String { folder.url.appendingPathComponent("run").path }

  private func plain(_ arguments: [String], _ lines: [String]) throws -> String {
    let run = try ProgramRun(
      "dyad", arguments + ["--plain", "--data", data], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0, "\(run.errors)")
    return run.text
  }

  /// A case in the terminal, at its first page, with an editor of one line.
  private func playing(editor: String = "true") throws -> PseudoTerminal {
    let script = try folder.write("\(editor)\n".utf8, to: "editor")
    try FileManager.default.createDirectory(atPath: runtime, withIntermediateDirectories: true)
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", "the-extra-tablet", "--seed", "1", "--data", data],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "VISUAL": "sh '\(script)'", "XDG_RUNTIME_DIR": runtime,
      ])
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("read on")
    try terminal.send("n")
    try terminal.waitFor("keep it")
    return terminal
  }

  @Test("line by line: a note is asked about, kept, listed, written out, and there when the session is opened again")
  func lineByLine() throws {
    let home = folder.url.resolvingSymlinksInPath().path
    let output = try plain(
      ["play", "the-extra-tablet", "--seed", "1"],
      ["", "note Ring her at LS1 4AB.", "keep", "note She was quick."] + Array(repeating: "1", count: 40)
        + ["", "reflect 4", "The tablet", "done", "notes", "export markdown to \(home)", "export csv to \(home)/none"]
        + ["leave"])
    for line in [
      "Something in this looks like a postcode.", "Kept on this machine, for you alone.", ": She was quick.",
      "Six reflective questions", "Written: ", "There is no folder",
    ] { #expect(output.contains(line), "\(line)") }
    let file = try #require(
      FileManager.default.contentsOfDirectory(atPath: home).first { $0.hasPrefix("the-extra-tablet-") })
    let text = try String(contentsOfFile: home + "/" + file, encoding: .utf8)
    for words in ["LS1 4AB", "She was quick.", "The tablet", "Fictional case"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("The profile of this walk"))
    let code = try #require(output.firstMatch(of: /kept as ([a-z0-9-]+)/)?.output.1)
    #expect(try plain(["resume", String(code)], ["", "notes"]).contains(": She was quick."))
  }

  @Test("in a terminal: a note before anything else begins the session, and both are there afterwards")
  func inATerminal() throws {
    let terminal = try playing()
    try terminal.send("A first word, and more of it.\r")
    try terminal.waitFor("Kept on this machine")
    terminal.signal(SIGKILL)
    _ = try terminal.waitForExit()
    let sessions = try ProgramRun("dyad", ["sessions", "--data", data])
    #expect(sessions.text.contains("the-extra-tablet") || sessions.text.contains("extra tablet"), "\(sessions.text)")
    let code = try #require(
      try ProgramRun("dyad", ["sessions", "--data", data, "--json"]).text
        .firstMatch(of: /"session": "([^"]+)"/)?.output.1)
    let again = try plain(["resume", String(code)], [""] + Array(repeating: "1", count: 40) + ["", "notes", "leave"])
    #expect(again.contains(": A first word, and more of it."))
  }

  @Test("the editor gets the words and gives them back, and its file is gone")
  func editor() throws {
    let terminal = try playing(editor: "echo 'from the editor' >> \"$1\"")
    try terminal.send("typed here")
    try terminal.waitFor("typed here")
    try terminal.send("\u{0F}")
    try terminal.waitUntil { $0.shows("from the editor") && $0.shows("typed here") && $0.modes.alternateScreen }
    #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).isEmpty)
    try terminal.send("\r")
    try terminal.waitFor("Kept on this machine")
    try terminal.send("q")
    try terminal.waitFor("Leave this consultation?")
  }

  @Test("ended while the editor is open, the program takes the file away and leaves the terminal as it was")
  func endedWhileEditing() throws {
    let terminal = try playing(editor: "echo editing; exec sleep 600")
    try terminal.send("private words")
    try terminal.waitFor("private words")
    try terminal.send("\u{0F}")
    try terminal.waitFor("editing")
    #expect(terminal.isRestored)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signalled(SIGTERM))
    #expect(terminal.isRestored)
    #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).isEmpty)
  }
}
