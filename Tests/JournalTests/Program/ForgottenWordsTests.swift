// Whatever was typed, in whatever way, and however the programs ended: once forgotten, it is nowhere.

import Foundation
import Glibc
import ScenarioEngine
import TestSupport
import Testing

@Suite("Forgotten words", .serialized)
struct ForgottenWordsTests {
  private let folder: TemporaryFolder
  private static let word = WalkPolicy.words
  private static let places = ["home", "data", "run", "config", "state", "tmp"]

  init() throws {
    folder = try TemporaryFolder()
    for place in Self.places {
      try FileManager.default.createDirectory(
        atPath: path(place), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  /// The environment, in which every folder is one of this test.
  private var environment: [String: String] {
    [
      "HOME": path("home"), "XDG_DATA_HOME": path("data"), "XDG_RUNTIME_DIR": path("run"),
      "XDG_CONFIG_HOME": path("config"), "XDG_STATE_HOME": path("state"), "XDG_CACHE_HOME": path("home"),
      "TMPDIR": path("tmp"),
    ]
  }

  /// The files that hold the word, in the name or inside, below all of those folders.
  private func found() throws -> [String] {
    let needle = Data(Self.word.utf8)
    return try Self.places.flatMap { place in
      let names = FileManager.default.enumerator(atPath: path(place))?.compactMap { $0 as? String } ?? []
      return try names.map { path(place) + "/" + $0 }.filter { file in
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return file.contains(Self.word) }
        return try file.contains(Self.word) || Data(contentsOf: URL(fileURLWithPath: file)).range(of: needle) != nil
      }
    }
  }

  private var editorFolders: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path("run"))) ?? []).filter { $0.hasPrefix("dyad-") }
  }

  private func dyad(_ arguments: [String], without missing: Set<String> = []) throws -> ProgramRun {
    try ProgramRun("dyad", arguments, environment: environment.filter { !missing.contains($0.key) })
  }

  private func expectForgotten(without missing: Set<String> = []) throws {
    let run = try dyad(["forget", "--all", "--yes"], without: missing)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try found() == [])
    #expect(editorFolders == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path("data/dyad/journal")).allSatisfy {
        $0.hasPrefix("journal.")
      })
  }

  /// How the programs of a session end.
  enum End: CaseIterable {
    case left, terminated, hungUp, killed, journalKilled, editorKilled, allKilled

    func come(to process: pid_t) {
      let below = Descendants.of(process)
      let journals = below.filter { Descendants.name(of: $0) == "dyad-journal" }
      let editors = below.filter { !journals.contains($0) }
      let (ends, signal): ([pid_t], Int32) =
        switch self {
        case .left: ([], 0)
        case .terminated: ([process], SIGTERM)
        case .hungUp: ([process], SIGHUP)
        case .killed: ([process], SIGKILL)
        case .journalKilled: (journals, SIGKILL)
        case .editorKilled: (editors, SIGKILL)
        case .allKilled: ([process] + below, SIGKILL)
        }
      for end in ends { kill(end, signal) }
      if signal == SIGKILL { ends.forEach { Descendants.waitForEnd(of: $0) } }
    }
  }

  @Test(
    "line by line: purposes, check-ins, the walk, own accounts, words said first, notes and reflections",
    arguments: End.allCases)
  func lineByLine(end: End) throws {
    let walk = try ExpectedWalk("ms-h", seed: 1, mode: .sayItFirst)
    let run = try PlainProcess(
      ["play", "ms-h", "--plain", "--seed", "1", "--mode", "say-it-first"], environment: environment)
    for step in walk.steps.prefix(walk.steps.count - 2) { run.type(step.line) }
    for line in ["note \(Self.word)", "reflect 4", Self.word, Self.word, "done", "notes"] { run.type(line) }
    try run.say("notes")
    #expect(run.text.contains(": \(Self.word)"), "\(run.text.suffix(600))")
    end.come(to: run.identifier)
    run.leave()
    #expect(try !found().isEmpty)
    try expectForgotten()
  }

  /// A note in a terminal, with the word in it and an editor open on it.
  private func editing() throws -> PseudoTerminal {
    // As editors do: a copy beside the file, a swap file, and a folder of its own.
    let script = """
      cd "$(dirname "$1")"; cp note.txt note.txt~; cp note.txt .note.txt.swp; mkdir undo; cp note.txt undo/1
      echo 'more \(Self.word)' >> note.txt; echo editing; exec sleep 600
      """
    let editor = try folder.write(Array(script.utf8), to: "editor")
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", "the-extra-tablet", "--seed", "1"],
      environment: environment.merging(["VISUAL": "sh '\(editor)'"]) { $1 })
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("read on")
    try terminal.send("n")
    try terminal.waitFor("keep it")
    try terminal.send("first \(Self.word)\r")
    try terminal.waitFor("Kept on this machine")
    try terminal.send("n")
    try terminal.waitFor("keep it")
    try terminal.send(Self.word)
    try terminal.waitFor(Self.word)
    try terminal.send("\u{0F}")
    try terminal.waitFor("editing")
    return terminal
  }

  /// Ends what a test has left of an editor.
  private func endEditors(_ below: [pid_t]) { for process in below { kill(process, SIGKILL) } }

  @Test(
    "in an editor: what it was given, and what it put beside that", arguments: End.allCases,
    [[], ["XDG_RUNTIME_DIR"]] as [Set<String>])
  func inAnEditor(end: End, missing: Set<String>) throws {
    let terminal = try editing()
    let below = Descendants.of(terminal.process)
    defer { endEditors(below) }
    #expect(try found().count > 4)
    end.come(to: terminal.process)
    if end == .left || end == .journalKilled { endEditors(below.filter { Descendants.name(of: $0) != "dyad-journal" }) }
    if end == .left || end == .journalKilled || end == .editorKilled {
      try terminal.waitFor("The editor exited with an error")
      terminal.signal(SIGTERM)
    }
    try terminal.waitForExit()
    // A dyad that still could has removed the folder itself.
    #expect(editorFolders.isEmpty != (end == .killed || end == .allKilled))
    try expectForgotten(without: missing)
  }

  @Test("the next program that opens the journal removes what an editor was left with, and keeps what was kept")
  func nextStart() throws {
    let terminal = try editing()
    let below = Descendants.of(terminal.process)
    defer { endEditors(below) }
    End.allKilled.come(to: terminal.process)
    try terminal.waitForExit()
    #expect(!editorFolders.isEmpty)
    let run = try dyad(["sessions"])
    #expect(run.status == 0 && run.text.contains("extra tablet"))
    #expect(editorFolders.isEmpty)
    #expect(try found().allSatisfy { $0.hasPrefix(path("data/dyad/journal/journal.sqlite")) })
    #expect(try !found().isEmpty)
  }

  @Test("a folder that is in use is left alone, and forgetting says that an editor is open")
  func inUse() throws {
    let terminal = try editing()
    let below = Descendants.of(terminal.process)
    defer { endEditors(below) }
    let folders = editorFolders
    #expect(folders.count == 1)
    #expect(try dyad(["sessions"]).status == 0)
    #expect(editorFolders == folders)
    let run = try dyad(["forget", "--all", "--yes"])
    #expect(run.status == 1 && run.errors.contains("open editor"), "\(run.errors)")
    #expect(editorFolders == folders)
    End.allKilled.come(to: terminal.process)
    try terminal.waitForExit()
    try expectForgotten()
  }
}
