// Why no journal can be made is on screen with the list of cases, since a later sentence would draw another frame.

import Foundation
import TestSupport
import Testing

@testable import JournalLink

@Suite("The first whole frame")
struct FirstFrameTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// `dyad` beside a journal program that reads all that is sent to it and never answers.
  private func programWithSilentJournal() throws -> String {
    // Another process writes both: a file that this one has open for writing cannot be run.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c",
      """
      cp "$1" "$2/dyad"
      printf '#!/bin/sh\\nexec cat <&3 >/dev/null\\n' > "$2/dyad-journal"
      chmod 755 "$2/dyad-journal"
      """, "sh", try BuiltProduct.path("dyad"), folder.url.path,
    ]
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
    return folder.url.path + "/dyad"
  }

  /// The terminal once a `dyad` waits for a key.
  private func settled(_ program: String, data: String) throws -> PseudoTerminal {
    let vignettes = Shipped.root.appending(path: "vignettes").path
    let terminal = try PseudoTerminal(
      program, arguments: ["open", "--seed", "1", "--data", data, "--vignettes", vignettes])
    try terminal.waitFor("Content notes: ")
    try terminal.waitUntilSettled()
    return terminal
  }

  @Test("a folder in which no journal can be made is named with the cases, and brings no later frame")
  func obstacle() throws {
    let data = try folder.write([], to: "file")
    let silent = try settled(try programWithSilentJournal(), data: data)
    #expect(silent.screen.shows("The journal cannot be kept in"), "\(silent.screen.text)")
    let answered = try settled(try BuiltProduct.path("dyad"), data: data)
    // The journal's program ends once its answer was read.
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !Descendants.of(answered.process).isEmpty, ContinuousClock.now < deadline { answered.takeWhatCame() }
    try answered.waitUntilSettled()
    #expect(answered.rawLog == silent.rawLog, "\(answered.screen.text)")
  }

  @Test("of a journal that can be made nothing is said until it answers")
  func possible() throws {
    let terminal = try settled(try programWithSilentJournal(), data: folder.url.path + "/data")
    #expect(!terminal.screen.shows("journal"), "\(terminal.screen.text)")
  }

  @Test("an obstacle is seen in the nearest folder that exists")
  func nearest() throws {
    let file = try folder.write([], to: "file")
    #expect(JournalPath.obstacle(in: folder.url.path) == nil)
    #expect(JournalPath.obstacle(in: folder.url.path + "/not/there/yet") == nil)
    #expect(
      JournalPath.obstacle(in: file + "/below") == .unusable(path: file + "/below/journal", reason: "Not a directory"))
    // Root may write everywhere.
    guard geteuid() != 0 else { return }
    #expect(JournalPath.obstacle(in: "/proc/none") == .readOnly(path: "/proc/none/journal"))
  }
}
