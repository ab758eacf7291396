// Finds a way through a case to one of its scenes, so a decision can be taken in a state that play can reach.

import Vignettes

/// A search through the walks of a case, the ones that meet the patient first.
public struct WayThere {
  /// So many states are looked at and no more.
  private static let limit = 20_000

  private let target: PlaceID
  /// The scenes from which the target lies ahead, conditions left aside.
  private let ahead: Set<PlaceID>
  private var seen: Set<Stop> = []

  /// Where the search has been.
  private struct Stop: Hashable {
    let situation: Situation
    let state: WalkState
    let metBefore: Bool
  }

  /// Makes a search for ways to a scene.
  public init(to target: PlaceID, in scenario: Scenario) {
    self.target = target
    // What leads to each place, followed backwards from the target.
    var leading: [PlaceID: [PlaceID]] = [:]
    for scene in scenario.vignette.scenes {
      let branches = scene.body.options.map(\.next) + [scene.body.next].compactMap { $0 }
      for place in Set(branches.flatMap(\.entries).map(\.to)) { leading[place, default: []].append(scene.id) }
    }
    var ahead: Set<PlaceID> = [target]
    var waiting = [target]
    while let place = waiting.popLast() {
      for scene in leading[place] ?? [] where ahead.insert(scene).inserted { waiting.append(scene) }
    }
    self.ahead = ahead
  }

  private static func leads(_ branches: Branches, into places: Set<PlaceID>) -> Bool {
    branches.entries.contains { places.contains($0.to) }
  }

  /// The session at the target, the first that suits; nil if there is no way, or none within the limit.
  public mutating func session(from start: Session, where suits: (Session) -> Bool = { _ in true }) -> Session? {
    var open = [start]
    while let session = open.popLast(), seen.count < Self.limit {
      if session.situation == .scene(target) {
        if suits(session) { return session }
        continue
      }
      let walk = session.walk
      let stop = Stop(situation: walk.situation, state: walk.state, metBefore: walk.scoringContext.metBefore)
      guard seen.insert(stop).inserted else { continue }
      // The last is looked at first.
      open += events(at: session).reversed().compactMap { event in
        var next = session
        do { try next.apply(event) } catch { return nil }
        return next
      }
    }
    return nil
  }

  /// What can be done there, the better first.
  private func events(at session: Session) -> [SessionEvent] {
    switch session.situation {
    case .interlock(let tasks): [tasks.first.map { .safetyTakenUp(task: $0) } ?? .safetyClosed]
    case .penPause(let scene, _): [.penPaused(scene: scene, .wentOn(purpose: nil))]
    case .ending, .nowhere: []
    case .scene(let id):
      if ahead.contains(id), let scene = session.scenario.scene(id) { events(at: scene, of: session.walk) } else { [] }
    }
  }

  private func events(at scene: Scene, of walk: Walk) -> [SessionEvent] {
    if let event = scene.passing { return [event] }
    guard case .compose(let parts, let patterns) = scene.body else {
      return walk.availableOptions.filter { Self.leads($0.next, into: ahead) }.enumerated().sorted {
        (noticing($1.element, on: walk), $0.offset) < (noticing($0.element, on: walk), $1.offset)
      }.map { .optionChosen(scene: scene.id, option: $0.element.id) }
    }
    return patterns.filter { Self.leads($0.body.next, into: ahead) }
      .map { .replyComposed(scene: scene.id, parts: Self.parts(of: $0, from: parts)) }
  }

  private func noticing(_ option: SceneOption, on walk: Walk) -> Int {
    walk.judged(option).map(\.judged.noticing).reduce(0, +)
  }

  private static func parts(of pattern: ReplyPattern, from parts: [ReplyPart]) -> [PartID] {
    let named = pattern.order.compactMap { step in if case .part(let part) = step { part } else { nil } }
    return named.isEmpty ? parts.prefix(1).map(\.id) : named
  }
}
