// A walk by a fixed strategy, through the engine itself.

import ScenarioEngine
import Vignettes

/// Plays a session with neutral answers to everything that is no choice.
///
/// Nothing is noted at check-ins, nothing is tagged, the pen pause is gone through without a purpose, no scene is skipped,
/// and the safety interlock is closed without taking anything up: a lazy trainee is not offered safety as a choice among
/// others, and what the interlock still finds undone is left undone (docs/scoring.md §5.5). None of these answers changes
/// Noticing or Timing.
struct LazyWalk {
  /// The session as far as it came.
  private(set) var session: Session
  private var replies: [PlaceID: ComposedReplies] = [:]

  /// Stands at the beginning.
  init(_ scenario: Scenario) {
    session = Session(scenario, mode: .standard, seed: 0)
  }

  /// Goes to the end of the walk, or as far as it goes.
  ///
  /// - Parameter choose: Which of the candidates to take, by place; nil to stop.
  /// - Returns: Whether it came to an ending.
  @discardableResult
  mutating func play(_ choose: (SceneChoices) -> Int?) -> Bool {
    while true {
      if case .ending(let ending) = session.situation {
        return session.walk.isClosed || apply(.ended(ending: ending))
      }
      guard let event = next(choose), apply(event) else { return false }
    }
  }

  private mutating func apply(_ event: SessionEvent) -> Bool {
    do { try session.apply(event) } catch { return false }
    return true
  }

  private mutating func next(_ choose: (SceneChoices) -> Int?) -> SessionEvent? {
    switch session.situation {
    case .penPause(let scene, _): return .penPaused(scene: scene, .wentOn(purpose: nil))
    case .interlock: return .safetyClosed
    case .ending, .nowhere: return nil
    case .scene(let id):
      guard let scene = session.scenario.scene(id) else { return nil }
      if let event = scene.passing { return event }
      let candidates = candidates(at: scene)
      guard !candidates.isEmpty, let place = choose(SceneChoices(scene: scene, candidates: candidates)),
        candidates.indices.contains(place)
      else { return nil }
      let chosen = candidates[place]
      return chosen.parts.isEmpty
        ? .optionChosen(scene: id, option: chosen.id) : .replyComposed(scene: id, parts: chosen.parts)
    }
  }

  private mutating func candidates(at scene: Scene) -> [Candidate] {
    let walk = session.walk
    func text(_ passage: Passage) -> String {
      passage.paragraphs.filter { walk.holds($0.when) }.map(\.plainText).joined(separator: " ")
    }
    guard case .compose(let parts, let patterns) = scene.body else {
      var candidates: [Candidate] = []
      walk.forEachAvailableOption { candidates.append(Candidate($0, text: text($0.line))) }
      return candidates
    }
    let known = replies[scene.id] ?? ComposedReplies(parts: parts, patterns: patterns)
    replies[scene.id] = known
    return known.reachable { walk.holds(patterns[$0].body.when) }.map { pattern, reply in
      let said = reply.compactMap { id in parts.first { $0.id == id }.map { text($0.text) } }
      return Candidate(patterns[pattern].body, text: said.joined(separator: " "), parts: reply)
    }
  }
}

/// What can be chosen where a walk stands.
struct SceneChoices {
  /// The scene.
  let scene: Scene
  /// What can be said there, in the order of the file.
  let candidates: [Candidate]
}
