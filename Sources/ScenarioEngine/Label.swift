// How one choice relates to one live marker, and the points that follow (docs/scoring.md §3.2, §4, §5.1, §5.2).

import Vignettes

/// Exactly one label for each live marker at a visited scene.
public enum Label: String, Sendable, CaseIterable {
  /// Acted out, at depth 0.
  case enacted
  /// Acted out and taken up.
  case enactedKnowingly = "enacted-knowingly"
  /// Passed by.
  case missed
  /// Taken up, less deep than its floor.
  case heldLightly = "held-lightly"
  /// Within its window.
  case met
  /// Deeper than its ceiling.
  case tooSoon = "right-too-soon"

  /// Whether the choice acted the marker out.
  public var isEnactment: Bool { self == .enacted || self == .enactedKnowingly }
}

/// The state that decides how deep a choice goes and how deep it may go, as it is before the choice.
public struct ScoringContext: Hashable, Sendable {
  /// The band of the alliance.
  public var band: AllianceBand
  /// Whether there is a rupture with the patient in the room.
  public var ruptured: Bool
  /// Whether the last choice at a scene with live markers in this sitting met the patient.
  public var metBefore: Bool

  /// Makes a context.
  public init(band: AllianceBand, ruptured: Bool, metBefore: Bool) {
    self.band = band
    self.ruptured = ruptured
    self.metBefore = metBefore
  }

  /// Every context, in the order of `index`.
  public static let all: [ScoringContext] = AllianceBand.allCases.flatMap { band in
    [false, true].flatMap { ruptured in
      [false, true].map { ScoringContext(band: band, ruptured: ruptured, metBefore: $0) }
    }
  }

  /// The place of this context in `all`.
  @inlinable
  public var index: Int { band.rawValue * 4 + (ruptured ? 2 : 0) + (metBefore ? 1 : 0) }
}

/// The depths within which a marker is met.
public struct Window: Hashable, Sendable {
  /// The least depth that is useful.
  public let floor: Int
  /// The greatest.
  public let ceiling: Int

  /// The window of a live marker in a context (docs/scoring.md §3.3).
  public init(of live: LiveMarker, withPatient: Bool, context: ScoringContext) {
    let base: Int
    if let own = live.ceiling {
      base = own[context.band]
    } else if withPatient {
      base = Self.defaultCeiling(of: live.marker)[context.band]
    } else {
      base = Self.awayCeiling
    }
    // In a rupture the patient's side is not to be linked or interpreted until the rupture is mended.
    if withPatient && context.ruptured && live.marker.family == .resistanceOrTransference {
      ceiling = min(base, Self.ruptureCeiling)
      floor = min(live.floor, ceiling)
    } else {
      ceiling = base
      floor = live.floor
    }
  }

  /// The ceilings if the author sets none, with the patient in the room.
  public static func defaultCeiling(of marker: MarkerID) -> Ceiling {
    marker.isCountertransference ? Ceiling(2) : Ceiling(strained: 3, forming: 4, firm: 4)
  }

  /// The ceiling away from the patient, where naming is what the room is for.
  public static let awayCeiling = 5
  /// The ceiling of the patient's side in a rupture.
  public static let ruptureCeiling = 2
}

/// One option's taking up of one marker, judged.
public struct Classification: Hashable, Sendable {
  /// The label.
  public let label: Label
  /// The depth after manner: tone, and whether the person had been met.
  public let effectiveDepth: Int
  /// The window that it was held against.
  public let window: Window
  /// Points of Noticing.
  public let noticing: Int
  /// Points of Timing.
  public let timing: Int
  /// The Timing points that were to be had; 0 if the marker was not taken up.
  public let timingPossible: Int

  /// Whether the question that this marker carries went unanswered, so it earns no more Noticing than held lightly.
  public let leftUnanswered: Bool

  /// Judges an option's taking up of a live marker; `taking` is nil if the option leaves it out.
  ///
  /// - Parameters:
  ///   - taking: How the option takes the marker up.
  ///   - option: The option.
  ///   - live: The marker at its scene.
  ///   - asks: What the scene asks of the doctor, if it asks anything.
  ///   - withPatient: Whether the patient is in the room.
  ///   - context: The state before the choice.
  public init(
    _ taking: TakingUp?, by option: SceneOption, of live: LiveMarker, asks: PatientQuestion? = nil, withPatient: Bool,
    in context: ScoringContext
  ) {
    let depth = taking?.depth ?? 0
    let window = Window(of: live, withPatient: withPatient, context: context)
    let effective = Self.effectiveDepth(
      depth, tone: option.tone, withPatient: withPatient, met: option.meets || context.metBefore)
    let label = Self.label(depth: depth, effective: effective, acts: taking?.act != nil, window: window)
    let weight = live.weight
    self.label = label
    self.effectiveDepth = effective
    self.window = window
    leftUnanswered = !option.answers && asks?.marker == live.marker
    switch label {
    case .met, .tooSoon: noticing = leftUnanswered ? weight : 2 * weight
    case .heldLightly, .enactedKnowingly: noticing = weight
    case .missed, .enacted: noticing = 0
    }
    switch label {
    case .met: timing = 2 * weight
    case .heldLightly: timing = weight
    case .tooSoon: timing = effective - window.ceiling == 1 ? weight : 0
    case .missed, .enacted, .enactedKnowingly: timing = 0
    }
    switch label {
    case .met, .heldLightly, .tooSoon: timingPossible = 2 * weight
    case .missed, .enacted, .enactedKnowingly: timingPossible = 0
    }
  }

  /// The depth from which certainty counts one step deeper: that of an open question.
  private static let certaintyCountsFrom = 3
  /// The depth from which coming before the person was met counts one step deeper. An open question never comes too
  /// early.
  public static let unmetCountsFrom = 4

  /// The depth with what manner adds to it, at most 5 (docs/scoring.md §3.2).
  static func effectiveDepth(_ depth: Int, tone: Tone, withPatient: Bool, met: Bool) -> Int {
    let certain = tone == .certain && depth >= certaintyCountsFrom
    let unmet = withPatient && !met && depth >= unmetCountsFrom
    return min(max(depth, 5), depth + (certain ? 1 : 0) + (unmet ? 1 : 0))
  }

  private static func label(depth: Int, effective: Int, acts: Bool, window: Window) -> Label {
    if acts { return depth == 0 ? .enacted : .enactedKnowingly }
    if depth == 0 { return .missed }
    if effective < window.floor { return .heldLightly }
    return effective <= window.ceiling ? .met : .tooSoon
  }
}
