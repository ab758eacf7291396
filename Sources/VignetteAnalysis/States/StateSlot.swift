// What a state is made of, once everything is left out that no condition asks about.

import Vignettes

/// One number of a projected state.
enum StateSlot: Hashable, Sendable {
  /// The bond, 0 to 4.
  case bond
  /// The goals, 0 to 4.
  case goals
  /// The tasks, 0 to 4.
  case tasks
  /// The rupture, as `number(of:)` counts it.
  case rupture
  /// A counter.
  case counter(VariableID)
  /// A flag, 0 or 1.
  case flag(VariableID)
  /// Whether a task was done, 0 or 1.
  case done(MarkerID)
  /// Whether an option was chosen, 0 or 1.
  case chose(OptionID)
  /// How a declared safety task stands that a condition asks about: 0 settled or not met, 1 open, 2 due.
  case declaration(scene: Int, place: Int)

  /// The slot's value in words, as a condition would put it; nil for what no condition can name.
  func description(of value: Int) -> String? {
    switch self {
    case .bond: "bond = \(value)"
    case .goals: "goals = \(value)"
    case .tasks: "tasks = \(value)"
    case .rupture: "rupture is \(Rupture.allCases.first { Self.number(of: $0) == value } ?? .none)"
    case .counter(let id): "\(id) = \(value)"
    case .flag(let id): value != 0 ? "\(id)" : "not \(id)"
    case .done(let id): value != 0 ? "done \(id)" : "not done \(id)"
    case .chose(let id): value != 0 ? "chose \(id)" : "not chose \(id)"
    case .declaration: nil
    }
  }

  /// The number that stands for a kind of rupture.
  static func number(of rupture: Rupture) -> Int {
    switch rupture {
    case .none: 0
    case .withdrawal: 1
    case .confrontation: 2
    }
  }
}

/// A state of play, as one number for each slot.
typealias ProjectedState = [Int32]
