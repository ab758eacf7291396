// The line about safety on the first page of a debrief.

import ScenarioEngine

extension PlainEndingWriter {
  /// How many things fell due, and which of them were not done by then; nil if nothing fell due. If each of those was done
  /// afterwards, all are named, with the moment.
  var safetyLine: String? {
    guard !safety.isEmpty else { return nil }
    let due = Counting.things(safety.count).uppercasedFirst + " fell due"
    let late = safety.filter { $0.standing != TaskStanding.doneInTime.rawValue }
    guard let first = late.first else {
      return due + (safety.count == 1 ? " and was done in time." : "; all were done in time.")
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
