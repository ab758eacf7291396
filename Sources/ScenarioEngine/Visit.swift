// One scene of a walk, with what was done there and what it came to.

import Vignettes

/// A visited scene.
public struct Visit: Sendable {
  /// What was done at the scene.
  public enum Action: Hashable, Sendable {
    /// A page or letter was read.
    case read
    /// This option was chosen, or is what the composed reply amounted to.
    case chose(OptionID)
    /// Feelings were noted.
    case checkedIn(CheckIn)
    /// These markers were tagged.
    case noticed([MarkerID])
    /// The reflective questions were walked through.
    case walked([String])
    /// The scene was skipped.
    case skipped
  }

  /// The scene.
  public let scene: PlaceID
  /// What was done.
  public let action: Action
  /// The parts of a composed reply, in order; empty otherwise.
  public let parts: [PartID]
  /// What was typed as the purpose at the pen pause.
  public let purpose: String?
  /// The state as the scene was reached.
  public let before: WalkState
  /// The state after the choice.
  public let after: WalkState
  /// The context in which the choice was judged.
  public let context: ScoringContext
  /// What the choice came to; nil if nothing was chosen.
  public let score: VisitScore?

  let scenePlace: Int
  let optionPlace: Int?
}

/// What a choice came to beside the other options that were there.
public struct VisitScore: Hashable, Sendable {
  /// What was earned.
  public let earned: OptionPoints
  /// The most Noticing that any available option would have earned here.
  public let best: Int
  /// The least.
  public let least: Int
  /// Whether an available option acts something out.
  public let enactmentWasOpen: Bool
  /// Whether the choice did a safety task that was due or open, or asked about suicide (docs/scoring.md §5.5).
  public let safetyPass: Bool

  /// Whether the scene counts towards Noticing.
  public var countsForNoticing: Bool { best > least && !(safetyPass && earned.noticing != best) }
  /// Whether the scene counts towards Timing.
  public var countsForTiming: Bool {
    earned.timingPossible > 0 && !(safetyPass && earned.timing != earned.timingPossible)
  }
}
