// One scene: what is on screen, what is live there, and what can be done.

/// A scene, in which something is shown, asked or chosen (docs/format.md §3).
public struct Scene: Sendable {
  /// Its id.
  public let id: PlaceID
  /// The sitting that it belongs to.
  public let sitting: SittingID
  /// A neutral title for maps and debriefs.
  public let title: String
  /// Whom the doctor speaks with here: the patient's name or a voice; nil for the case's own partner.
  public let partner: String?
  /// Where or by what means it takes place, as the end of a sentence: “on the telephone”; nil if it goes without saying.
  public let place: String?
  /// What is on screen.
  public let text: Passage
  /// Safety cues on screen here.
  public let cues: [MarkerID]
  /// The markers live here.
  public let live: [LiveMarker]
  /// Markers that are plausible here and not supported.
  public let lures: [Lure]
  /// What the patient asks of the doctor here, if anything.
  public let asks: PatientQuestion?
  /// Safety tasks declared here.
  public let safety: [TaskDue]
  /// Medicines tasks declared here; they are not part of safety and have no interlock.
  public let medicine: [TaskDue]
  /// Safety tasks that are done in the text here, so they count as done on reaching this scene.
  public let safetyDone: [MarkerID]
  /// Medicines tasks that are done in the text here.
  public let medicineDone: [MarkerID]
  /// Changes to the chart on reaching this scene.
  public let regimen: [RegimenChange]
  /// What the leader of a group sees.
  public let leader: LeaderNotes?
  /// How the scene may be skipped.
  public let bridge: Bridge?
  /// What came to light afterwards; the debrief shows it separately.
  public let later: Passage
  /// What can be done here.
  public let body: SceneBody

  /// Makes a scene.
  public init(
    id: PlaceID, sitting: SittingID, title: String, partner: String? = nil, place: String? = nil, text: Passage,
    cues: [MarkerID] = [], live: [LiveMarker] = [], lures: [Lure] = [], asks: PatientQuestion? = nil,
    safety: [TaskDue] = [], medicine: [TaskDue] = [], safetyDone: [MarkerID] = [], medicineDone: [MarkerID] = [],
    regimen: [RegimenChange] = [], leader: LeaderNotes? = nil, bridge: Bridge? = nil, later: Passage = Passage(),
    body: SceneBody
  ) {
    self.id = id
    self.sitting = sitting
    self.title = title
    self.partner = partner
    self.place = place
    self.text = text
    self.cues = cues
    self.live = live
    self.lures = lures
    self.asks = asks
    self.safety = safety
    self.medicine = medicine
    self.safetyDone = safetyDone
    self.medicineDone = medicineDone
    self.regimen = regimen
    self.leader = leader
    self.bridge = bridge
    self.later = later
    self.body = body
  }
}

/// A marker that is live at a scene, with its window (docs/scoring.md §3.3).
public struct LiveMarker: Hashable, Sendable {
  /// The marker.
  public let marker: MarkerID
  /// 1 to 3.
  public let weight: Int
  /// The words on screen that make it live.
  public let cue: String
  /// The least depth that is useful here, 0 to 5.
  public let floor: Int
  /// The author's ceiling for each band, 0 to 5, or nil for the default.
  public let ceiling: Ceiling?
  /// Why the author set a ceiling.
  public let ceilingReason: Passage

  /// Makes a live marker.
  public init(
    marker: MarkerID, weight: Int, cue: String, floor: Int = 1, ceiling: Ceiling? = nil,
    ceilingReason: Passage = Passage()
  ) {
    self.marker = marker
    self.weight = weight
    self.cue = cue
    self.floor = floor
    self.ceiling = ceiling
    self.ceilingReason = ceilingReason
  }
}

/// The greatest depth that is useful, for each band of the alliance.
public struct Ceiling: Hashable, Sendable {
  /// While new or strained.
  public let strained: Int
  /// While forming.
  public let forming: Int
  /// While firm.
  public let firm: Int

  /// Makes a ceiling for each band.
  public init(strained: Int, forming: Int, firm: Int) {
    self.strained = strained
    self.forming = forming
    self.firm = firm
  }

  /// Makes one ceiling for all bands.
  public init(_ all: Int) { self.init(strained: all, forming: all, firm: all) }

  /// The ceiling in one band.
  public subscript(band: AllianceBand) -> Int {
    switch band {
    case .strained: strained
    case .forming: forming
    case .firm: firm
    }
  }
}

/// A marker that is plausible in a scene but that nothing in it supports.
public struct Lure: Hashable, Sendable {
  /// The marker.
  public let marker: MarkerID
  /// What is missing for it.
  public let whyNot: Passage

  /// Makes a lure.
  public init(marker: MarkerID, whyNot: Passage) {
    self.marker = marker
    self.whyNot = whyNot
  }
}

/// What the patient asks of the doctor at a scene (docs/scoring.md §5.1).
public struct PatientQuestion: Hashable, Sendable {
  /// The patient's words, quoted from the scene's text.
  public let words: String
  /// The live marker that the question carries, if it carries one.
  public let marker: MarkerID?

  /// Makes a question.
  public init(words: String, marker: MarkerID? = nil) {
    self.words = words
    self.marker = marker
  }
}

/// A task that a scene declares, and by when.
public struct TaskDue: Hashable, Sendable {
  /// By when a task falls due.
  public enum Due: Hashable, Sendable {
    /// At the declaring scene.
    case here
    /// By a scene.
    case scene(PlaceID)
    /// By the close of a sitting.
    case sitting(SittingID)
  }

  /// The task.
  public let task: MarkerID
  /// By when.
  public let due: Due
  /// Whether an earlier doing does not count.
  public let fresh: Bool

  /// Makes a declaration.
  public init(task: MarkerID, due: Due = .here, fresh: Bool = false) {
    self.task = task
    self.due = due
    self.fresh = fresh
  }
}

/// How a scene may be skipped.
public struct Bridge: Hashable, Sendable {
  /// What happened, in about two lines.
  public let text: Passage
  /// Where to go next, judged on the state in which the scene is skipped.
  public let to: Branches

  /// Makes a bridge.
  public init(text: Passage, to: Branches) {
    self.text = text
    self.to = to
  }
}

/// What the leader of a group sees of a scene.
public struct LeaderNotes: Hashable, Sendable {
  /// Notes.
  public let notes: Passage
  /// Prompts to choose from.
  public let prompts: [String]

  /// Makes notes.
  public init(notes: Passage, prompts: [String]) {
    self.notes = notes
    self.prompts = prompts
  }
}

/// Which words a check-in offers.
public enum CheckInList: String, Sendable, CaseIterable {
  /// The first words of each feeling.
  case short
  /// Every word.
  case full
}

/// One question of the reflective walk.
public struct WalkQuestion: Hashable, Sendable {
  /// The reflective question in the catalogue.
  public let question: MarkerID
  /// Its wording here.
  public let text: Passage

  /// Makes a question.
  public init(question: MarkerID, text: Passage) {
    self.question = question
    self.text = text
  }
}
