// What happened in a session, one value at a time; a session is the list of these (docs/scoring.md §10).

import Vignettes

/// Something that happened, named by ids so it outlives a change of the file's order.
public enum SessionEvent: Hashable, Sendable {
  /// The session began. Stands first, and once.
  case started(SessionStart)
  /// A page or letter was read to its end.
  case pageTurned(scene: PlaceID)
  /// An option was chosen; it takes effect at once, or after the pen pause if it takes up the pen.
  case optionChosen(scene: PlaceID, option: OptionID)
  /// A reply was put together from parts, in this order.
  case replyComposed(scene: PlaceID, parts: [PartID])
  /// The pen pause was answered, skipped, or used to choose otherwise.
  case penPaused(scene: PlaceID, PenPause)
  /// Feelings were noted in private.
  case checkedIn(scene: PlaceID, CheckIn)
  /// These markers were tagged as live.
  case noticed(scene: PlaceID, [MarkerID])
  /// The reflective questions were walked through, with what was typed at each.
  case walked(scene: PlaceID, [String])
  /// A safety task was taken up at the interlock.
  case safetyTakenUp(task: MarkerID)
  /// The interlock was closed.
  case safetyClosed
  /// A scene was skipped by its bridge.
  case sceneSkipped(scene: PlaceID)
  /// A new walk was begun from a scene of an earlier one; walks count from 0.
  case rewound(walk: Int, scene: PlaceID)
  /// The trainee answered a line of the debrief.
  case remarked(Remark)
  /// The walk was closed at an ending.
  case ended(ending: PlaceID)
}

extension SessionEvent {
  /// The scene that the event happened at; nil for events that belong to none.
  public var scene: PlaceID? {
    switch self {
    case .pageTurned(let scene), .optionChosen(let scene, _), .replyComposed(let scene, _), .penPaused(let scene, _),
      .checkedIn(let scene, _), .noticed(let scene, _), .walked(let scene, _), .sceneSkipped(let scene),
      .rewound(_, let scene):
      scene
    case .started, .safetyTakenUp, .safetyClosed, .remarked, .ended: nil
    }
  }
}

/// How a session begins.
public struct SessionStart: Hashable, Sendable {
  /// The vignette's id.
  public let vignette: String
  /// The vignette's version.
  public let version: String
  /// The hash of what affects play.
  public let playHash: String
  /// The scoring version.
  public let scoringVersion: Int
  /// How it is played.
  public let mode: PlayMode
  /// The seed of the order of options.
  public let seed: UInt64

  /// Makes a beginning.
  public init(
    vignette: String, version: String, playHash: String, scoringVersion: Int = ScoringVersion.current,
    mode: PlayMode, seed: UInt64
  ) {
    self.vignette = vignette
    self.version = version
    self.playHash = playHash
    self.scoringVersion = scoringVersion
    self.mode = mode
    self.seed = seed
  }
}

/// The version of the rules of docs/scoring.md (§15). A session keeps the version that it was played under; whatever is
/// worked out from it is worked out by the current one.
public enum ScoringVersion {
  /// The version that this engine keeps to.
  public static let current = 2
}

/// How a session is played (docs/trainee.md, difficulty ladder).
public enum PlayMode: String, Sendable, CaseIterable {
  /// Feedback after the end; the interlock is on.
  case standard
  /// A comment after each choice.
  case coach
  /// No interlock; omissions are recorded.
  case unprompted
  /// One's own reply is typed before the options are shown.
  case sayItFirst = "say-it-first"
}

/// What was done at the pen pause (docs/scoring.md §3.7).
public enum PenPause: Hashable, Sendable {
  /// Went on, with a purpose for the medicine if one was typed.
  case wentOn(purpose: String?)
  /// Went back to the options.
  case choseOtherwise
}

/// What was noted at a feelings check-in (docs/scoring.md §5.6). None of it is ever marked.
public struct CheckIn: Hashable, Sendable {
  /// What was answered.
  public enum Answer: Hashable, Sendable {
    /// Up to three words of the catalogue.
    case words([String])
    /// "Not sure, just more anxious."
    case unsure
    /// "Nothing."
    case nothing
    /// "Rather not say": left out of all counts.
    case ratherNotSay
  }

  /// An urge that was marked.
  public enum Urge: String, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case prescribe, explain, reassure, hurry, argue, rescue, avoid, none
    /// To refer on.
    case referOn = "refer-on"
  }

  /// The answer.
  public let answer: Answer
  /// The urge, or nil if none was marked.
  public let urge: Urge?

  /// Makes a note.
  public init(_ answer: Answer, urge: Urge? = nil) {
    self.answer = answer
    self.urge = urge
  }

  /// The greatest number of words.
  public static let wordLimit = 3
}

/// The trainee's own word on a line of the debrief: "That is not how it was for me" (docs/scoring.md §5.6).
public struct Remark: Hashable, Sendable {
  /// The walk, from 0.
  public let walk: Int
  /// The scene of the line.
  public let scene: PlaceID
  /// The marker of the line, or nil for the choice as a whole.
  public let marker: MarkerID?
  /// What the trainee says.
  public let text: String

  /// Makes a remark.
  public init(walk: Int, scene: PlaceID, marker: MarkerID?, text: String) {
    self.walk = walk
    self.scene = scene
    self.marker = marker
    self.text = text
  }
}
