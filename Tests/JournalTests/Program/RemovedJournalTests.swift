// The data folder is removed during play: that is said at once, nothing is called kept, and an export is offered.

import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A data folder that is taken away", .serialized)
struct RemovedJournalTests {
  private let folder: TemporaryFolder
  private var data: String { folder.url.path + "/data" }
  private static let gone = "were removed or replaced"

  init() throws { folder = try TemporaryFolder() }

  @Test("line by line a note and a step say so, leaving offers an export, and the export holds everything")
  func plain() throws {
    let run = try PlainProcess(["play", "ms-h", "--plain", "--seed", "1", "--data", data])
    for line in ["", "", "1", "1", "1", "note While it was there."] { try run.say(line) }
    #expect(run.said("Kept on this machine"))
    try FileManager.default.removeItem(atPath: data)
    try run.say("note After that.")
    let kept = run.words.components(separatedBy: "Kept on this machine").count - 1
    #expect(kept == 1 && run.said(Self.gone))
    try run.say("leave")
    #expect(run.said("Type export and a form to take it along"))
    try run.say("export text to \(folder.url.path)")
    run.type("leave")
    try run.readToEnd()
    #expect(run.said("Nothing was kept.") && !run.said("It is kept as"))
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).first { $0.hasSuffix(".txt") })
    let text = try String(contentsOfFile: folder.url.path + "/" + file, encoding: .utf8)
    #expect(text.contains("While it was there.") && text.contains("After that."))
    #expect(!FileManager.default.fileExists(atPath: data))
  }

  @Test("if it is removed after the last step, leaving does not call it kept")
  func afterTheLastStep() throws {
    let run = try PlainProcess(["play", "ms-h", "--plain", "--seed", "1", "--data", data])
    for line in ["", "", "1", "1", "1"] { try run.say(line) }
    try FileManager.default.removeItem(atPath: data)
    run.type("leave")
    run.type("leave")
    try run.readToEnd()
    #expect(run.said(Self.gone) && run.said("Nothing was kept.") && !run.said("It is kept as"))
  }

  @Test("in a terminal the question whether to leave says what is lost and leads to an export")
  func terminal() throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", "the-extra-tablet", "--seed", "1", "--data", data])
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("read on")
    try terminal.send("nFirst.\r")
    try terminal.waitFor("Kept on this machine")
    try FileManager.default.removeItem(atPath: data)
    try terminal.send("q")
    try terminal.waitUntil {
      $0.shows("1 note is not kept") && $0.shows("Take an export along first") && !$0.shows("It is kept as")
    }
    try terminal.send("\u{1B}[B\u{1B}[B\r")
    try terminal.waitFor("Write it as")
    terminal.signal(SIGKILL)
    try terminal.waitForExit()
  }
}
