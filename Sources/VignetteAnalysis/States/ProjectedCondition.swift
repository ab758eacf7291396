// A condition made flat, so that neither its depth nor its length costs any stack.

import Vignettes

/// A condition over the slots of a projected state, in reverse Polish order.
struct ProjectedCondition: Sendable {
  /// One step of the evaluation.
  enum Step: Sendable {
    /// Puts the comparison of a slot with a number on the stack.
    case compare(slot: Int, Condition.Comparison, Int)
    /// Puts on the stack whether the sum of three slots lies in a band.
    case band(AllianceBand, bond: Int, goals: Int, tasks: Int)
    /// Turns the top of the stack round.
    case not
    /// Joins the two topmost.
    case and
    /// Joins the two topmost.
    case or
  }

  /// The steps in order.
  let steps: [Step]

  /// Whether the condition holds in a state.
  func holds(in state: ProjectedState) -> Bool {
    var stack: [Bool] = []
    for step in steps {
      switch step {
      case .compare(let slot, let comparison, let number): stack.append(comparison.holds(Int(state[slot]), number))
      case .band(let band, let bond, let goals, let tasks):
        let alliance = Alliance(bond: Int(state[bond]), goals: Int(state[goals]), tasks: Int(state[tasks]))
        stack.append(alliance.band == band)
      case .not: stack.append(!(stack.popLast() ?? false))
      case .and:
        let right = stack.popLast() ?? false
        stack.append((stack.popLast() ?? false) && right)
      case .or:
        let right = stack.popLast() ?? false
        stack.append((stack.popLast() ?? false) || right)
      }
    }
    return stack.popLast() ?? true
  }

  /// The slots that it reads, in order.
  var slots: [Int] {
    steps.flatMap { (step) -> [Int] in
      switch step {
      case .compare(let slot, _, _): [slot]
      case .band(_, let bond, let goals, let tasks): [bond, goals, tasks]
      case .not, .and, .or: []
      }
    }
  }
}
