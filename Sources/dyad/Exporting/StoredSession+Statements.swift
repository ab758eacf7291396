// What statements need of a kept session besides its events: its lasting name, its times and its breaks.

import JournalLink
import Reports
import ScenarioEngine

extension StoredSession {
  /// The session's lasting name across machines (docs/exports.md §5). The six letters of its code are not enough for
  /// that.
  var lastingName: String {
    guard case .started(let start)? = events.first else { return summary.id.code }
    return "\(summary.id.code)-\(start.seed)-\(summary.started.seconds)"
  }

  /// When each event happened, in the format of statements.
  var moments: [String] { times.map(\.moment) }

  /// When play was interrupted and resumed. Leaving is not recorded, so the last event before it is used instead.
  var breaks: [XAPIBreak] {
    func left(_ number: Int) -> String? { times.indices.contains(number - 1) ? times[number - 1].moment : nil }
    let resumed = resumptions.map {
      XAPIBreak(after: $0.number, suspended: left($0.number), resumed: $0.time.moment)
    }
    let isLeft = !summary.isClosed && summary.drilled == nil && resumptions.last?.number != events.count
    guard isLeft, events.count > 1 else { return resumed }
    return resumed + [
      XAPIBreak(after: events.count, suspended: left(events.count), resumed: nil, wasResumed: false)
    ]
  }
}
