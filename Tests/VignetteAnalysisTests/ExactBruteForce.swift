// Every path of a vignette listed one by one through the engine, to hold the exact analysis to.

import ScenarioEngine
import Vignettes

/// All walks by choices alone, each played by the engine.
struct BruteForce {
  /// The walks that reach an ending.
  private(set) var paths: [Walk] = []
  /// The walks that get stuck.
  private(set) var stuck: [Walk] = []
  /// Whether there were more walks than the limit.
  private(set) var isTooMuch = false

  /// Plays every list of choices; stops past `limit`.
  init(_ scenario: Scenario, limit: Int = 60_000) throws {
    var waiting = [Session(scenario, mode: .standard, seed: 0)]
    while let session = waiting.popLast() {
      guard paths.count + stuck.count < limit else {
        isTooMuch = true
        return
      }
      let events = Self.events(after: session, in: scenario)
      if events.isEmpty {
        if case .ending = session.situation { paths.append(session.walk) } else { stuck.append(session.walk) }
      }
      // The same choice twice is one path: replies in several orders can amount to one pattern.
      var seen: Set<OptionID> = []
      for event in events {
        var next = session
        try next.apply(event)
        if case .penPause(let scene, let option) = next.situation {
          if case .replyComposed = event, !seen.insert(option).inserted { continue }
          try next.apply(.penPaused(scene: scene, .wentOn(purpose: nil)))
        } else if case .replyComposed = event, case .chose(let option)? = next.walk.visits.last?.action,
          !seen.insert(option).inserted
        {
          continue
        }
        waiting.append(next)
      }
    }
  }

  private static func events(after session: Session, in scenario: Scenario) -> [SessionEvent] {
    switch session.situation {
    case .interlock: return [.safetyClosed]
    case .penPause, .ending, .nowhere: return []
    case .scene(let id):
      guard let scene = scenario.scene(id) else { return [] }
      switch scene.body {
      case .decision: return session.walk.availableOptions.map { .optionChosen(scene: id, option: $0.id) }
      case .compose(let parts, let patterns):
        let there = Set(session.walk.availableOptions.map(\.id))
        return orders(parts.map(\.id)).filter { reply in
          patterns.contains { $0.matches(reply) && there.contains($0.body.id) }
        }.map { .replyComposed(scene: id, parts: $0) }
      case .page, .letter: return [.pageTurned(scene: id)]
      case .checkIn: return [.checkedIn(scene: id, CheckIn(.ratherNotSay))]
      case .notice: return [.noticed(scene: id, [])]
      case .walk(let questions, _): return [.walked(scene: id, questions.map { _ in "" })]
      }
    }
  }

  /// Every reply of one part or more.
  private static func orders(_ parts: [PartID]) -> [[PartID]] {
    var found: [[PartID]] = []
    var round = parts.map { [$0] }
    while !round.isEmpty {
      found += round
      round = round.flatMap { reply in parts.filter { !reply.contains($0) }.map { reply + [$0] } }
    }
    return found
  }
}
