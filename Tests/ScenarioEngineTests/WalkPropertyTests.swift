// What holds for every walk (docs/scoring.md §10.6), over thousands of walks drawn from seeds.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Every walk")
struct WalkPropertyTests {
  let catalogue: MarkerCatalogue

  init() { catalogue = Shipped.catalogue }

  /// Sessions over `count` random vignettes, `walks` of each, in every mode.
  private func sessions(_ count: UInt64, walks: UInt64 = 10) throws -> [Session] {
    try (0..<count).flatMap { seed in
      var maker = RandomVignette(seed: seed, catalogue: catalogue)
      let scenario = Scenario(maker.make())
      return try (0..<walks).map { walk in
        var walker = RandomWalk(seed: seed &* 1000 &+ walk, catalogue: catalogue)
        return try walker.play(scenario, mode: PlayMode.allCases[Int(walk % 4)])
      }
    }
  }

  @Test("replaying the events gives the same profile and the same state")
  func replay() throws {
    for session in try sessions(150) {
      let again = try Session(replaying: session.events, in: session.scenario)
      #expect(again.walk.state == session.walk.state)
      #expect(again.walk.situation == session.walk.situation)
      #expect(ProfilePrint(again, catalogue) == ProfilePrint(session, catalogue))
    }
  }

  @Test("a script made from a session plays to the same session")
  func script() throws {
    for session in try sessions(60) {
      let text = PlaytestScript(session).text
      let run = ScriptRun(try PlaytestScript(parsing: text), in: session.scenario, catalogue: catalogue)
      #expect(run.stop == nil, "\(run.stop.map(String.init(describing:)) ?? "")")
      #expect(run.session.events == session.events)
      #expect(PlaytestScript(run.session).text == text)
    }
  }

  @Test("the order of options changes nothing")
  func order() throws {
    for seed in UInt64(0)..<60 {
      var maker = RandomVignette(seed: seed, catalogue: catalogue)
      let vignette = maker.make()
      let turned = Scenario(vignette.withOptionsReversed)
      var walker = RandomWalk(seed: seed, catalogue: catalogue)
      let session = try walker.play(Scenario(vignette))
      let again = try Session(replaying: session.events, in: turned)
      #expect(ProfilePrint(again, catalogue) == ProfilePrint(session, catalogue))
    }
  }

  @Test("what was earned lies between the least and the best of every scene, and figures between 0 and 1")
  func bounds() throws {
    for session in try sessions(150) {
      for score in session.walk.visits.compactMap(\.score) {
        #expect(score.least <= score.earned.noticing && score.earned.noticing <= score.best)
        #expect(0 <= score.earned.timing && score.earned.timing <= score.earned.timingPossible)
      }
      let profile = Profile(session.walk, catalogue: catalogue)
      for figure in [profile.noticing] + [profile.timing].compactMap({ $0 }) {
        #expect(0 <= figure.numerator && figure.numerator <= figure.denominator)
      }
    }
  }

  @Test("a scene with nothing live, no task and no change changes no figure")
  func emptyScene() throws {
    for seed in UInt64(0)..<80 {
      var maker = RandomVignette(seed: seed, catalogue: catalogue)
      let vignette = maker.make()
      var walker = RandomWalk(seed: seed, catalogue: catalogue)
      let session = try walker.play(Scenario(vignette))
      let (longer, events) = vignette.insertingEmptyScene(after: session.events)
      let again = try Session(replaying: events, in: Scenario(longer))
      #expect(ProfilePrint(again, catalogue) == ProfilePrint(session, catalogue))
    }
  }

  @Test("no walk ends with a due safety task in an unknown state")
  func safetySettled() throws {
    for session in try sessions(150) {
      guard case .ending = session.situation else { continue }
      for record in session.walk.taskRecords {
        #expect([.doneInTime, .doneLate, .notDone].contains(record.standing))
        // What was missed may have been done afterwards.
        #expect(record.doneAt != nil || record.standing == .notDone)
      }
    }
  }

  @Test("asking about suicide never leaves Noticing or Timing lower than leaving the scene out would")
  func askingIsNeverCostly() throws {
    var asked = 0
    for session in try sessions(300) {
      let scores = session.walk.visits.compactMap { visit in visit.score.map { (visit: visit, score: $0) } }
      for (place, asking) in scores.enumerated()
      where session.walk.option(of: asking.visit)?.safetyDone.contains(.askAboutSuicide) == true {
        asked += 1
        let others = scores.enumerated().filter { $0.offset != place }.map(\.element.score)
        let all = scores.map(\.score)
        #expect(Ratio.noticing(all).isAtLeast(Ratio.noticing(others)))
        #expect(Ratio.timing(all).isAtLeast(Ratio.timing(others)))
      }
    }
    #expect(asked > 100)
  }

