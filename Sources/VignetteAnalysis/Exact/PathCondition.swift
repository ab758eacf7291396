// A condition over a packed state, made flat so that its depth costs no stack.

import Vignettes

/// A condition in reverse Polish order.
struct PathCondition: Sendable {
  private enum Step: Sendable {
    case constant(Bool)
    case compare(PackedField, Condition.Comparison, Int)
    case band(AllianceBand, bond: PackedField, goals: PackedField, tasks: PackedField)
    case not, and, or
  }

  private let steps: [Step]
  private let depth: Int

  /// Turns a condition over; what it names and the layout does not hold is never so.
  init(_ condition: Condition, layout: PackedLayout) {
    var waiting = [condition]
    var steps: [Step] = []
    // Operators come out before their operands and everything right to left; turned round, that is reverse Polish.
    while let next = waiting.popLast() {
      switch next {
      case .not(let inner):
        steps.append(.not)
        waiting.append(inner)
      case .and(let left, let right):
        steps.append(.and)
        waiting += [left, right]
      case .or(let left, let right):
        steps.append(.or)
        waiting += [left, right]
      default: steps.append(Self.leaf(next, layout: layout))
      }
    }
    self.steps = steps.reversed()
    var height = 0
    var greatest = 0
    for step in self.steps {
      switch step {
      case .constant, .compare, .band: height += 1
      case .and, .or: height -= 1
      case .not: break
      }
      greatest = max(greatest, height)
    }
    depth = greatest
  }

  private static func leaf(_ condition: Condition, layout: PackedLayout) -> Step {
    if case .alliance(let band) = condition {
      guard let bond = layout[.bond], let goals = layout[.goals], let tasks = layout[.tasks] else {
        return .constant(false)
      }
      return .band(band, bond: bond, goals: goals, tasks: tasks)
    }
    guard let slot = StateSlot(named: condition), let field = layout[slot] else { return .constant(false) }
    switch condition {
    case .compare(_, let comparison, let number): return .compare(field, comparison, number)
    case .rupture(let kind): return .compare(field, .equal, StateSlot.number(of: kind))
    default: return .compare(field, .notEqual, 0)
    }
  }

  /// Whether it holds in a state.
  func holds(in words: [UInt64]) -> Bool {
    if case .compare(let field, let comparison, let number)? = steps.first, steps.count == 1 {
      return comparison.holds(field.value(in: words), number)
    }
    return depth <= 64 ? holdsInBits(words) : holdsInArray(words)
  }

  /// The stack as the bits of one word, the top lowest.
  private func holdsInBits(_ words: [UInt64]) -> Bool {
    var stack: UInt64 = 0
    for step in steps {
      switch step {
      case .not: stack ^= 1
      case .and: stack = (stack >> 1) & (stack | ~1)
      case .or: stack = (stack >> 1) | (stack & 1)
      default: stack = (stack << 1) | (Self.judge(step, in: words) ? 1 : 0)
      }
    }
    return stack & 1 == 1
  }

  private func holdsInArray(_ words: [UInt64]) -> Bool {
    var stack: [Bool] = []
    for step in steps {
      switch step {
      case .not: stack.append(!(stack.popLast() ?? false))
      case .and, .or:
        let right = stack.popLast() ?? false
        let left = stack.popLast() ?? false
        if case .and = step { stack.append(left && right) } else { stack.append(left || right) }
      default: stack.append(Self.judge(step, in: words))
      }
    }
    return stack.last ?? false
  }

  @inline(__always)
  private static func judge(_ step: Step, in words: [UInt64]) -> Bool {
    switch step {
    case .constant(let truth): truth
    case .compare(let field, let comparison, let number): comparison.holds(field.value(in: words), number)
    case .band(let band, let bond, let goals, let tasks):
      Alliance(bond: bond.value(in: words), goals: goals.value(in: words), tasks: tasks.value(in: words)).band == band
    case .not, .and, .or: false
    }
  }
}

extension StateSlot {
  /// The slot that a condition without parts asks about; nil for those that ask about more than one.
  init?(named condition: Condition) {
    switch condition {
    case .compare(.bond, _, _): self = .bond
    case .compare(.goals, _, _): self = .goals
    case .compare(.tasks, _, _): self = .tasks
    case .compare(.counter(let id), _, _): self = .counter(id)
    case .flag(let id): self = .flag(id)
    case .rupture: self = .rupture
    case .done(let task): self = .done(task)
    case .chose(let option): self = .chose(option)
    case .not, .and, .or, .alliance: return nil
    }
  }
}
