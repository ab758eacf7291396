// What statements say of a kept session besides its events: its lasting name, its moments and its breaks.

import JournalLink
import Reports
import ScenarioEngine

extension StoredSession {
  /// What names the session for ever, on whatever machine it was played (docs/exports.md §5): its code alone has six letters.
  var lastingName: String {
    guard case .started(let start)? = events.first else { return summary.id.code }
    return "\(summary.id.code)-\(start.seed)-\(summary.started.seconds)"
  }

  /// When each event happened, as statements have it.
  var moments: [String] { times.map(\.moment) }

  /// When play was left and taken up again. Nobody notes when a session is left; its last event before stands for that.
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
