// How many choices the engine replays and scores in a second, in one thread.

import ScenarioEngine
import Vignettes

/// Replays random walks with their scores, best and least of every scene included.
struct EngineBench {
  let scenario: Scenario
  let catalogue: MarkerCatalogue

  func run() {
    let sessions = (UInt64(0)..<2_000).compactMap { session(seed: $0) }
    let choices = sessions.reduce(0) { $0 + $1.walk.visits.count { $0.score != nil } }
    let events = sessions.map(\.events)
    var checksum = 0
    let seconds = Clock.best(of: 5) {
      checksum = 0
      for list in events {
        guard let again = try? Session(replaying: list, in: scenario) else { continue }
        let figures = Profile.fractions(of: again.walk)
        checksum &+= figures.noticing.numerator &+ (figures.timing?.numerator ?? 0)
      }
    }
    let rate = Int(Double(choices) / seconds)
    print(
      "engine: \(grouped(rate)) choices a second, replayed and scored (\(grouped(choices)) choices, check \(checksum))")
    let allSeconds = Clock.best(of: 3) {
      for session in sessions { checksum &+= Profile(session.walk, catalogue: catalogue).ledger.count }
    }
    print(
      "engine: \(grouped(Int(Double(sessions.count) / allSeconds))) whole profiles a second, ledger and arcs included")
  }

  /// A walk whose every choice is drawn from a seed.
  func session(seed: UInt64) -> Session? {
    var random = SplitMix64(seed: seed)
    var session = Session(scenario, mode: .unprompted, seed: seed)
    while let event = event(in: session, &random) {
      do { try session.apply(event) } catch { return nil }
    }
    return session
  }

  private func event(in session: Session, _ random: inout SplitMix64) -> SessionEvent? {
    switch session.situation {
    case .penPause(let scene, _): return .penPaused(scene: scene, .wentOn(purpose: nil))
    case .interlock: return .safetyClosed
    case .ending(let ending): return session.walk.isClosed ? nil : .ended(ending: ending)
    case .nowhere: return nil
    case .scene(let id):
      guard let scene = scenario.scene(id) else { return nil }
      switch scene.body {
      case .decision:
        let options = session.walk.availableOptions
        return options.isEmpty
          ? nil : .optionChosen(scene: id, option: options[random.next(below: options.count)].id)
      case .compose(let parts, _):
        return .replyComposed(scene: id, parts: parts.prefix(1 + random.next(below: parts.count)).map(\.id))
      case .page, .letter: return .pageTurned(scene: id)
      case .checkIn: return .checkedIn(scene: id, CheckIn(.unsure))
      case .notice: return .noticed(scene: id, [])
      case .walk(let questions, _): return .walked(scene: id, questions.map { _ in "" })
      }
    }
  }
}

/// A number with commas.
func grouped(_ number: Int) -> String {
  var digits = String(number)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + groups).joined(separator: ",")
}
