// A stretch of scenes that opens and closes: a consultation, a letter, supervision.

/// A sitting. If it would close with a due safety task undone, the interlock is shown (docs/scoring.md §5.5).
public struct Sitting: Sendable {
  /// Whether the patient is in the room.
  public enum Setting: String, Sendable, CaseIterable {
    /// A consultation.
    case withPatient = "with-patient"
    /// A letter, a peer group, supervision.
    case away
  }

  /// Its id.
  public let id: SittingID
  /// Its title.
  public let title: String
  /// The title of the stretch of play that begins with it; its close is a good point to stop. Nil if no stretch begins
  /// here.
  public let stretch: String?
  /// Whether the patient is there.
  public let setting: Setting
  /// When it takes place, in the story's words.
  public let when: String?
  /// What is fixed by then.
  public let known: [String]
  /// What nobody in the story knows.
  public let notKnown: [String]

  /// Makes a sitting.
  public init(
    id: SittingID, title: String, stretch: String? = nil, setting: Setting, when: String? = nil,
    known: [String] = [], notKnown: [String] = []
  ) {
    self.id = id
    self.title = title
    self.stretch = stretch
    self.setting = setting
    self.when = when
    self.known = known
    self.notKnown = notKnown
  }
}
