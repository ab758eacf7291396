// What happened in a group session, event by event; a session is a list of these.

/// Something that the leader did. A leading terminal asks for an event by sending it (docs/group-protocol.md).
public enum GroupEvent: Codable, Hashable, Sendable {
  /// A step forward: the next page, or what follows the last one. It never makes a choice.
  case pageTurned
  /// A step back on what is shown.
  case pageTurnedBack
  /// The choices were put up; until then none of them is on the wall.
  case optionsRevealed
  /// The next phase began.
  case phaseAdvanced
  /// The phase before was gone back to.
  case phaseReturned
  /// The wall was emptied.
  case blanked
  /// What was there before came back.
  case restored
  /// The quiet holding screen was put up.
  case parked
  /// It was taken down.
  case unparked
  /// The sheet of what is known and not known was put up.
  case factsShown
  /// Hands were counted; the counts of a stage replace its earlier ones.
  case votesEntered(stage: VoteStage, counts: VoteCounts)
  /// The counts were put up.
  case votesShown
  /// A branch was chosen, by its option's id.
  case branchChosen(option: String)
  /// The scene was skipped by its bridge.
  case sceneSkipped
  /// The story went back to a scene on the map, by its number.
  case rewound(stop: Int)
  /// The patient's two replies were put side by side.
  case compared
  /// The safety scene was put up.
  case safetySceneShown
  /// What was there before came back instead of facts, votes, replies, the safety scene or the debrief; the story came
  /// back instead of the questions of a phase.
  case storyReturned
  /// The leader opened the debrief.
  case debriefOffered
  /// The leader confirmed that it is wanted.
  case debriefConfirmed
  /// The room agreed aloud, and the debrief was put up.
  case roomAgreed
  /// The session was closed.
  case closed
}

extension GroupEvent {
  /// Whether it only covers or uncovers the wall, which is always allowed.
  var coversTheWall: Bool {
    switch self {
    case .blanked, .restored, .parked, .unparked: true
    default: false
    }
  }
}

/// When hands were counted.
public enum VoteStage: String, Codable, Hashable, Sendable, CaseIterable {
  /// Before the talk.
  case before
  /// After it.
  case after
}

/// Counts of hands, never whose they were.
public struct VoteCounts: Codable, Hashable, Sendable {
  /// The number of hands by option id, each 0 to `VoteCounts.most`; an option without an entry has none.
  public let options: [String: Int]
  /// Undecided, 0 to `VoteCounts.most`.
  public let undecided: Int
  /// None of these, 0 to `VoteCounts.most`.
  public let noneOfThese: Int

  /// The greatest number of hands.
  public static let most = 999

  /// Makes counts.
  public init(options: [String: Int], undecided: Int = 0, noneOfThese: Int = 0) {
    self.options = options
    self.undecided = undecided
    self.noneOfThese = noneOfThese
  }
}

/// An event and its time.
public struct TimedGroupEvent: Codable, Hashable, Sendable {
  /// Seconds of the caller's clock.
  public let at: Int
  /// What happened.
  public let event: GroupEvent

  /// Makes an entry.
  public init(at: Int, event: GroupEvent) {
    self.at = at
    self.event = event
  }
}

/// Why an event is refused, in a calm sentence for the leader.
public struct GroupRefusal: Error, Codable, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
