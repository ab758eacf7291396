// The words of the debrief, in one place (docs/scoring.md §4, §5.5, docs/trainee.md §3).

import ScenarioEngine

/// How labels and standings are said to a trainee.
public enum DebriefWording {
  /// Labels in the order in which their counts are shown.
  public static let labelOrder: [Label] = [.met, .heldLightly, .missed, .tooSoon, .enacted, .enactedKnowingly]

  /// A label as a count is headed by it.
  public static func short(_ label: Label) -> String {
    switch label {
    case .met: "met"
    case .heldLightly: "held lightly"
    case .missed: "went by"
    case .tooSoon: "too soon"
    case .enacted: "acted on"
    case .enactedKnowingly: "seen, and gone with"
    }
  }

  /// A label as a sentence.
  public static func sentence(_ label: Label) -> String {
    switch label {
    case .met: "You met it."
    case .heldLightly: "You had hold of it; there was room for more."
    case .missed: "It went by."
    case .tooSoon: "The idea fits. The moment, or the way of saying it, did not."
    case .enacted: "This choice acted on it."
    case .enactedKnowingly: "You saw it and went with it."
    }
  }

  /// Names with “and” before the last.
  public static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What is said of a lure that was read in.
  public static let readIn = "There was nothing here yet to support this."

  /// What is said if a choice neither answered what was asked nor said why not.
  static func unanswered(_ question: String) -> String { "What was asked went unanswered: “\(question)”" }

  /// A task's standing.
  public static func words(_ standing: TaskStanding) -> String {
    switch standing {
    case .doneInTime: "done in time"
    case .doneLate: "done late"
    case .notDone, .overdue: "not done"
    case .open: "not yet due"
    case .undeclared: "not on this path"
    }
  }

  /// Why a depth counted as one step deeper than the words alone, or nil if it did not (docs/scoring.md §3.2). It never
  /// counts as two: both causes can meet only from depth 4, and no depth goes further than 5.
  static func manner(deeper: Int, certain: Bool, unmet: Bool) -> String? {
    guard deeper > 0 else { return nil }
    let causes = [
      certain ? "it was said as a certainty" : nil,
      unmet ? "it came before what the person felt had been acknowledged" : nil,
    ].compactMap { $0 }
    return "It counted one step deeper than its words: " + causes.joined(separator: ", and ") + "."
  }
}
