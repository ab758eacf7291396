// Conditions in words, for readers who have never seen a vignette file.

import Vignettes

/// Says conditions and the alliance in words.
struct ConditionWording {
  let catalogue: MarkerCatalogue

  /// A condition, such as `the alliance is firm or there is no rupture`.
  func text(_ condition: Condition) -> String {
    switch condition {
    case .not(.flag(let name)): "“\(name)” is not so"
    case .not(.done(let task)): "“\(catalogue.name(of: task))” has not been done"
    case .not(.chose(let option)): "“\(option)” was not chosen"
    case .not(.rupture(let rupture)): rupture == .none ? "there is a rupture" : "there is no \(rupture.rawValue)"
    case .not(.alliance(let band)): "the alliance is not \(band.word)"
    case .not(let inner): "not (\(text(inner)))"
    case .and(let left, let right): "\(part(left)) and \(part(right))"
    case .or(let left, let right): "\(text(left)) or \(text(right))"
    case .compare(let quantity, let comparison, let number): "\(text(quantity)) is \(text(comparison)) \(number)"
    case .flag(let name): "“\(name)” is so"
    case .alliance(let band): "the alliance is \(band.word)"
    case .rupture(let rupture): rupture == .none ? "there is no rupture" : "there is a \(rupture.rawValue)"
    case .done(let task): "“\(catalogue.name(of: task))” has been done"
    case .chose(let option): "“\(option)” was chosen"
    }
  }

  /// An alliance, with all three parts.
  func text(_ alliance: Alliance) -> String {
    "bond \(alliance.bond), goals \(alliance.goals), tasks \(alliance.tasks)"
  }

  /// A change to the alliance, without the parts that stay the same.
  func change(_ alliance: Alliance) -> String {
    [("bond", alliance.bond), ("goals", alliance.goals), ("tasks", alliance.tasks)].filter { $0.1 != 0 }
      .map { "\($0.0) \($0.1 < 0 ? "−" : "+")\($0.1.magnitude)" }.joined(separator: ", ")
  }

  private func part(_ condition: Condition) -> String {
    if case .or = condition { return "(\(text(condition)))" }
    return text(condition)
  }

  private func text(_ quantity: Condition.Quantity) -> String {
    switch quantity {
    case .bond: "bond"
    case .goals: "goals"
    case .tasks: "tasks"
    case .counter(let name): "“\(name)”"
    }
  }

  private func text(_ comparison: Condition.Comparison) -> String {
    switch comparison {
    case .less: "less than"
    case .lessOrEqual: "at most"
    case .equal: "exactly"
    case .notEqual: "not"
    case .greaterOrEqual: "at least"
    case .greater: "more than"
    }
  }
}
