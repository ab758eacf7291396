// What the screens of a group session ask of the world.

import GroupSession

/// Something to be done outside a screen's model.
public enum GroupIntent: Sendable, Hashable {
  /// Let this happen in the session. On the leader's terminal it goes out as `LeaderMessage.ask`.
  case ask(GroupEvent)
  /// Say on the wall who carries the case, or no longer. Never stored.
  case nameCarrier(String?)
  /// Ask to lead.
  case takeControl
  /// Look on from now on.
  case giveUpControl
  /// End this program. Left by its key, a session that is presented is over, and nothing of it is kept.
  case leave
  /// Draw everything again.
  case redraw
}

extension GroupDeed {
  /// The event of a deed that needs nothing more than what is on the wall; nil if it needs more.
  ///
  /// What is on the wall already is taken down by the key that put it up.
  func event(on wall: ProjectionView.Kind) -> GroupEvent? {
    switch self {
    case .goOn: .pageTurned
    case .goBack: .pageTurnedBack
    case .reveal: .optionsRevealed
    case .nextPhase: .phaseAdvanced
    case .previousPhase: .phaseReturned
    case .blank: wall == .blank ? .restored : .blanked
    case .park: wall == .parked ? .unparked : .parked
    case .facts: wall == .facts ? .storyReturned : .factsShown
    case .showVotes: wall == .votes ? .storyReturned : .votesShown
    case .compare: wall == .sideBySide ? .storyReturned : .compared
    case .safety: wall == .safety ? .storyReturned : .safetySceneShown
    case .story: .storyReturned
    case .choose, .vote, .skip, .rewind, .carrier, .debrief, .close: nil
    }
  }
}
