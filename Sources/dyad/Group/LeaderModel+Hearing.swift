// What the session says, brought before the leader.

import ConsultationUI
import GroupSession

extension LeaderModel.Message {
  /// What a message of the session says to the leader's screen, nil where that is nothing; `now` is the clock in seconds.
  init?(_ message: ProjectionMessage, at now: Int) {
    switch message {
    case .view(let view): self = .viewCame(view, at: now)
    case .welcome(_, let isLeading), .control(let isLeading): self = .leadChanged(isLeading: isLeading)
    case .refused(_, let reason): self = .refused(reason)
    case .notice(let text): self = .noticed(text)
    case .goodbye(let reason): self = .projectionGone(reason)
    case .done, .noteWanted: return nil
    }
  }
}
