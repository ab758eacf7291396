// The state search against the engine: both must reach the same scenes with the same options.

import ScenarioEngine
import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Agreement of state search and engine")
struct EngineAgreementTests {
  /// A scene, and the options that are there.
  private struct Offer: Hashable {
    let scene: PlaceID
    let options: Set<OptionID>
  }

  @Test("what the search finds is exactly what the engine can come to", arguments: 1...150)
  func agreement(seed: Int) throws {
    let draft = RandomDraft(seed: UInt64(seed)).draft()
    let story = StoryGraph(draft.vignette)
    let search = StateSearch(story, bands: seed.isMultiple(of: 2), limit: 100_000)
    #expect(search.complete)
    var found: Set<Offer> = []
    for (node, place) in search.walks.places.enumerated() {
      guard let scene = story.scene(place) else { continue }
      let offers = search.walks.graph.edges(from: node).compactMap(\.option).map { scene.body.options[$0].id }
      found.insert(Offer(scene: scene.id, options: Set(offers)))
    }
    let engine = try offers(in: Scenario(draft.vignette))
    #expect(found.subtracting(engine) == [])
    #expect(engine.subtracting(found) == [])
    let starving = Set(search.starving().compactMap { story.id(of: $0.place) })
    #expect(
      starving
        == Set(
          engine.filter { offer in
            offer.options.isEmpty && !(draft.vignette.scenes.first { $0.id == offer.scene }?.body.options ?? []).isEmpty
          }.map(\.scene)))
  }

  /// Every scene that any sequence of events reaches, with the options offered there.
  private func offers(in scenario: Scenario) throws -> Set<Offer> {
    var offers: Set<Offer> = []
    var waiting = [Session(scenario, mode: .standard, seed: 1)]
    while let session = waiting.popLast() {
      for event in events(after: session, in: scenario, noting: &offers) {
        var next = session
        try next.apply(event)
        waiting.append(next)
      }
    }
    return offers
  }

  private func events(after session: Session, in scenario: Scenario, noting offers: inout Set<Offer>) -> [SessionEvent]
  {
    switch session.situation {
    case .scene(let id):
      let options = session.walk.availableOptions.map(\.id)
      offers.insert(Offer(scene: id, options: Set(options)))
      guard let scene = scenario.scene(id) else { return [] }
      let skip: [SessionEvent] = scene.bridge == nil ? [] : [.sceneSkipped(scene: id)]
      let turn: [SessionEvent] = scene.body.next == nil ? [] : [.pageTurned(scene: id)]
      return options.map { .optionChosen(scene: id, option: $0) } + skip + turn
    case .interlock(let tasks): return tasks.map { .safetyTakenUp(task: $0) } + [.safetyClosed]
    default: return []
    }
  }
}

/// Small stories at random, the same for the same seed.
private struct RandomDraft {
  private var state: UInt64
  private let scenes = 6
  private let tasks: [MarkerID] = ["sf-task-means", "sf-task-ask-suicide"]

  init(seed: UInt64) { state = seed }

  func draft() -> Draft {
    var copy = self
    return copy.make()
  }

  private mutating func make() -> Draft {
    var draft = Draft((0..<scenes).map { makeScene($0) })
    draft.start = "s0"
    draft.alliance = Alliance(bond: below(5), goals: below(5), tasks: below(5))
    draft.counters = [Vignette.Counter(id: "n", start: below(2), max: 2)]
    draft.flags = ["f"]
    return draft
  }

  private mutating func makeScene(_ place: Int) -> Scene {
    let id = PlaceID("s\(place)")
    let sitting: SittingID = place < 2 ? "first" : place < 4 ? "second" : "letter"
    let safety = (0..<below(3)).map { _ in TaskDue(task: tasks[below(2)], due: due(), fresh: below(2) == 0) }
    let bridge = below(4) == 0 ? later(than: place) : nil
    guard below(4) > 0 else {
      return page(
        id, sitting: sitting, safety: safety, does: place.isMultiple(of: 2) ? [tasks[place / 2 % 2]] : [],
        bridge: bridge,
        next: branches(after: place))
    }
    return scene(
      id, sitting: sitting, safety: safety, bridge: bridge, (0..<(1 + below(3))).map { makeOption($0, at: place) })
  }

  private mutating func makeOption(_ number: Int, at place: Int) -> SceneOption {
    option(
      OptionID("o\(place)-\(number)"), when: below(3) == 0 ? condition() : nil,
      skills: [[], ["sk-rp-validate"], ["sk-rp-defer-pattern"], ["sk-h-pause"]][below(4)],
      alliance: Alliance(bond: below(5) - 2, goals: below(3) - 1, tasks: below(3) - 1),
      rupture: Rupture.allCases[below(3)], does: below(4) == 0 ? [tasks[below(2)]] : [],
      settings: [[.add("n", below(5) - 2)], [.turn("f", below(2) == 0)], []][below(3)], to: branches(after: place))
  }

  private mutating func branches(after place: Int) -> Branches {
    let entries = (0..<below(2)).map { _ in Branches.Branch(when: condition(), to: later(than: place)) }
    return Branches(entries + [Branches.Branch(when: nil, to: later(than: place))])
  }

  private mutating func later(than place: Int) -> PlaceID {
    let next = place + 1 + below(2)
    return next < scenes ? PlaceID("s\(next)") : ["one", "two", "three"][below(3)]
  }

  private mutating func due() -> TaskDue.Due {
    switch below(3) {
    case 0: .here
    case 1: .scene(PlaceID("s\(below(scenes))"))
    default: .sitting(["first", "second", "letter"][below(3)])
    }
  }

  private mutating func condition() -> Condition {
    switch below(10) {
    case 0: .not(condition())
    case 1: .and(condition(), condition())
    case 2: .or(condition(), condition())
    case 3: .compare([.bond, .goals, .tasks][below(3)], Condition.Comparison.allCases[below(6)], below(5))
    case 4: .compare(.counter("n"), Condition.Comparison.allCases[below(6)], below(3))
    case 5: .flag("f")
    case 6: .alliance(AllianceBand.allCases[below(3)])
    case 7: .rupture(Rupture.allCases[below(3)])
    case 8: .done(tasks[below(2)])
    default: .chose(OptionID("o\(below(scenes))-\(below(3))"))
    }
  }

  /// A number from 0 to below `limit`, by SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
