// What could not be kept waits, and is written before anything is called kept again.

import Foundation
import Glibc
import JournalLink
import TestSupport
import Testing

@testable import Journal

@Suite("What waits to be kept", .serialized)
struct WaitingNoteTests {
  private let folder: TemporaryFolder
  private var data: String { folder.url.path + "/data" }
  private static let again = "Everything so far is kept."

  init() throws { folder = try TemporaryFolder() }

  private func notes() throws -> [[String]] {
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    defer { journal.close() }
    return try journal.notes().map(\.parts)
  }

  /// A case that is played line by line and kept, as far as its first choice.
  private func begun(_ more: [String] = []) throws -> PlainProcess {
    let run = try PlainProcess(["play", "ms-h", "--plain", "--seed", "1", "--data", data] + more)
    for line in ["", "", "1", "1", "1"] { try run.say(line) }
    return run
  }

  @Test(
    "line by line, notes and steps that could not be kept are written before that is said",
    arguments: JournalHindrance.allCases)
  func plain(hindrance: JournalHindrance) throws {
    let run = try begun()
    try run.say("note Kept at once.")
    let end = try hindrance.begin(data)
    try run.say("note Waits first.")
    try run.say("note Waits second.")
    let kept = run.words.components(separatedBy: "Kept on this machine").count - 1
    #expect(kept == 1)
    #expect(run.said("It waits in memory"))
    try end()
    try run.say("1")
    #expect(run.said(Self.again))
    run.kill()
    #expect(try notes() == [["Kept at once."], ["Waits first."], ["Waits second."]])
  }

  @Test("what is typed before the options waits as a note does")
  func sayItFirst() throws {
    let run = try PlainProcess(
      ["play", "ms-h", "--plain", "--seed", "1", "--mode", "say-it-first", "--data", data])
    for line in ["", "", "", "1", "1", ""] { try run.say(line) }
    try #require(run.said("What would you say?"))
    let end = try JournalHindrance.noRoom.begin(data)
    try run.say("My own words.")
    #expect(run.said("It waits in memory"))
    try end()
    try run.say("1")
    #expect(run.said(Self.again))
    run.kill()
    #expect(try notes() == [["My own words."]])
  }

  @Test("leaving says what waits and would be lost, and an export takes it along")
  func leaving() throws {
    let run = try begun()
    let end = try JournalHindrance.noRoom.begin(data)
    defer { try? end() }
    try run.say("note Only in memory.")
    try run.say("export text to \(folder.url.path)")
    run.type("leave")
    run.type("leave")
    try run.readToEnd()
    #expect(!run.said("It is kept as"))
    #expect(run.said("1 note"))
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).first { $0.hasSuffix(".txt") })
    #expect(try String(contentsOfFile: folder.url.path + "/" + file, encoding: .utf8).contains("Only in memory."))
  }

  @Test(
    "in a terminal the note's screen stays until the note is kept, or is told to wait",
    arguments: JournalHindrance.allCases)
  func terminal(hindrance: JournalHindrance) throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", "the-extra-tablet", "--seed", "1", "--data", data])
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("read on")
    try terminal.send("nFirst.\r")
    try terminal.waitFor("Kept on this machine")
    let end = try hindrance.begin(data)
    try terminal.send("nSecond.\r")
    try terminal.waitFor("This note is not kept yet.")
    // Back on the note its words are still there; keeping it again asks again.
    try terminal.send("\r")
    try terminal.waitUntil { $0.shows("Enter keeps it.") && $0.shows("Second.") }
    try terminal.send("\r")
    try terminal.waitFor("This note is not kept yet.")
    try terminal.send("\u{1B}[B\u{1B}[B\r")
    try terminal.waitFor("It waits in memory")
    try terminal.send("q")
    try terminal.waitFor("1 note")
    try terminal.send("\u{1B}")
    try end()
    // Nothing needs to be pressed for it.
    try terminal.waitFor(Self.again)
    terminal.signal(SIGKILL)
    try terminal.waitForExit()
    #expect(try notes() == [["First."], ["Second."]])
  }

  @Test(
    "a session that could go on is not refused because the journal cannot be written",
    arguments: JournalHindrance.allCases)
  func resuming(hindrance: JournalHindrance) throws {
    let first = try begun()
    first.type("leave")
    try first.readToEnd()
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["open", "--data", data])
    try terminal.waitFor("today at")
    let end = try hindrance.begin(data)
    try terminal.send("\u{1B}[H\r")
    try terminal.waitFor("in memory, and is")
    #expect(terminal.screen.text.contains("Ms H"))
    try end()
    try terminal.waitFor(Self.again)
    terminal.signal(SIGKILL)
    try terminal.waitForExit()
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    let summary = try #require(try journal.sessions().first)
    #expect(try journal.session(summary.id).resumptions.count == 1)
  }
}
