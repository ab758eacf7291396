// One taking of a knowledge check, as a list of events.

import Vignettes

/// Something that happened while a knowledge check was taken.
public enum KnowledgeEvent: Hashable, Sendable {
  /// It was begun; the seed orders the items and their answers.
  case begun(check: String, version: String, occasion: KnowledgeOccasion, seed: UInt64)
  /// An item was answered.
  case answered(item: String, answer: String)
  /// Every item was answered.
  case closed
}

/// Which of the two times a check is taken.
public enum KnowledgeOccasion: String, Hashable, Sendable, CaseIterable {
  /// Before the cases.
  case first
  /// After them, with the reasons.
  case second
}

/// One taking of a check. It is what its events make it, so that it can be gone on with.
public struct KnowledgeTaking: Hashable, Sendable {
  /// The id of the check.
  public let check: String
  /// The check's version when it was begun.
  public let version: String
  /// Which time it is.
  public let occasion: KnowledgeOccasion
  /// The seed of the order.
  public let seed: UInt64
  /// What happened, in order.
  public private(set) var events: [KnowledgeEvent]

  /// Begins a taking.
  public init(_ check: KnowledgeCheck, occasion: KnowledgeOccasion, seed: UInt64) {
    self.check = check.id
    version = check.version
    self.occasion = occasion
    self.seed = seed
    events = [.begun(check: check.id, version: check.version, occasion: occasion, seed: seed)]
  }

  /// The taking of some events; nil if they do not begin one.
  public init?(events: [KnowledgeEvent]) {
    guard case .begun(let check, let version, let occasion, let seed)? = events.first else { return nil }
    self.check = check
    self.version = version
    self.occasion = occasion
    self.seed = seed
    self.events = events
  }

  /// Whether every item was answered.
  public var isClosed: Bool { events.last == .closed }

  /// The answer to an item by its id; nil while it has none. Of two answers the later counts.
  public func answer(to item: String) -> String? {
    for event in events.reversed() { if case .answered(item, let answer) = event { return answer } }
    return nil
  }

  /// The items in the order in which they are asked.
  public func items(of check: KnowledgeCheck) -> [KnowledgeCheck.Item] {
    OptionOrder.shuffled(count: check.items.count, seed: seed, scene: PlaceID(check.id)).map { check.items[$0] }
  }

  /// The answers to an item in the order in which they are shown.
  public func answers(to item: KnowledgeCheck.Item) -> [KnowledgeCheck.Answer] {
    OptionOrder.shuffled(count: item.answers.count, seed: seed, scene: PlaceID(item.id)).map { item.answers[$0] }
  }

  /// The first item that has no answer; nil once all have one.
  public func nextItem(of check: KnowledgeCheck) -> KnowledgeCheck.Item? {
    items(of: check).first { answer(to: $0.id) == nil }
  }

  /// Answers an item, and closes the taking with the last. An answer that the item does not have changes nothing.
  public mutating func answer(_ item: KnowledgeCheck.Item, with answer: KnowledgeCheck.Answer, of check: KnowledgeCheck)
  {
    guard !isClosed, item.answers.contains(answer) else { return }
    events.append(.answered(item: item.id, answer: answer.id))
    if nextItem(of: check) == nil { events.append(.closed) }
  }
}
