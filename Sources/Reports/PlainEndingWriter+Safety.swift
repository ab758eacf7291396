// The line about safety on the first page of a debrief.

import ScenarioEngine

extension PlainEndingWriter {
  /// What fell due, and what of it was not done by then; nil if nothing fell due. If everything late was done afterwards, all
  /// of it is named, with the moment.
  var safetyLine: String? {
    guard !safety.isEmpty else { return nil }
    let due = Counting.things(safety.count).uppercasedFirst + " fell due"
    let late = safety.filter { $0.standing != TaskStanding.doneInTime.rawValue }
    guard let first = late.first else {
      let all = safety.count == 1 ? " and was" : safety.count == 2 ? "; both were" : "; all were"
      return due + all + " done in time: \(Self.named(safety, most: 2))."
    }
    if late.allSatisfy({ $0.standing == TaskStanding.doneLate.rawValue }) {
      return "\(due). Done only when the program asked: \(Self.named(late, most: 2))."
    }
    let areDone = late.allSatisfy { $0.standing == TaskStanding.notDone.rawValue && $0.doneAt != nil }
    guard areDone, late.allSatisfy({ $0.due == first.due }) else {
      return "\(due). Not done in time: \(Self.named(late, most: 2))."
    }
    // A moment is “in” a part or “at” a scene.
    let moment = first.due.drop { $0 != " " }.dropFirst()
    return "\(due). Done only after \(moment): \(Self.named(late, most: 4))."
  }

  private static func named(_ tasks: [TaskLine], most: Int) -> String {
    let names = Counting.grouped(tasks.map(\.name.lowercasedFirst))
    return names.prefix(most).joined(separator: "; ") + (names.count > most ? "; and \(names.count - most) more" : "")
  }
}
