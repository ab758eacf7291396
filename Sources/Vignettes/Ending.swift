// How a path ends: four parts and the patient's view, none of them a verdict.

/// An ending (docs/scoring.md §7.1).
public struct Ending: Sendable {
  /// Its id.
  public let id: PlaceID
  /// Its title.
  public let title: String
  /// The narration.
  public let text: Passage
  /// What it was like for the patient.
  public let patient: Passage
  /// What became possible.
  public let possible: Passage
  /// What stayed hard.
  public let hard: Passage
  /// What is not known.
  public let unknown: Passage
  /// What happens next.
  public let next: Passage

  /// Makes an ending.
  public init(
    id: PlaceID, title: String, text: Passage, patient: Passage, possible: Passage, hard: Passage,
    unknown: Passage, next: Passage
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.patient = patient
    self.possible = possible
    self.hard = hard
    self.unknown = unknown
    self.next = next
  }
}

extension Ending {
  /// What follows its text, each part under its heading.
  public var parts: [(title: String, text: Passage)] {
    [
      ("What became possible", possible), ("What stayed hard", hard), ("What is not known", unknown),
      ("What happens next", next),
    ]
  }
}

/// A scene with a decision for a group that has time for one (docs/format.md §7).
public struct Cut: Sendable {
  /// Its id.
  public let id: CutID
  /// Its title.
  public let title: String
  /// The scene to begin at.
  public let scene: PlaceID
  /// The story so far.
  public let story: Passage
  /// The evenly matched options; empty for all.
  public let options: [OptionID]
  /// The alliance at the start, or nil for the vignette's.
  public let alliance: Alliance?
  /// What the leader sees.
  public let leader: LeaderNotes?

  /// Makes a cut.
  public init(
    id: CutID, title: String, scene: PlaceID, story: Passage, options: [OptionID], alliance: Alliance?,
    leader: LeaderNotes?
  ) {
    self.id = id
    self.title = title
    self.scene = scene
    self.story = story
    self.options = options
    self.alliance = alliance
    self.leader = leader
  }
}
