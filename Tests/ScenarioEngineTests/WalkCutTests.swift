// A walk that begins at a cut: in a state that play can reach, with nothing of the way there on its account.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Walks that begin at a cut")
struct WalkCutTests {
  static let cuts: [(vignette: String, cut: Cut)] = ["sam", "ms-h", "mr-z", "the-extra-tablet"].flatMap { id in
    ((try? Shipped.vignette(id))?.cuts ?? []).map { (id, $0) }
  }

  @Test("every shipped cut begins at its scene, with its options and its alliance, and with nothing behind it")
  func shipped() throws {
    #expect(Set(Self.cuts.map(\.vignette)).count == 4)
    for (id, cut) in Self.cuts {
      let vignette = try Shipped.vignette(id)
      let walk = try #require(Walk(Scenario(vignette), at: cut))
      #expect(walk.situation == .scene(cut.scene))
      #expect(walk.state.alliance == cut.alliance ?? vignette.alliance)
      #expect(walk.visits.isEmpty && walk.trail.isEmpty)
      #expect(walk.path == [cut.scene])
      #expect(Set(cut.options).isSubset(of: Set(walk.availableOptions.map(\.id))), "\(id) \(cut.id)")
      #expect(walk.taskRecords.allSatisfy { $0.standing == .open || $0.declaredAt == cut.scene })
    }
  }

  @Test("it can be walked to an ending, and its profile begins with the alliance of the cut")
  func onwards() throws {
    for (id, cut) in Self.cuts {
      let scenario = Scenario(try Shipped.vignette(id))
      var walk = try #require(Walk(scenario, at: cut))
      let begun = walk.state.alliance
      var way = Session(reporting: [walk], in: scenario, start: Session(scenario, mode: .standard, seed: 1).start)
      for _ in 0..<60 {
        switch way.situation {
        case .scene(let scene):
          if let option = way.walk.availableOptions.first, case .decision? = scenario.scene(scene)?.body {
            try walk.apply(.optionChosen(scene: scene, option: option.id))
          } else {
            try pass(scene, on: &walk, in: scenario)
          }
        case .penPause(let scene, _): try walk.apply(.penPaused(scene: scene, .wentOn(purpose: nil)))
        case .interlock: try walk.apply(.safetyClosed)
        case .ending, .nowhere: break
        }
        way = Session(reporting: [walk], in: scenario, start: way.start)
      }
      guard case .ending = walk.situation else {
        Issue.record("\(id) \(cut.id) stops at \(walk.situation)")
        continue
      }
      #expect(walk.visits.first?.scene == cut.scene)
      #expect(Profile(walk, catalogue: Shipped.catalogue).course.first?.alliance == begun)
    }
  }

  private func pass(_ scene: PlaceID, on walk: inout Walk, in scenario: Scenario) throws {
    switch scenario.scene(scene)?.body {
    case .compose(let parts, _): try walk.apply(.replyComposed(scene: scene, parts: parts.prefix(1).map(\.id)))
    case .checkIn: try walk.apply(.checkedIn(scene: scene, CheckIn(.ratherNotSay)))
    case .notice: try walk.apply(.noticed(scene: scene, []))
    case .walk: try walk.apply(.walked(scene: scene, []))
    default: try walk.apply(.pageTurned(scene: scene))
    }
  }

  @Test("an event that does not fit changes nothing")
  func refusal() throws {
    let (id, cut) = try #require(Self.cuts.first)
    var walk = try #require(Walk(Scenario(try Shipped.vignette(id)), at: cut))
    #expect(throws: EventRefusal.self) { try walk.apply(.safetyClosed) }
    #expect(walk.trail.isEmpty)
    #expect(walk.situation == .scene(cut.scene))
  }

  @Test("a cut at a scene that no way leads to has no walk")
  func nowhere() throws {
    let cut = Cut(
      id: "nowhere", title: "", scene: "no-such-scene", story: Passage(), options: [], alliance: nil, leader: nil)
    #expect(Walk(Scenario(try Shipped.vignette("the-extra-tablet")), at: cut) == nil)
  }
}
