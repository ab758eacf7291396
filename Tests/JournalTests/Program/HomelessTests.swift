// If there is no folder to keep sessions in, that is said before the first step, and nothing claims otherwise.

import Foundation
import TestSupport
import Testing

@Suite("Nowhere to keep")
struct HomelessTests {
  private static let sentence = "Nothing can be kept: there is no home folder"
  /// Environments that name no folder by its full path.
  private static let environments: [[String: String]] = [
    ["HOME": ""], ["HOME": "home"], ["HOME": "/nowhere/at/all"], ["HOME": "", "XDG_DATA_HOME": "data"],
  ]

  @Test("line by line it is said before the first step", arguments: environments)
  func plain(environment: [String: String]) throws {
    let run = try ProgramRun(
      "dyad", ["play", "the-extra-tablet", "--plain", "--seed", "1"], input: "\n1\n", environment: environment)
    let words = run.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let said = try #require(words.range(of: Self.sentence))
    // The first step is the title of the first sitting, between long dashes.
    let step = try #require(words.range(of: " — "))
    #expect(said.lowerBound < step.lowerBound)
    let sessions = try ProgramRun("dyad", ["sessions"], environment: environment)
    #expect(sessions.status == 2 && sessions.errors.contains(Self.sentence))
    let resumed = try ProgramRun("dyad", ["resume", "--plain"], environment: environment)
    #expect(resumed.status == 2 && resumed.errors.contains(Self.sentence))
  }

  @Test(
    "in a terminal it stands on the screen before a case, and where earlier sessions would", arguments: environments)
  func terminal(environment: [String: String]) throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["open", "--seed", "1"], environment: environment, columns: 100, rows: 40)
    try terminal.waitFor("Content notes: ")
    try terminal.waitFor(Self.sentence)
    try terminal.send("a")
    try terminal.waitUntil { $0.shows("Earlier sessions") && $0.shows(Self.sentence) && !$0.shows("kept here yet") }
    try terminal.send("\u{1B}")
    try terminal.waitFor("Content notes: ")
    try terminal.send("\r")
    try terminal.waitUntil { $0.shows("before you begin") && $0.shows(Self.sentence) }
    terminal.signal(SIGKILL)
    try terminal.waitForExit()
  }

  @Test("a relative XDG_DATA_HOME is not followed: sessions are kept below the home folder")
  func relativeData() throws {
    let home = try TemporaryFolder()
    let run = try ProgramRun(
      "dyad", ["play", "ms-h", "--plain", "--seed", "1"], input: "\n\nleave\n",
      environment: ["HOME": home.url.path, "XDG_DATA_HOME": "data"])
    #expect(run.text.contains("It is kept as"))
    #expect(FileManager.default.fileExists(atPath: home.url.path + "/.local/share/dyad/journal/journal.sqlite"))
  }
}
