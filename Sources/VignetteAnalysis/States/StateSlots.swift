// The slots of one vignette: only what its conditions name.

import Vignettes

/// Which number of a projected state is which, and with what it begins.
struct StateSlots: Sendable {
  /// The slots in order.
  private(set) var slots: [StateSlot] = []
  private var places: [StateSlot: Int] = [:]

  /// The place of a slot, or nil where nothing asks about it.
  subscript(slot: StateSlot) -> Int? { places[slot] }

  /// The place of a slot, which is made where there was none.
  mutating func place(_ slot: StateSlot) -> Int {
    if let place = places[slot] { return place }
    places[slot] = slots.count
    slots.append(slot)
    return slots.count - 1
  }

  /// Keeps bond, goals and tasks, so that every state has a band.
  mutating func keepAlliance() {
    for slot in [StateSlot.bond, .goals, .tasks] { _ = place(slot) }
  }

  /// Makes a condition flat, and slots for all that it names.
  mutating func project(_ condition: Condition) -> ProjectedCondition {
    // Operators come out before their operands and everything right to left; turned round, that is reverse Polish.
    var waiting = [condition]
    var steps: [ProjectedCondition.Step] = []
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
      case .compare(let quantity, let comparison, let number):
        steps.append(.compare(slot: place(slot(of: quantity)), comparison, number))
      case .flag(let id): steps.append(isOn(.flag(id)))
      case .done(let id): steps.append(isOn(.done(id)))
      case .chose(let id): steps.append(isOn(.chose(id)))
      case .rupture(let kind): steps.append(.compare(slot: place(.rupture), .equal, StateSlot.number(of: kind)))
      case .alliance(let band):
        steps.append(.band(band, bond: place(.bond), goals: place(.goals), tasks: place(.tasks)))
      }
    }
    return ProjectedCondition(steps: steps.reversed())
  }

  private mutating func isOn(_ slot: StateSlot) -> ProjectedCondition.Step {
    .compare(slot: place(slot), .notEqual, 0)
  }

  private func slot(of quantity: Condition.Quantity) -> StateSlot {
    switch quantity {
    case .bond: .bond
    case .goals: .goals
    case .tasks: .tasks
    case .counter(let id): .counter(id)
    }
  }

  /// The state at the start of a vignette.
  func start(of vignette: Vignette) -> ProjectedState {
    let counters = Dictionary(
      vignette.counters.map { ($0.id, min(max($0.start, 0), max($0.max, 0))) },
      uniquingKeysWith: { first, _ in first }
    )
    return slots.map { slot in
      switch slot {
      case .bond: Self.part(vignette.alliance.bond)
      case .goals: Self.part(vignette.alliance.goals)
      case .tasks: Self.part(vignette.alliance.tasks)
      case .counter(let id): Int32(clamping: counters[id] ?? 0)
      case .rupture, .flag, .done, .chose, .declaration: 0
      }
    }
  }

  /// One part of an alliance within its range.
  private static func part(_ value: Int) -> Int32 {
    Int32(clamping: min(max(value, Alliance.range.lowerBound), Alliance.range.upperBound))
  }
}
