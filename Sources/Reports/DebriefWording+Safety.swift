// The one line about safety, before everything else (docs/scoring.md §5.5).

import ScenarioEngine

extension DebriefWording {
  /// How many things about safety fell due, and what became of them. Nothing was left undone only if every task was done
  /// by its due.
  static func safety(_ tasks: [TaskLine]) -> String {
    guard !tasks.isEmpty else { return "Nothing about safety fell due on this path." }
    let missed = tasks.filter { $0.standing == TaskStanding.notDone.rawValue }
    let late = tasks.count { $0.standing == TaskStanding.doneLate.rawValue }
    let things = "\(number(tasks.count)) thing\(tasks.count == 1 ? "" : "s")"
    let (due, isOne) = ("\(things.uppercasedFirst) about safety fell due", tasks.count == 1)
    guard missed.isEmpty else {
      let left = "\(due). Left undone: \(missed.map(words).joined(separator: "; "))."
      return late == 0 ? left : "\(left) \(asked(late).uppercasedFirst)."
    }
    guard late > 0 else {
      return "Nothing about safety was left undone: \(things) fell due, and "
        + (isOne ? "it was done in time." : "all were done in time.")
    }
    return isOne ? "\(due), and it was done only when the program asked." : "\(due); \(asked(late))."
  }

  private static func words(_ task: TaskLine) -> String {
    let afterwards = task.doneAt.map { "; done afterwards, in \($0.named)" } ?? ""
    return "\(task.name.lowercasedFirst) (due \(task.due)\(afterwards))"
  }

  private static func asked(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "was" : "were") done only when the program asked"
  }

  /// A small number in words.
  private static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(count) ? words[count] : String(count)
  }
}
