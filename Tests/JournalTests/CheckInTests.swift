// Check-in words: kept apart, gone after their time, never part of a score.

import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Check-in words")
struct CheckInTests {
  let folder: TemporaryFolder
  let clock = TestClock()

  init() throws { folder = try TemporaryFolder() }

  private func erased(_ events: [SessionEvent]) -> [SessionEvent] {
    events.map { event in
      if case .checkedIn(let scene, _) = event { return .checkedIn(scene: scene, CheckIn(.ratherNotSay)) }
      return event
    }
  }

  @Test("they go after ninety days, and not a day before")
  func expiry() throws {
    let played = try Played.playtest("ms-h", "published-course")
    let id = try played.keep(in: try Journal(in: folder, clock))
    clock.turn(days: 90)
    #expect(try Journal(in: folder, clock).session(id).events == played.events)
    clock.turn(days: 1)
    let stored = try Journal(in: folder, clock).session(id)
    #expect(stored.events == erased(played.events))
    let noted = played.events.count { if case .checkedIn = $0 { true } else { false } }
    #expect(stored.erasedCheckIns == noted)
    #expect(try folder.found(["must get it right"]).isEmpty)
  }

  @Test("a session can keep them, and let them go again")
  func kept() throws {
    let played = try Played.playtest("ms-h", "published-course")
    let journal = try Journal(in: folder, clock)
    let id = try played.keep(in: journal)
    try journal.keepCheckIns(true, of: id)
    clock.turn(days: 1_000)
    let later = try Journal(in: folder, clock)
    #expect(try later.session(id).events == played.events)
    #expect(try later.sessions().map(\.keepsCheckIns) == [true])
    try later.keepCheckIns(false, of: id)
    #expect(try Journal(in: folder, clock).session(id).events == erased(played.events))
  }

  @Test("“rather not say” is no erased note")
  func ratherNotSay() throws {
    let journal = try Journal(in: folder, clock)
    let id = try journal.keep(
      EveryEvent.all, of: try Played.small().header, vignette: SmallVignette.bytes)
    #expect(try journal.session(id).erasedCheckIns == 0)
    try journal.forget(.checkIns)
    #expect(try journal.session(id).erasedCheckIns == 4)
  }

  @Test("a replay without them scores the same", arguments: Playtest.all)
  func scores(playtest: Playtest) throws {
    let session = try playtest.run().session
    let journal = try Journal.inMemory(clock: clock.now)
    let id = try journal.keep(session.events, of: SessionHeader(session), vignette: [])
    try journal.forget(.checkIns)
    let replay = Replay(try journal.session(id).events, in: session.scenario)
    #expect(replay.isWhole && replay.isUnchanged)
    for (walk, other) in zip(session.walks, replay.session.walks) {
      let (profile, again) = (
        Profile(walk, catalogue: Shipped.catalogue), Profile(other, catalogue: Shipped.catalogue)
      )
      #expect(profile.ledger == again.ledger)
      #expect(profile.noticing == again.noticing)
      #expect(profile.timing == again.timing)
      #expect(profile.safety == again.safety)
      #expect(profile.course == again.course)
      #expect(again.feelings.isEmpty)
    }
  }
}
