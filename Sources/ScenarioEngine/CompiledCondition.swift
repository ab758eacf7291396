// A condition with its names turned into places of arrays, so judging it looks nothing up.

import Vignettes

/// A condition ready to be judged against a walk.
indirect enum CompiledCondition: Sendable {
  case always
  case never
  case not(CompiledCondition)
  case and(CompiledCondition, CompiledCondition)
  case or(CompiledCondition, CompiledCondition)
  case bond(Condition.Comparison, Int)
  case goals(Condition.Comparison, Int)
  case tasks(Condition.Comparison, Int)
  case counter(Int, Condition.Comparison, Int)
  /// A flag, a task done or an option chosen.
  case mark(Int)
  case alliance(AllianceBand)
  case rupture(Rupture)

  func holds(in state: WalkState) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .not(let inner): !inner.holds(in: state)
    case .and(let left, let right): left.holds(in: state) && right.holds(in: state)
    case .or(let left, let right): left.holds(in: state) || right.holds(in: state)
    case .bond(let comparison, let number): comparison.holds(state.alliance.bond, number)
    case .goals(let comparison, let number): comparison.holds(state.alliance.goals, number)
    case .tasks(let comparison, let number): comparison.holds(state.alliance.tasks, number)
    case .counter(let place, let comparison, let number): comparison.holds(Int(state.values[place]), number)
    case .mark(let place): state.values[place] != 0
    case .alliance(let band): state.alliance.band == band
    case .rupture(let kind): state.rupture == kind
    }
  }
}

/// The numbers that conditions may ask about, as they change along a walk.
public struct WalkState: Hashable, Sendable {
  /// The alliance.
  public internal(set) var alliance: Alliance
  /// The rupture.
  public internal(set) var rupture: Rupture
  /// Counters (0 to 99), then flags, tasks done and options chosen (0 or 1). One array, so keeping a state
  /// with each visit costs one copy.
  var values: [UInt8]
}
