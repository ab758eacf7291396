// A walk's profile: its dimensions side by side. Nothing here, or anywhere, adds two of them together.

import Vignettes

/// What a walk came to (docs/scoring.md §5). A pure function of the walk and the catalogue.
public struct Profile: Sendable {
  /// Every judged marker.
  public let ledger: [LedgerLine]
  /// Lures that were read in.
  public let readIns: [ReadIn]
  /// What was asked and went unanswered (§4).
  public let unanswered: [Unanswered]
  /// Understanding: what was recognised of what was live (§5.1).
  public let noticing: Fraction
  /// Timing and tone, over only what was taken up; nil if nothing was (§5.2).
  public let timing: Fraction?
  /// Enactments as arcs (§5.3).
  public let enactments: Enactments
  /// The alliance from first to last scene (§5.4).
  public let course: [AlliancePoint]
  /// Safety tasks that became due on the path, done or not (§5.5).
  public let safety: [TaskRecord]
  /// Medicines tasks, listed apart.
  public let medicines: [TaskRecord]
  /// Feeling and act (§5.6).
  public let feelings: [FeelingLine]
  /// What was done well, in order (§5.7).
  public let skills: [SkillUse]
  /// The declared themes that were live at visited scenes (§5.7).
  public let reached: [MarkerID]
  /// The declared themes.
  public let themes: [MarkerID]
  /// The noticing exercise, if there was one (§6).
  public let noticed: NoticingCounts?

  /// Works out the profile of a walk.
  public init(_ walk: Walk, catalogue: MarkerCatalogue) {
    let ledger = walk.ledger
    let enactments = Enactments(walk, ledger: ledger)
    self.ledger = ledger
    readIns = walk.readIns
    unanswered = walk.unanswered
    (noticing, timing) = Self.fractions(of: walk)
    self.enactments = enactments
    course = AlliancePoint.course(of: walk)
    let due = walk.taskRecords.filter { $0.standing != .open }
    safety = due.filter(\.isSafety)
    medicines = due.filter { !$0.isSafety }
    feelings = SelfAwareness(walk, arcs: enactments.arcs, catalogue: catalogue).lines
    skills = walk.visits.indices.flatMap { place in
      (walk.chosenOption(at: place)?.model.skillsShown ?? []).map {
        SkillUse(skill: $0, scene: walk.visits[place].scene)
      }
    }
    var live: Set<MarkerID> = []
    for place in walk.visits.indices where walk.visits[place].action != .skipped {
      for marker in walk.scenario.vignette.scenes[walk.visits[place].scenePlace].live { live.insert(marker.marker) }
    }
    themes = walk.scenario.vignette.metadata.themes
    reached = themes.filter { live.contains($0) }
    noticed = NoticingCounts(walk, ledger: ledger)
  }

  /// Noticing and Timing of a walk so far, without the lines behind them.
  public static func fractions(of walk: Walk) -> (noticing: Fraction, timing: Fraction?) {
    var noticing = (earned: 0, possible: 0, scenes: 0)
    var timing = (earned: 0, possible: 0, scenes: 0)
    var tookUp = false
    for place in walk.visits.indices {
      guard let score = walk.visits[place].score else { continue }
      if score.earned.timingPossible > 0 { tookUp = true }
      if score.countsForNoticing {
        noticing.earned += score.earned.noticing - score.least
        noticing.possible += score.best - score.least
        noticing.scenes += 1
      }
      if score.countsForTiming {
        timing.earned += score.earned.timing
        timing.possible += score.earned.timingPossible
        timing.scenes += 1
      }
    }
    return (
      Fraction(numerator: noticing.earned, denominator: noticing.possible, scenes: noticing.scenes),
      tookUp ? Fraction(numerator: timing.earned, denominator: timing.possible, scenes: timing.scenes) : nil
    )
  }

  /// How often each label occurs in the ledger.
  public func count(of label: Label) -> Int { ledger.count { $0.judged.label == label } }

  /// Whether every safety task that fell due was done by then. What was done late or afterwards was not.
  public var leftNoSafetyUndone: Bool { safety.allSatisfy { $0.standing == .doneInTime } }
}

/// A skill that a choice carried, and where.
public struct SkillUse: Hashable, Sendable {
  /// The skill.
  public let skill: MarkerID
  /// The scene.
  public let scene: PlaceID
}

/// The alliance at one point of a walk.
public struct AlliancePoint: Hashable, Sendable {
  /// The scene whose choice led here; nil for the start.
  public let scene: PlaceID?
  /// The alliance after it.
  public let alliance: Alliance
  /// The rupture after it.
  public let rupture: Rupture
  /// Whether this choice mended a rupture.
  public let repaired: Bool

  static func course(of walk: Walk) -> [AlliancePoint] {
    // A walk that begins at a cut begins with the alliance of the cut.
    let start = walk.visits.first?.before ?? walk.scenario.initialState
    let first = AlliancePoint(scene: nil, alliance: start.alliance, rupture: start.rupture, repaired: false)
    var course = [first]
    for place in walk.visits.indices where walk.visits[place].score != nil {
      let (before, after) = (walk.visits[place].before.rupture, walk.visits[place].after.rupture)
      course.append(
        AlliancePoint(
          scene: walk.visits[place].scene, alliance: walk.visits[place].after.alliance, rupture: after,
          repaired: before != .none && after == .none))
    }
    return course
  }
}
