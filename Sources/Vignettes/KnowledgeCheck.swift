// A knowledge check: short questions that are answered before the cases and again after them.

/// A knowledge check, a file of `vignettes/knowledge` (docs/knowledge.md).
public struct KnowledgeCheck: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// `major.minor.patch`.
  public let version: String
  /// Its title.
  public let title: String
  /// What the items are about.
  public let objectives: [Objective]
  /// The items, in the order of the file.
  public let items: [Item]

  /// Makes a check.
  public init(id: String, version: String, title: String, objectives: [Objective], items: [Item]) {
    self.id = id
    self.version = version
    self.title = title
    self.objectives = objectives
    self.items = items
  }

  /// The item with an id; nil if the check has none.
  public func item(_ id: String) -> Item? { items.first { $0.id == id } }

  /// Something that items are about.
  public struct Objective: Hashable, Sendable {
    /// Its id.
    public let id: String
    /// What it is, as the end of a sentence.
    public let text: String

    /// Makes an objective.
    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// A question with its answers.
  public struct Item: Hashable, Sendable {
    /// Its id.
    public let id: String
    /// The objective that it belongs to.
    public let objective: String
    /// The marker of the catalogue that it is about.
    public let marker: MarkerID
    /// What is asked.
    public let question: String
    /// The answers, in the order of the file.
    public let answers: [Answer]

    /// Makes an item.
    public init(id: String, objective: String, marker: MarkerID, question: String, answers: [Answer]) {
      self.id = id
      self.objective = objective
      self.marker = marker
      self.question = question
      self.answers = answers
    }

    /// The answer with an id; nil if the item has none.
    public func answer(_ id: String) -> Answer? { answers.first { $0.id == id } }
  }

  /// An answer with its reason.
  public struct Answer: Hashable, Sendable {
    /// Its id, unique in its item.
    public let id: String
    /// What it says.
    public let text: String
    /// What speaks for it or against it; shown the second time only.
    public let reason: String
    /// Whether the authors hold with it; they do with one answer of each item.
    public let isHeld: Bool

    /// Makes an answer.
    public init(id: String, text: String, reason: String, isHeld: Bool) {
      self.id = id
      self.text = text
      self.reason = reason
      self.isHeld = isHeld
    }
  }
}
