// What the leader sees, as a value; it never goes to the projecting terminal's screen.

/// Everything that the leader's terminal or paper shows at one moment (docs/group.md §4).
public struct LeaderView: Codable, Hashable, Sendable {
  /// The case's title.
  public let title: String
  /// The cut's title; nil if the session began at the beginning.
  public let cut: String?
  /// The shape's title.
  public let shape: String
  /// The phases in order.
  public let phases: [PhaseRow]
  /// The index of the phase.
  public let phase: Int
  /// Seconds in this phase so far.
  public let phaseSeconds: Int
  /// Seconds since the session began.
  public let sessionSeconds: Int
  /// The shape's note to the leader for this phase, if any.
  public let phaseNote: String?
  /// The prompts of this phase.
  public let prompts: [PromptRow]
  /// Where the story is.
  public let place: PlaceRow?
  /// Who is there and by what means, if the file says so; then the vignette's notes to the leader for this scene
  /// and, at a cut's scene, for the cut; a paragraph each.
  public let notes: [String]
  /// The vignette's prompts for this scene and cut.
  public let scenePrompts: [String]
  /// The names of the markers that are live here.
  public let live: [String]
  /// What to watch in the group.
  public let dynamics: [String]
  /// The safety tasks that are not done.
  public let safety: [SafetyRow]
  /// Whether the safety scene must be shown before the session can close.
  public let isSafetySceneNeeded: Bool
  /// What can be said here, by letters; empty if there is nothing to choose.
  public let choices: [ChoiceRow]
  /// The votes on the present choice, before and after discussion.
  public let votes: [VoteRow]
  /// After a rewind, a choice worth trying next: the untried one with the fewest hands, but at least one; otherwise
  /// nil.
  public let minority: String?
  /// The scenes that were reached, walk by walk.
  public let map: [[MapStop]]
  /// Who carries the case, if the leader gave a name or seat. Never stored.
  public let carrier: String?
  /// How far the way to the debrief has been gone.
  public let debrief: DebriefStep
  /// Whether the session was closed.
  public let isClosed: Bool
  /// What is on the wall now.
  public let wall: ProjectionView
  /// What would be shown if the wall were not blank or parked; nil if it is neither.
  public let behind: ProjectionView?
  /// Every deed, what it does now, and why not if it is refused.
  public let deeds: [DeedRow]

  /// Whether the phase has run over its minutes, to be marked gently; never for a phase of no minutes.
  public var isOver: Bool {
    phases.indices.contains(phase) && phaseSeconds / 60 >= phases[phase].minutes && phases[phase].minutes > 0
  }
}

extension LeaderView {
  /// A phase of the plan.
  public struct PhaseRow: Codable, Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its planned length in minutes.
    public let minutes: Int
    /// What the room does.
    public let room: String
    /// Seconds spent in it so far, over every time it was entered.
    public let seconds: Int
  }

  /// A group of prompts.
  public struct PromptRow: Codable, Hashable, Sendable {
    /// When they are of use.
    public let when: String
    /// What may be said.
    public let prompts: [String]
  }

  /// A scene or ending of the story.
  public struct PlaceRow: Codable, Hashable, Sendable {
    /// Its number on the map.
    public let number: Int
    /// Its neutral title; an ending has none here.
    public let title: String
  }

  /// A safety task that is not done.
  public struct SafetyRow: Codable, Hashable, Sendable {
    /// The task, in the catalogue's words.
    public let task: String
    /// Its state.
    public let standing: SafetyStanding
    /// The title of the scene that asked for it.
    public let place: String
  }

  /// The state of an undone safety task.
  public enum SafetyStanding: String, Codable, Hashable, Sendable {
    /// The story went past it.
    case passed
    /// Its scene was skipped: to be talked about.
    case toBeTalkedAbout
    /// Declared, and there is still time.
    case open
    /// The safety scene has asked the room about it.
    case talkedAbout
  }

  /// Something that can be said.
  public struct ChoiceRow: Codable, Hashable, Sendable {
    /// Its letter on the wall.
    public let letter: String
    /// Its id in the vignette, for `GroupEvent.branchChosen(option:)`.
    public let id: String
    /// Its words.
    public let line: String
    /// Whether a walk of this session has chosen it.
    public let isTried: Bool
  }

  /// One count of hands.
  public struct VoteRow: Codable, Hashable, Sendable {
    /// When it was taken.
    public let stage: VoteStage
    /// The numbers by letter, in the order of the wall.
    public let counts: [LetterCount]
    /// Undecided.
    public let undecided: Int
    /// None of these.
    public let noneOfThese: Int
  }

  /// How many hands a letter had.
  public struct LetterCount: Codable, Hashable, Sendable {
    /// The letter.
    public let letter: String
    /// The number of hands.
    public let count: Int
  }

  /// A scene on the map.
  public struct MapStop: Codable, Hashable, Sendable {
    /// Its number, which is the same for a scene in every walk.
    public let number: Int
    /// Its neutral title; "an ending" for endings.
    public let title: String
    /// The letter chosen there, if any.
    public let letter: String?
    /// Whether it was skipped.
    public let isSkipped: Bool
    /// Whether the story is here now.
    public let isPresent: Bool
  }

  /// How far the leader has gone towards the debrief (docs/group.md §6).
  public enum DebriefStep: String, Codable, Hashable, Sendable {
    /// Not opened; a session ends this way unless the leader asks for a debrief.
    case closed
    /// Opened by the leader, who is asked once whether it is wanted.
    case offered
    /// Confirmed by the leader, who now asks the room aloud.
    case confirmed
    /// The room agreed.
    case agreed
  }

  /// A deed of the leader.
  public struct DeedRow: Codable, Hashable, Sendable {
    /// The deed.
    public let deed: GroupDeed
    /// What it does now.
    public let meaning: String
    /// Why it cannot be done now; nil if it can.
    public let refusal: String?
  }
}
