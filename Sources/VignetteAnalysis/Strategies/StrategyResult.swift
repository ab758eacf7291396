// What a lazy strategy comes to, and whether that is too much.

import ScenarioEngine
import Vignettes

/// The profile of one fixed strategy.
public struct StrategyResult: Sendable {
  /// The strategy.
  public let strategy: LazyStrategy
  /// The figure of Noticing (docs/scoring.md §5.1).
  public let noticing: Fraction
  /// The figure of Timing (docs/scoring.md §5.2); nil where nothing was taken up.
  public let timing: Fraction?
  /// The safety tasks that it leaves undone, each once, in the order of the file.
  public let safetyUndone: [MarkerID]
  /// Scenes at which it acts something out.
  public let enacted: Int
  /// The ending that it comes to; nil where it comes to a place from which nothing leads on.
  public let ending: PlaceID?
  /// The walk, as a script that `dyad play --script` takes.
  public let script: PlaytestScript

  /// Whether it reaches the top fifth of Noticing and of Timing and leaves nothing about safety undone. A figure that is
  /// withheld never counts as reaching it (docs/scoring.md §10.7).
  public var succeeds: Bool {
    ending != nil && noticing.fifth == 4 && timing?.fifth == 4 && safetyUndone.isEmpty
  }

  /// Plays a strategy through a case whose scenes form no cycle.
  public init(_ strategy: LazyStrategy, in scenario: Scenario) {
    var lazy = LazyWalk(scenario)
    lazy.play { strategy.choice(among: $0.candidates) }
    let walk = lazy.session.walk
    var undone: [MarkerID] = []
    for record in walk.taskRecords
    where record.isSafety && (record.standing == .notDone || record.standing == .overdue) {
      if !undone.contains(record.task) { undone.append(record.task) }
    }
    self.strategy = strategy
    (noticing, timing) = Profile.fractions(of: walk)
    safetyUndone = undone
    enacted = Set(walk.ledger.lazy.filter(\.judged.label.isEnactment).map(\.visit)).count
    if case .ending(let reached) = lazy.session.situation { ending = reached } else { ending = nil }
    script = PlaytestScript(lazy.session)
  }
}