  @Test("changing what was felt changes only feeling and act, and the places that show the words")
  func feelingsAreNeverScored() throws {
    for session in try sessions(80) {
      var walker = RandomWalk(seed: 99, catalogue: catalogue)
      let changed = session.events.map { event -> SessionEvent in
        guard case .checkedIn(let scene, _) = event else { return event }
        return .checkedIn(scene: scene, walker.checkIn(catalogue.checkInWords(.full)))
      }
      let again = try Session(replaying: changed, in: session.scenario)
      #expect(
        ProfilePrint(again, catalogue, withFeelings: false) == ProfilePrint(session, catalogue, withFeelings: false))
      #expect(again.walk.state == session.walk.state)
    }
  }

  @Test("a marker is classified exactly once at each visited choice")
  func classifiedOnce() throws {
    for session in try sessions(100) {
      let ledger = session.walk.ledger
      for (place, visit) in session.walk.visits.enumerated() {
        let here = ledger.filter { $0.visit == place }.map(\.marker)
        #expect(here == (visit.score == nil ? [] : session.walk.scene(of: visit).live.map(\.marker)))
      }
    }
  }

  @Test("the interlock stands before every close with safety outstanding, except in unprompted mode")
  func interlock() throws {
    var shown = 0
    for session in try sessions(200) {
      let closed = session.events.count { $0 == .safetyClosed }
      shown += closed
      if session.start.mode == .unprompted { #expect(closed == 0) }
      let left = session.walk.taskRecords.contains { $0.isSafety && $0.standing == .notDone && !$0.wasDoneAfterwards }
      if left && session.start.mode != .unprompted { #expect(closed > 0) }
    }
    #expect(shown > 50)
  }

  @Test("a rewind keeps every earlier walk and replays what led to the scene")
  func rewind() throws {
    for session in try sessions(60) {
      guard case .ending = session.situation, let scene = session.walk.path.randomScene(session.start.seed) else {
        continue
      }
      var forked = session
      try forked.apply(.rewound(walk: 0, scene: scene))
      #expect(forked.walks.count == 2)
      #expect(ProfilePrint(forked.walks[0], catalogue) == ProfilePrint(session.walks[0], catalogue))
      #expect(forked.situation == .scene(scene))
      let prefix = session.walk.path.firstIndex(of: scene) ?? -1
      #expect(forked.walk.path == Array(session.walk.path[...prefix]))
      var walker = RandomWalk(seed: 5, catalogue: catalogue)
      while let event = walker.next(in: forked) { try forked.apply(event) }
      let again = try Session(replaying: forked.events, in: session.scenario)
      #expect(again.walks.map { ProfilePrint($0, catalogue) } == forked.walks.map { ProfilePrint($0, catalogue) })
    }
  }

  @Test("an event that does not fit is refused, and nothing has changed")
  func refusal() throws {
    for session in try sessions(30) {
      var probe = Session(session.scenario, start: session.start)
      for event in session.events.dropFirst() {
        var stranger = probe
        #expect(throws: EventRefusal.self) { try stranger.apply(.optionChosen(scene: "nowhere", option: "none")) }
        #expect(throws: EventRefusal.self) { try stranger.apply(.ended(ending: "nowhere")) }
        #expect(stranger.events == probe.events)
        #expect(stranger.walk.trail == probe.walk.trail)
        #expect(stranger.situation == probe.situation)
        try probe.apply(event)
      }
    }
  }
}

extension [PlaceID] {
  fileprivate func randomScene(_ seed: UInt64) -> PlaceID? { isEmpty ? nil : self[Int(seed % UInt64(count))] }
}

/// A figure worked out again from the scores of a walk, apart from the engine's own sums.
private struct Ratio {
  let numerator: Int
  let denominator: Int

  static func noticing(_ scores: [VisitScore]) -> Ratio {
    let counted = scores.filter(\.countsForNoticing)
    return Ratio(
      numerator: counted.map { $0.earned.noticing - $0.least }.reduce(0, +),
      denominator: counted.map { $0.best - $0.least }.reduce(0, +))
  }

  static func timing(_ scores: [VisitScore]) -> Ratio {
    let counted = scores.filter(\.countsForTiming)
    return Ratio(
      numerator: counted.map(\.earned.timing).reduce(0, +),
      denominator: counted.map(\.earned.timingPossible).reduce(0, +))
  }

  /// Nothing to compare with is no less.
  func isAtLeast(_ other: Ratio) -> Bool {
    other.denominator == 0 || numerator * other.denominator >= other.numerator * denominator
  }
}
