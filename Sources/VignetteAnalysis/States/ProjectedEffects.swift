// What choosing an option does to the slots that conditions name, in the order of docs/scoring.md §3.5.

import Vignettes

/// Turns options into effects over given slots.
struct ProjectedEffects {
  private let slots: StateSlots
  private let greatest: [VariableID: Int]
  private let declarations: [Int: [Int]]

  /// Makes effects for the options of a vignette.
  init(slots: StateSlots, vignette: Vignette, declarations: [ProjectedStory.Declaration]) {
    self.slots = slots
    greatest = Dictionary(
      vignette.counters.map { ($0.id, max(0, $0.max)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.declarations = Dictionary(grouping: declarations, by: \.done).mapValues { $0.map(\.slot) }
  }

  /// The effects of an option.
  func effects(of option: SceneOption) -> [ProjectedStory.Effect] {
    guard !slots.slots.isEmpty else { return [] }
    var effects = option.settings.compactMap(effect)
    effects += alliance(option.alliance)
    if let rupture = slots[.rupture] {
      if option.skills.contains(where: \.clearsRupture) { effects.append(.set(slot: rupture, 0)) }
      let number = StateSlot.number(of: option.rupture)
      if number != 0 { effects.append(.set(slot: rupture, Int32(clamping: number))) }
    }
    effects += self.effects(ofDoing: option.safetyDone + option.medicineDone)
    if let chose = slots[.chose(option.id)] { effects.append(.set(slot: chose, 1)) }
    return effects
  }

  /// The effects of doing tasks.
  func effects(ofDoing tasks: [MarkerID]) -> [ProjectedStory.Effect] {
    tasks.flatMap { task -> [ProjectedStory.Effect] in
      guard let done = slots[.done(task)] else { return [] }
      return [.set(slot: done, 1)] + (declarations[done] ?? []).map { .set(slot: $0, 0) }
    }
  }

  private func effect(of setting: Setting) -> ProjectedStory.Effect? {
    switch setting {
    case .add(let id, let change): slots[.counter(id)].map { .add(slot: $0, change, greatest: greatest[id] ?? 0) }
    case .turn(let id, let on): slots[.flag(id)].map { .set(slot: $0, on ? 1 : 0) }
    }
  }

  private func alliance(_ change: Alliance) -> [ProjectedStory.Effect] {
    let parts = [(StateSlot.bond, change.bond), (.goals, change.goals), (.tasks, change.tasks)]
    return parts.compactMap { slot, change in
      guard change != 0, let place = slots[slot] else { return nil }
      return .add(slot: place, change, greatest: Alliance.range.upperBound)
    }
  }
}

extension ProjectedStory.Effect {
  /// Carries the change out.
  func apply(to state: inout ProjectedState) {
    switch self {
    case .add(let slot, let change, let greatest):
      state[slot] = Int32(clamping: min(max(Int(state[slot]).addingSaturated(change), 0), greatest))
    case .set(let slot, let value): state[slot] = value
    }
  }
}
