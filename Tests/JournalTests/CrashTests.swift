// Killed at any moment, the program has kept every event that it said it kept.

import Foundation
import JournalLink
import Reports
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Crashes", .serialized)
struct CrashTests {
  /// 25 kills, or as many as `DYAD_KILLS` says.
  static let kills = ProcessInfo.processInfo.environment["DYAD_KILLS"].flatMap { Int($0) } ?? 25
  /// How many kills one journal goes through before a new one is begun.
  static let killsAFolder = 5

  private func debriefs(_ session: Session) throws -> [String] {
    try session.walks.indices.map { try Debrief(session, walk: $0, catalogue: Shipped.catalogue).json() }
  }

  @Test("every acknowledged event is there, and the debrief is that of an uninterrupted run")
  func killed() throws {
    var random = SystemRandomNumberGenerator()
    let plays = [
      ("ms-h", "second-walk", try Played.playtest("ms-h", "second-walk")),
      ("the-extra-tablet", "sideways", try Played.playtest("the-extra-tablet", "sideways")),
    ]
    let expected = try plays.map { try debriefs($0.2.session) }
    var folder = try TemporaryFolder()
    var cutShort = 0
    var tally = KillTally("killed while the journal is written to")
    for kill in 0..<Self.kills {
      if kill % Self.killsAFolder == 0 { folder = try TemporaryFolder() }
      let (vignette, script, played) = plays[kill % plays.count]
      let run = try ProbeRun(folder.url.path, vignette, script)
      // While it opens, or after this many events; it plays on until the signal arrives.
      let moment = Int.random(in: 0...(played.events.count * 2), using: &random)
      try #require(moment == 0 ? run.waitFor("ready") : run.waitFor("kept", count: moment))
      run.kill()
      tally.count(eventsLost: try lost(of: run.acknowledged, in: folder))
      cutShort += try check(run, played, in: folder, expected: expected[kill % plays.count]) ? 1 : 0
    }
    tally.report()
    #expect(cutShort > 0, "no kill of \(Self.kills) came within a session")
  }

  /// How many events that were acknowledged are not kept.
  private func lost(of acknowledged: [(code: String, number: Int)], in folder: TemporaryFolder) throws -> Int {
    let journal = try Journal(in: folder)
    defer { journal.close() }
    return try acknowledged.reduce(0) { lost, session in
      lost + max(0, session.number + 1 - (try journal.session(try journal.find(session.code)).events.count))
    }
  }

  /// Checks what a killed run left, and goes on from there; true if it was killed within a session.
  private func check(
    _ run: ProbeRun, _ played: Played, in folder: TemporaryFolder, expected: [String]
  ) throws -> Bool {
    let journal = try Journal(in: folder)
    #expect(journal.setAside == nil)
    for (code, number) in run.acknowledged {
      let stored = try journal.session(try journal.find(code))
      #expect(stored.unreadableFrom == nil)
      #expect(stored.events == Array(played.events.prefix(stored.events.count)))
      // One event more may be on disk, whose acknowledgement was cut off.
      #expect(stored.events.count == number + 1 || stored.events.count == number + 2)
    }
    var wasCutShort = false
    for unfinished in try journal.sessions(.unfinished) {
      wasCutShort = true
      let stored = try journal.session(unfinished.id)
      let replay = Replay(stored.events, in: played.session.scenario)
      #expect(replay.isWhole && replay.isUnchanged)
      for number in played.events.indices.dropFirst(stored.events.count) {
        try journal.append(played.events[number], to: unfinished.id, number: number)
      }
      let whole = try Session(replaying: journal.session(unfinished.id).events, in: played.session.scenario)
      #expect(try debriefs(whole) == expected)
    }
    // A rewind reopens what an ending closed: such a session is cut short in its second walk.
    for closed in try journal.sessions() where closed.vignette == played.session.start.vignette {
      let count = try journal.session(closed.id).events.count
      for number in played.events.indices.dropFirst(count) {
        try journal.append(played.events[number], to: closed.id, number: number)
      }
      #expect(try journal.session(closed.id).events == played.events)
    }
    return wasCutShort
  }

  @Test("several programs write to one journal at once, and none loses an event")
  func together() throws {
    let folder = try TemporaryFolder()
    let played = try Played.playtest("the-extra-tablet", "sideways")
    let runs = try (0..<4).map { _ in
      try ProbeRun(folder.url.path, "the-extra-tablet", "sideways", ["--rounds", "5"])
    }
    for run in runs { try run.finish() }
    let journal = try Journal(in: folder)
    let sessions = try journal.sessions()
    #expect(sessions.count == 20)
    for session in sessions { #expect(try journal.session(session.id).events == played.events) }
    #expect(runs.allSatisfy { $0.line("trouble") == nil })
    #expect(runs.flatMap { $0.acknowledged.map(\.code) }.sorted() == sessions.map(\.id.code).sorted())
  }
}
