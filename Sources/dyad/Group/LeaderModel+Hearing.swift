// Turns messages from the session into messages to the leader's screen.

import ConsultationUI
import GroupSession

extension LeaderModel.Message {
  /// What a message from the session means to the leader's screen; nil if nothing. `now` is the clock in seconds.
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
