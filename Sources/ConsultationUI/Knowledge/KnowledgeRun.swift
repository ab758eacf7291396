// A knowledge check as it is being taken, for both forms.

import Reports
import ScenarioEngine
import Vignettes

/// A taking of a knowledge check, and what is asked now.
public struct KnowledgeRun: Sendable {
  /// What it waits for.
  enum Step: Hashable, Sendable {
    /// An answer to an item.
    case asking(KnowledgeCheck.Item)
    /// That the reasons of an item were read; the second time only.
    case reasons(KnowledgeCheck.Item)
    /// Nothing more.
    case closed
  }

  /// The check.
  public let check: KnowledgeCheck
  /// The taking before the cases, if this is the one after them.
  public let earlier: KnowledgeTaking?
  /// The taking as it is now.
  public private(set) var taking: KnowledgeTaking
  /// What it waits for.
  private(set) var step: Step

  /// Begins or goes on with a taking.
  public init(_ check: KnowledgeCheck, taking: KnowledgeTaking, earlier: KnowledgeTaking?) {
    (self.check, self.taking, self.earlier) = (check, taking, earlier)
    step = taking.nextItem(of: check).map { .asking($0) } ?? .closed
  }

  /// How far it has come, such as “3 of 15”.
  var place: String {
    let count = check.items.count
    let answered = check.items.count { taking.answer(to: $0.id) != nil }
    switch step {
    case .asking: return "\(min(answered + 1, count)) of \(count)"
    case .reasons: return "\(answered) of \(count)"
    case .closed: return ""
    }
  }

  /// The answers to choose from now; empty if nothing is asked.
  var answers: [KnowledgeCheck.Answer] {
    if case .asking(let item) = step { taking.answers(to: item) } else { [] }
  }

  /// Takes an answer by its place, or goes on from the reasons; gives whether something has to be kept.
  mutating func answer(_ choice: Int) -> Bool {
    switch step {
    case .asking(let item):
      guard answers.indices.contains(choice) else { return false }
      taking.answer(item, with: answers[choice], of: check)
      if taking.occasion == .second { step = .reasons(item) } else { goOn() }
      return true
    case .reasons:
      goOn()
      return false
    case .closed: return false
    }
  }

  private mutating func goOn() { step = taking.nextItem(of: check).map { .asking($0) } ?? .closed }

  /// What is said before the first question.
  var opening: [String] {
    switch taking.occasion {
    case .first:
      [
        "\(check.items.count) short questions, before the cases. Nothing is graded.",
        "You take them again afterwards, and see both lists then, with reasons.",
      ]
    case .second:
      ["The same questions, after the cases. The reasons follow each answer, and both lists come at the end."]
    }
  }

  /// What is said at the end: the two lists, or when to come back.
  var closing: [String] {
    switch taking.occasion {
    case .first: ["That is all for now. Play the cases, then take it again with dyad knowledge. The reasons come then."]
    case .second: KnowledgeLists(check, first: earlier, second: taking).lines
    }
  }
}
