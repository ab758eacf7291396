// How a group session begins, and what is stored so that a crash loses nothing.

import ScenarioEngine
import Vignettes

/// How a group session begins.
public struct GroupStart: Codable, Hashable, Sendable {
  /// The vignette's id.
  public let vignette: String
  /// The vignette's version.
  public let version: String
  /// The hash of what affects play (docs/format.md §9).
  public let playHash: String
  /// The file it was read from, if the caller wants to find it again.
  public let file: String?
  /// The id of the cut; nil to begin at the beginning.
  public let cut: String?
  /// The plan, as it was at the beginning.
  public let shape: SessionShape
  /// The ground rules, as they were at the beginning; a paragraph each.
  public let groundRules: [String]
  /// Whom to turn to, shown at the end, a line each.
  public let support: [String]
  /// The seed for the order of the choices, the same for everybody in the room.
  public let seed: UInt64

  /// Makes a beginning for a vignette in its present version.
  public init(
    _ scenario: Scenario, file: String? = nil, cut: CutID? = nil, shape: SessionShape, groundRules: [String],
    support: [String], seed: UInt64
  ) {
    let metadata = scenario.vignette.metadata
    vignette = metadata.id
    version = metadata.version
    playHash = scenario.vignette.hashes.play
    self.file = file
    self.cut = cut?.text
    self.shape = shape
    self.groundRules = groundRules
    self.support = support
    self.seed = seed
  }
}

/// What is stored for a crash: enough to continue at the same place. It holds no name and no word that was said.
public struct GroupState: Codable, Hashable, Sendable {
  /// The version of this value's form.
  public let format: Int
  /// How the session began.
  public let start: GroupStart
  /// When it began, in seconds of the caller's clock.
  public let startedAt: Int
  /// The events since then.
  public let events: [TimedGroupEvent]

  /// The form that this program writes and reads.
  public static let currentFormat = 1
}
