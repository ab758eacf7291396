// What is worked out over a whole walk, held to definitions that look at every visit anew.

import TestSupport
import Testing
import Vignettes

@testable import ScenarioEngine

@Suite("Long walks")
struct LongWalkTests {
  private let catalogue = Shipped.catalogue

  /// Sessions long enough for a marker to be acted out and come back to several times.
  private func sessions() throws -> [Session] {
    try (UInt64(1)...60).map { seed in
      var maker = RandomVignette(seed: seed, catalogue: catalogue)
      var walker = RandomWalk(seed: seed, catalogue: catalogue)
      return try walker.play(Scenario(maker.make(scenes: 60)), mode: PlayMode.allCases[Int(seed % 4)])
    }
  }

  @Test("every enactment has the repair that a look over the rest of the walk finds")
  func repairs() throws {
    var repaired = 0
    for session in try sessions() {
      let walk = session.walk
      let profile = Profile(walk, catalogue: catalogue)
      let points = walk.visits.indices.filter {
        walk.visits[$0].score != nil && !walk.scene(of: walk.visits[$0]).live.isEmpty
      }
      #expect(profile.enactments.decisionPoints == points.count)
      let enacted = profile.ledger.filter { $0.judged.label.isEnactment }
      #expect(profile.enactments.arcs.map(\.line) == enacted)
      for arc in profile.enactments.arcs {
        let named = walk.visits.indices.first {
          $0 > arc.line.visit && walk.option(of: walk.visits[$0])?.repairs.contains(arc.line.marker) == true
        }
        let met = profile.ledger.first {
          $0.visit > arc.line.visit && $0.marker == arc.line.marker && $0.judged.label == .met
        }?.visit
        let repair = [named, met].compactMap { $0 }.min()
        #expect(arc.repairedAt == repair.map { walk.visits[$0].scene })
        #expect(
          arc.decisionPointsLater == repair.map { visit in points.count { $0 > arc.line.visit && $0 <= visit } })
        repaired += repair == nil ? 0 : 1
      }
      let open = Dictionary(grouping: profile.enactments.arcs, by: \.line.visit)
      #expect(profile.enactments.enacted == open.count)
      #expect(profile.enactments.cameBackTo == open.values.count { $0.allSatisfy { $0.repairedAt != nil } })
    }
    #expect(repaired > 10)
  }

  @Test("what was tagged is set beside the next choice at which the marker is live")
  func noticing() throws {
    var compared = 0
    for session in try sessions() {
      let walk = session.walk
      let ledger = walk.ledger
      var expected = (sawAndMet: 0, sawOnly: 0, metUnnamed: 0, neither: 0)
      for (place, visit) in walk.visits.enumerated() {
        guard case .noticed(let tags) = visit.action else { continue }
        for live in walk.scene(of: visit).live {
          guard let line = ledger.first(where: { $0.visit > place && $0.marker == live.marker }) else { continue }
          compared += 1
          switch (tags.contains(live.marker), line.judged.label == .met) {
          case (true, true): expected.sawAndMet += 1
          case (true, false): expected.sawOnly += 1
          case (false, true): expected.metUnnamed += 1
          case (false, false): expected.neither += 1
          }
        }
      }
      let counts = Profile(walk, catalogue: catalogue).noticed
      #expect(counts?.sawAndMet ?? 0 == expected.sawAndMet && counts?.sawOnly ?? 0 == expected.sawOnly)
      #expect(counts?.metUnnamed ?? 0 == expected.metUnnamed && counts?.neither ?? 0 == expected.neither)
    }
    #expect(compared > 20)
  }

  @Test("an act stands under the check-in before it and under no other")
  func feelings() throws {
    for session in try sessions() {
      let walk = session.walk
      let profile = Profile(walk, catalogue: catalogue)
      let checkIns = walk.visits.indices.filter {
        if case .checkedIn = walk.visits[$0].action { true } else { false }
      }
      for (number, visit) in checkIns.enumerated() {
        guard case .checkedIn(let note) = walk.visits[visit].action, note.feelings(in: catalogue) != nil else {
          continue
        }
        let end = number + 1 < checkIns.count ? checkIns[number + 1] : walk.visits.count
        let acts = profile.enactments.arcs.filter { $0.line.visit > visit && $0.line.visit < end && $0.line.act != nil }
        let told = profile.feelings.filter { $0.checkIn == walk.visits[visit].scene && $0.act != nil }
        #expect(
          Set(told.map { [$0.scene?.text, $0.act?.text] }) == Set(acts.map { [$0.line.scene.text, $0.line.act?.text] }))
      }
    }
  }

  @Test("a state marks the options that are asked about and no others, so that it does not grow with the story")
  func states() {
    func size(scenes: Int, asking option: OptionID?) -> Int {
      Scenario(Self.chain(of: scenes, asking: option)).initialState.values.count
    }
    #expect(size(scenes: 10, asking: nil) == size(scenes: 1_000, asking: nil))
    #expect(size(scenes: 1_000, asking: "go-0") == size(scenes: 10, asking: nil) + 1)
  }

  @Test("an option that an ending's text alone asks about is marked")
  func endingsAsk() throws {
    let scenario = Scenario(Self.chain(of: 3, asking: "go-1"))
    var session = Session(scenario, mode: .standard, seed: 0)
    let condition = try #require(scenario.vignette.endings[0].text.paragraphs[0].when)
    try session.apply(.optionChosen(scene: "s-0", option: "go-0"))
    #expect(!session.walk.holds(condition))
    try session.apply(.optionChosen(scene: "s-1", option: "go-1"))
    #expect(session.walk.holds(condition))
  }

  @Test("a closed sitting leaves no task behind that later steps look at")
  func tasks() throws {
    for session in try sessions() {
      guard case .ending = session.situation else { continue }
      let pending = session.walk.pending
      #expect(pending.overdue.isEmpty && pending.bySitting.allSatisfy(\.isEmpty))
      for places in pending.notYetDone {
        #expect(places.allSatisfy { session.walk.standings[$0] == .notDone })
      }
    }
  }

  @Test("the places that lead to a scene are those from which a way goes there")
  func wayThere() throws {
    let count = 200
    let scenario = Scenario(Self.chain(of: count, asking: nil))
    var search = WayThere(to: PlaceID("s-\(count - 1)"), in: scenario)
    let way = search.session(from: Session(scenario, mode: .standard, seed: 0))
    #expect(way?.walk.path.count == count)
  }

  /// Decisions in a row of one option each; the ending's text may ask whether one was chosen.
  private static func chain(of count: Int, asking option: OptionID?) -> Vignette {
    let scenes = (0..<count).map { number in
      let next = number + 1 < count ? PlaceID("s-\(number + 1)") : "end-of-it"
      return Scene(
        id: PlaceID("s-\(number)"), sitting: "visit", title: "", text: Passage(),
        body: .decision([SceneOption(id: OptionID("go-\(number)"), next: Branches(to: next))]))
    }
    let text = Passage([Paragraph(when: option.map { .chose($0) }, spans: [.init("So.")])])
    let ending = Ending(
      id: "end-of-it", title: "", text: text, patient: Passage(), possible: Passage(), hard: Passage(),
      unknown: Passage(), next: Passage())
    return Vignette(
      metadata: RandomVignette.metadata(), voices: [], alliance: Alliance(bond: 2, goals: 2, tasks: 2), counters: [],
      flags: [], regimen: [], safetyLines: [], sittings: [Sitting(id: "visit", title: "Visit", setting: .withPatient)],
      start: "s-0", scenes: scenes, endings: [ending], cuts: [], hashes: ContentHashes(content: "", play: ""))
  }
}
