// What the leader can do now, and why not if it is refused.

import Vignettes

extension GroupSession {
  var deedRows: [LeaderView.DeedRow] {
    GroupDeed.allCases.map { deed in
      LeaderView.DeedRow(deed: deed, meaning: meaning(of: deed), refusal: refusal(of: deed))
    }
  }

  /// The event for a deed now. For one that needs a letter or number, the event of the first available.
  public func event(for deed: GroupDeed) -> GroupEvent? {
    switch deed {
    case .goOn: .pageTurned
    case .goBack: .pageTurnedBack
    case .reveal: .optionsRevealed
    case .choose: .branchChosen(option: choices.first?.id ?? "")
    case .nextPhase: .phaseAdvanced
    case .previousPhase: .phaseReturned
    case .blank: isBlank ? .restored : .blanked
    case .park: isParked ? .unparked : .parked
    case .facts: .factsShown
    case .vote: .votesEntered(stage: .before, counts: VoteCounts(options: [:]))
    case .showVotes: .votesShown
    case .skip: .sceneSkipped
    case .rewind: .rewound(stop: 1)
    case .compare: .compared
    case .safety: .safetySceneShown
    case .story: .storyReturned
    case .carrier: nil
    case .debrief: debriefEvent
    case .close: .closed
    }
  }

  private var debriefEvent: GroupEvent {
    switch debriefStep {
    case .closed, .agreed: .debriefOffered
    case .offered: .debriefConfirmed
    case .confirmed: .roomAgreed
    }
  }

  /// Tries the event on a copy, so the stated reason is always what would happen.
  private func refusal(of deed: GroupDeed) -> String? {
    guard let event = event(for: deed) else { return nil }
    var copy = self
    do { try copy.take(event, at: phaseSince) } catch { return error.description }
    return nil
  }

  private func meaning(of deed: GroupDeed) -> String {
    switch deed {
    case .goOn: "the next page, or what follows"
    case .goBack: "the page before"
    case .reveal: "put up the choices"
    case .choose: "take a branch by its letter"
    case .nextPhase:
      phase + 1 < start.shape.phases.count ? "next phase: \(start.shape.phases[phase + 1].name)" : "next phase"
    case .previousPhase: phase > 0 ? "back to: \(start.shape.phases[phase - 1].name)" : "the phase before"
    case .blank: isBlank ? "bring the wall back" : "empty the wall"
    case .park: isParked ? "take the holding screen down" : "put up the holding screen"
    case .facts: "what is known and not known"
    case .vote: "type the count of hands"
    case .showVotes: "put up the count of hands"
    case .skip: "skip this scene"
    case .rewind: "go back to a place on the map"
    case .compare: "the two replies side by side"
    case .safety: "ask what the room would want to be sure of"
    case .story: "bring back what was there before"
    case .carrier: carrier == nil ? "name who carries the case" : "change who carries the case"
    case .debrief:
      switch debriefStep {
      case .closed, .agreed: "open the debrief"
      case .offered: "confirm that a debrief is wanted"
      case .confirmed: "show it: the room has agreed aloud"
      }
    case .close: "close the session"
    }
  }
}
