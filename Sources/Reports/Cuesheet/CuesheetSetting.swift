// What a cue sheet is made for: where the session begins, how it is divided, and what the room will see at its edges.

import Vignettes

/// The setting of one group session, as the cue sheet needs it.
public struct CuesheetSetting: Sendable {
  /// The cut that the session begins with; nil for the beginning of the story.
  public let cut: Cut?
  /// The shape of the session.
  public let shape: SessionShape
  /// Ground rules, prompts, dynamics and closing words.
  public let guide: GroupGuide
  /// The seed of the order of the choices; the same seed gives the same letters on the wall.
  public let seed: UInt64
  /// Whom to turn to, a line each.
  public let support: [String]
  /// What the wall says beside the story.
  public let wall: WallWords
  /// Which key does what.
  public let keys: CuesheetKeys
  /// What is typed to begin the session, such as `dyad present ms-h --seed 1`.
  public let command: String

  /// Makes a setting.
  public init(
    cut: Cut?, shape: SessionShape, guide: GroupGuide, seed: UInt64, support: [String], wall: WallWords,
    keys: CuesheetKeys, command: String
  ) {
    self.cut = cut
    self.shape = shape
    self.guide = guide
    self.seed = seed
    self.support = support
    self.wall = wall
    self.keys = keys
    self.command = command
  }
}

extension CuesheetSetting {
  /// What the wall says beside the story, a paragraph each.
  public struct WallWords: Hashable, Sendable {
    /// What the story touches on; empty where there is nothing to note.
    public let contentNotes: [String]
    /// What stands under the title.
    public let fiction: String
    /// What the room is asked before a session closes.
    public let safety: [String]

    /// Makes the words.
    public init(contentNotes: [String], fiction: String, safety: [String]) {
      self.contentNotes = contentNotes
      self.fiction = fiction
      self.safety = safety
    }
  }
}

/// The keys of the projecting terminal, as the cue sheet names them.
public struct CuesheetKeys: Hashable, Sendable {
  /// The next phase.
  public let nextPhase: String
  /// A step on.
  public let goOn: String
  /// A step back.
  public let goBack: String
  /// Show the choices.
  public let reveal: String
  /// Choose a branch.
  public let choose: String
  /// Empty the wall.
  public let blank: String
  /// The quiet holding screen.
  public let park: String
  /// What is known and not known.
  public let facts: String
  /// Type the counts of hands.
  public let votes: String
  /// Put the counts up.
  public let showVotes: String
  /// Go back to a scene of the map.
  public let rewind: String
  /// The patient's two replies side by side.
  public let compare: String
  /// Skip the scene.
  public let skip: String
  /// The safety scene.
  public let safety: String
  /// The steps towards a debrief.
  public let debrief: String
  /// Close the session.
  public let close: String

  /// Names the keys.
  public init(
    nextPhase: String, goOn: String, goBack: String, reveal: String, choose: String, blank: String, park: String,
    facts: String, votes: String, showVotes: String, rewind: String, compare: String, skip: String, safety: String,
    debrief: String, close: String
  ) {
    self.nextPhase = nextPhase
    self.goOn = goOn
    self.goBack = goBack
    self.reveal = reveal
    self.choose = choose
    self.blank = blank
    self.park = park
    self.facts = facts
    self.votes = votes
    self.showVotes = showVotes
    self.rewind = rewind
    self.compare = compare
    self.skip = skip
    self.safety = safety
    self.debrief = debrief
    self.close = close
  }
}
