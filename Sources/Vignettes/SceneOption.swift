// What can be said at a scene, and everything that follows from saying it.

/// An option of a decision, or the meaning of a reply pattern (docs/format.md §4).
public struct SceneOption: Sendable {
  /// Its id, unique in the vignette.
  public let id: OptionID
  /// When it is offered; nil for always.
  public let when: Condition?
  /// What is said or done; empty for a pattern, since its parts are said.
  public let line: Passage
  /// What it does, in at most eight plain words without role or verdict; nil in files written before the field existed.
  public let does: String?
  /// The options with nearly the same line and different credit.
  public let twins: [TwinReference]
  /// What comes back.
  public let reply: Passage
  /// The markers it takes up, each at most once.
  public let takesUp: [TakingUp]
  /// Markers whose earlier enactments it repairs.
  public let repairs: [MarkerID]
  /// What is being done well.
  public let skills: [MarkerID]
  /// What kinds of step it is.
  public let moves: [Move]
  /// How sure it sounds.
  public let tone: Tone
  /// Whether it acknowledges what the patient just felt.
  public let meets: Bool
  /// Whether it answers what the scene `asks`, or says why not; true if the scene asks nothing.
  public let answers: Bool
  /// Its changes to the alliance, each -2 to 2.
  public let alliance: Alliance
  /// The rupture it brings.
  public let rupture: Rupture
  /// Safety tasks it does.
  public let safetyDone: [MarkerID]
  /// Medicines tasks it does.
  public let medicineDone: [MarkerID]
  /// Its changes to the chart.
  public let regimen: [RegimenChange]
  /// Its changes to counters and flags.
  public let settings: [Setting]
  /// What the choice did, for the debrief.
  public let why: Passage
  /// An observation with a genuine question.
  public let inquiry: Passage
  /// Where it goes on.
  public let next: Branches

  /// Makes an option.
  public init(
    id: OptionID, when: Condition? = nil, line: Passage = Passage(), does: String? = nil,
    twins: [TwinReference] = [], reply: Passage = Passage(), takesUp: [TakingUp] = [], repairs: [MarkerID] = [],
    skills: [MarkerID] = [], moves: [Move] = [], tone: Tone = .plain, meets: Bool = false, answers: Bool = true,
    alliance: Alliance = Alliance(), rupture: Rupture = .none, safetyDone: [MarkerID] = [],
    medicineDone: [MarkerID] = [], regimen: [RegimenChange] = [], settings: [Setting] = [], why: Passage = Passage(),
    inquiry: Passage = Passage(), next: Branches
  ) {
    self.id = id
    self.when = when
    self.line = line
    self.does = does
    self.twins = twins
    self.reply = reply
    self.takesUp = takesUp
    self.repairs = repairs
    self.skills = skills
    self.moves = moves
    self.tone = tone
    self.meets = meets
    self.answers = answers
    self.alliance = alliance
    self.rupture = rupture
    self.safetyDone = safetyDone
    self.medicineDone = medicineDone
    self.regimen = regimen
    self.settings = settings
    self.why = why
    self.inquiry = inquiry
    self.next = next
  }

  /// Whether the pen pause comes before it: it prescribes, changes or stops a medicine (docs/scoring.md §3.7).
  public var takesUpThePen: Bool { moves.contains { $0 == .prescribe || $0 == .change || $0 == .stop } }

  /// Whether it acts something out.
  public var actsOut: Bool { takesUp.contains { $0.act != nil } }

  /// The skills that a debrief names. A skill is what the choice does and not how warm it sounds, so an option that acts
  /// something out shows none of the family `sk-h-`, even in a file that was written before this was an error.
  public var skillsShown: [MarkerID] { actsOut ? skills.filter { !$0.text.hasPrefix("sk-h-") } : skills }
}

/// Which option is an option's twin: nearly the same line, right in the one place and out of place in the other.
public struct TwinReference: Hashable, Sendable {
  /// The id of the partner's case; nil for the same case.
  public let caseID: String?
  /// The partner's scene.
  public let scene: PlaceID
  /// The partner.
  public let option: OptionID

  /// Makes a reference.
  public init(caseID: String? = nil, scene: PlaceID, option: OptionID) {
    self.caseID = caseID
    self.scene = scene
    self.option = option
  }

  /// The reference as a file has it: `scene/option`, or `case/scene/option`.
  public var text: String { (caseID.map { $0 + "/" } ?? "") + "\(scene)/\(option)" }
}

/// How an option takes up one marker.
public struct TakingUp: Hashable, Sendable {
  /// The marker.
  public let marker: MarkerID
  /// How deep, 0 to 5 (docs/scoring.md §3.1).
  public let depth: Int
  /// The form of acting out, if the choice acts the marker out.
  public let act: MarkerID?

  /// Makes a taking up.
  public init(marker: MarkerID, depth: Int, act: MarkerID? = nil) {
    self.marker = marker
    self.depth = depth
    self.act = act
  }
}

/// What kind of step an option is.
public enum Move: String, Sendable, CaseIterable {
  /// Asks something.
  case ask
  /// Names what the patient feels.
  case acknowledge
  /// Explains.
  case explain
  /// Reassures.
  case reassure
  /// Starts a medicine.
  case prescribe
  /// Changes a medicine.
  case change
  /// Stops a medicine.
  case stop
  /// Leaves the medicines as they are.
  case holdRegimen = "hold-regimen"
  /// Brings in or passes to somebody else.
  case refer
  /// Waits.
  case wait
  /// Makes an arrangement.
  case arrange
}

/// How sure an option sounds.
public enum Tone: String, Sendable, CaseIterable {
  /// Offered as a thought.
  case tentative
  /// Said plainly.
  case plain
  /// Said as a certainty.
  case certain
}

/// A change to a counter or flag.
public enum Setting: Hashable, Sendable {
  /// Adds to a counter, which stays within 0 and its maximum.
  case add(VariableID, Int)
  /// Turns a flag on or off.
  case turn(VariableID, Bool)
}

/// A part of a composed reply.
public struct ReplyPart: Hashable, Sendable {
  /// Its id.
  public let id: PartID
  /// What it says.
  public let text: Passage

  /// Makes a part.
  public init(id: PartID, text: Passage) {
    self.id = id
    self.text = text
  }
}

/// An order of parts, and the meaning of a reply in that order (docs/scoring.md §3.6).
public struct ReplyPattern: Sendable {
  /// One step of an order.
  public enum Step: Hashable, Sendable {
    /// This part.
    case part(PartID)
    /// Any run of parts, including none.
    case any
  }

  /// The order that a reply must have.
  public let order: [Step]
  /// The meaning of such a reply.
  public let body: SceneOption

  /// Makes a pattern.
  public init(order: [Step], body: SceneOption) {
    self.order = order
    self.body = body
  }

  /// Whether a reply of these parts, in this order, matches.
  public func matches(_ parts: [PartID]) -> Bool { Self.matches(order[...], parts[...]) }

  private static func matches(_ order: ArraySlice<Step>, _ parts: ArraySlice<PartID>) -> Bool {
    guard let step = order.first else { return parts.isEmpty }
    switch step {
    case .part(let wanted): return parts.first == wanted && matches(order.dropFirst(), parts.dropFirst())
    case .any:
      return matches(order.dropFirst(), parts) || (!parts.isEmpty && matches(order, parts.dropFirst()))
    }
  }
}
