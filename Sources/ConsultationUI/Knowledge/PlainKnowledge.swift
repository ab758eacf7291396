// The knowledge check line by line.

import Reports
import ScenarioEngine

/// A knowledge check as an exchange of lines.
public struct PlainKnowledge: Dialogue {
  private var run: KnowledgeRun
  /// Whether it takes no more lines.
  public private(set) var isFinished = false

  /// Makes an exchange that has not begun.
  public init(_ run: KnowledgeRun) {
    self.run = run
    isFinished = run.step == .closed
  }

  /// The first lines.
  public var opening: [String] { [run.check.title, ""] + run.opening + [""] + question }

  /// What is said if the input ends before the check does.
  public var interrupted: [String] { ["", "The input ended here. dyad knowledge goes on where you stopped."] }

  /// Takes a line that was typed.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .lineTyped(let line): receive(PlainAnswer.trimmed(line))
    case .troubleArose(let sentence): [.say([sentence])]
    default: []
    }
  }

  private mutating func receive(_ words: String) -> [Effect] {
    guard !isFinished else { return [] }
    if words.lowercased() == "leave" {
      isFinished = true
      return [.say(["You left. dyad knowledge goes on where you stopped."])]
    }
    let number: Int
    if case .reasons = run.step { number = 1 } else { number = Int(words) ?? 0 }
    if case .asking = run.step, !(1...max(run.answers.count, 1)).contains(number) {
      return [.say(["Type the number of an answer, or leave."])]
    }
    let isToKeep = run.answer(number - 1)
    isFinished = run.step == .closed
    return (isToKeep ? [.keepKnowledge(run.taking)] : []) + [.say([""] + question)]
  }

  /// What is asked now, or what is said at the end.
  private var question: [String] {
    switch run.step {
    case .asking(let item):
      ["\(run.place). \(item.question)"] + run.answers.enumerated().map { "\($0 + 1). \($1.text)" }
    case .reasons(let item): KnowledgeLists.reasons(of: item) + ["", "Press Enter to go on."]
    case .closed: run.closing
    }
  }
}
