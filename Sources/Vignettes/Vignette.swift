// A whole case, checked and ready to be played.

/// One vignette (docs/format.md §1).
public struct Vignette: Sendable {
  /// Who wrote it for whom, and from what.
  public let metadata: Metadata
  /// Names, besides the patient's, that may speak.
  public let voices: [String]
  /// Whom the doctor works with throughout, if it is one of the voices; nil for the patient.
  public let partner: String?
  /// The alliance at the start.
  public let alliance: Alliance
  /// One line that argues that start; nil in files written before the field existed.
  public let allianceReason: String?
  /// The declared counters.
  public let counters: [Counter]
  /// The declared flags, off at the start.
  public let flags: [VariableID]
  /// The medicines at the start.
  public let regimen: [Medicine]
  /// The lines of the interlock, by task.
  public let safetyLines: [SafetyLine]
  /// The sittings in the order of the story.
  public let sittings: [Sitting]
  /// The first scene.
  public let start: PlaceID
  /// The scenes, in the order of the file.
  public let scenes: [Scene]
  /// The endings.
  public let endings: [Ending]
  /// The cuts for groups.
  public let cuts: [Cut]
  /// Hashes of the file's content.
  public let hashes: ContentHashes

  /// Makes a vignette from its parts.
  public init(
    metadata: Metadata, voices: [String], partner: String? = nil, alliance: Alliance, allianceReason: String? = nil,
    counters: [Counter],
    flags: [VariableID], regimen: [Medicine], safetyLines: [SafetyLine], sittings: [Sitting], start: PlaceID,
    scenes: [Scene], endings: [Ending], cuts: [Cut], hashes: ContentHashes
  ) {
    self.metadata = metadata
    self.voices = voices
    self.partner = partner
    self.alliance = alliance
    self.allianceReason = allianceReason
    self.counters = counters
    self.flags = flags
    self.regimen = regimen
    self.safetyLines = safetyLines
    self.sittings = sittings
    self.start = start
    self.scenes = scenes
    self.endings = endings
    self.cuts = cuts
    self.hashes = hashes
  }

  /// A declared counter: a whole number from 0 to `max`.
  public struct Counter: Hashable, Sendable {
    /// Its name.
    public let id: VariableID
    /// Its value at the start.
    public let start: Int
    /// Its greatest value, at most 99.
    public let max: Int

    /// Makes a counter.
    public init(id: VariableID, start: Int, max: Int) {
      self.id = id
      self.start = start
      self.max = max
    }
  }

  /// What the interlock offers for one task.
  public struct SafetyLine: Hashable, Sendable {
    /// The task.
    public let task: MarkerID
    /// When these words are the ones offered; nil for always. Of several for one task, the first that holds counts.
    public let when: Condition?
    /// What the doctor may say.
    public let line: Passage
    /// What comes back.
    public let reply: Passage

    /// Makes a line.
    public init(task: MarkerID, when: Condition? = nil, line: Passage, reply: Passage) {
      self.task = task
      self.when = when
      self.line = line
      self.reply = reply
    }
  }
}

/// SHA-256 hashes of canonical content, in lower-case hexadecimal (docs/authoring-rules.md, versions and sign-offs).
public struct ContentHashes: Hashable, Sendable {
  /// Over everything but the review fields.
  public let content: String
  /// Of what affects play alone; sessions keep this one.
  public let play: String

  /// Makes a pair of sums.
  public init(content: String, play: String) {
    self.content = content
    self.play = play
  }
}
