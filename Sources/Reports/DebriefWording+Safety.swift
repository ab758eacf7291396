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
      let asked = late == 0 ? [] : [asked(late).uppercasedFirst + "."]
      return (["\(due)."] + left(missed) + asked).joined(separator: " ")
    }
    guard late > 0 else {
      return "Nothing about safety was left undone: \(things) fell due, and "
        + (isOne ? "it was done in time." : "all were done in time.")
    }
    guard late == tasks.count else { return "\(due); \(asked(late))." }
    return "\(due), and \(isOne ? "it was" : "all were") done only when the program asked."
  }

  /// What was missed, a sentence for each moment at which something fell due, and how much of it was done afterwards.
  private static func left(_ missed: [TaskLine]) -> [String] {
    var moments: [String] = []
    for task in missed where !moments.contains(task.due) { moments.append(task.due) }
    let sentences = moments.map { due in
      let names = missed.filter { $0.due == due }.map(\.name.lowercasedFirst)
      return "Left undone, due \(due): \(names.joined(separator: "; "))."
    }
    let afterwards = missed.compactMap(\.doneAt)
    guard let place = afterwards.first else { return sentences }
    if missed.count == 1 { return sentences + ["It was done afterwards, in \(place.named)."] }
    let isAll = afterwards.count == missed.count
    let some = "\(number(afterwards.count).uppercasedFirst) of them \(afterwards.count == 1 ? "was" : "were")"
    return sentences + ["\(isAll ? "All were" : some) done afterwards."]
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
