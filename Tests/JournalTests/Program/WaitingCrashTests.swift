// The program is killed while notes wait: on a journal without room, and on one that another program holds.

import Foundation
import Glibc
import JournalLink
import TestSupport
import Testing

@testable import Journal

@Suite("The program killed while notes wait", .serialized)
struct WaitingCrashTests {
  /// A few kills in each state, or as many as `DYAD_KILLS` says.
  static let kills = ProcessInfo.processInfo.environment["DYAD_KILLS"].flatMap { Int($0) } ?? 3

  @Test("what was called kept is there, whatever waited", arguments: JournalHindrance.allCases)
  func killed(hindrance: JournalHindrance) throws {
    var random = SystemRandomNumberGenerator()
    var tally = KillTally(
      hindrance == .noRoom ? "killed while notes wait for room" : "killed while notes wait for another program")
    for _ in 0..<Self.kills { try kill(hindrance, &tally, &random) }
    tally.report()
  }

  private func kill(
    _ hindrance: JournalHindrance, _ tally: inout KillTally, _ random: inout SystemRandomNumberGenerator
  ) throws {
    let folder = try TemporaryFolder()
    let data = folder.url.path + "/data"
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let run = try PlainProcess(["play", "ms-h", "--plain", "--seed", "1", "--data", data], home: folder.url.path)
    let before = Int.random(in: 6...20, using: &random)
    for step in walk.steps.prefix(before) { try run.say(step.line) }
    try run.say("note Note 0.")
    var kept = (events: walk.steps[before - 1].events, notes: 1)
    let end = try hindrance.begin(data)
    let waiting = Int.random(in: 1...4, using: &random)
    for number in 1...waiting {
      try run.say("note Note \(number).")
      try run.say(walk.steps[before + number - 1].line)
    }
    #expect(run.words.components(separatedBy: "Kept on this machine").count == 2)
    // Half are killed while everything waits, the others while it is written, or just afterwards.
    if Bool.random(using: &random) {
      try end()
      let step = before + waiting
      if Bool.random(using: &random) {
        try run.say(walk.steps[step].line)
        #expect(run.said("Everything so far is kept."))
        kept = (walk.steps[step].events, waiting + 1)
      } else {
        run.type(walk.steps[step].line)
        for _ in 0..<Int.random(in: 0...200, using: &random) { sched_yield() }
      }
      run.kill()
    } else {
      run.kill()
      try end()
    }
    try look(data, kept, walk, &tally)
  }

  private func look(
    _ data: String, _ kept: (events: Int, notes: Int), _ walk: ExpectedWalk, _ tally: inout KillTally
  ) throws {
    // The program that keeps the journal outlives the one that was killed by what it was asked last.
    while try !RunningJournals.serving(data).isEmpty { sched_yield() }
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    #expect(journal.setAside == nil)
    let summary = try #require(try journal.sessions().first)
    let stored = try journal.session(summary.id)
    #expect(stored.events == Array(walk.session.events.prefix(stored.events.count)))
    let notes = try journal.notes(of: summary.id).flatMap(\.parts)
    // In the order in which they were written, and none twice.
    #expect(notes == (0..<notes.count).map { "Note \($0)." })
    tally.count(
      eventsLost: max(kept.events - stored.events.count, 0), notesLost: max(kept.notes - notes.count, 0))
  }
}
