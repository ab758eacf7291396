// What the session says, brought before the leader.

import ConsultationUI
import GroupSession

extension LeaderModel {
  /// Takes a message of the session; `now` is the clock in seconds.
  mutating func hear(_ message: ProjectionMessage, at now: Int) {
    switch message {
    case .view(let view): _ = update(.viewCame(view, at: now))
    case .welcome(_, let isLeading), .control(let isLeading): _ = update(.leadChanged(isLeading: isLeading))
    case .refused(_, let reason): _ = update(.refused(reason))
    case .notice(let text): _ = update(.noticed(text))
    case .goodbye(let reason): _ = update(.projectionGone(reason))
    case .done, .noteWanted: break
    }
  }
}
