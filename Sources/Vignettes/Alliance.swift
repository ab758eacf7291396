// The working alliance as three small integers, and the two ways it can rupture.

/// Bond, goals and tasks, each 0 to 4 (docs/scoring.md §3.4). Never approval: a grateful patient can be getting worse.
public struct Alliance: Hashable, Sendable {
  /// Trust, liking and respect between the two.
  public var bond: Int
  /// Agreement on what the treatment is for.
  public var goals: Int
  /// Agreement on how the two will work.
  public var tasks: Int

  /// Makes an alliance, or a change to one.
  public init(bond: Int = 0, goals: Int = 0, tasks: Int = 0) {
    self.bond = bond
    self.goals = goals
    self.tasks = tasks
  }

  /// The values that each of the three can have.
  public static let range = 0...4
  /// How much one choice can change each.
  public static let changeRange = -2...2

  /// The band of the sum, which sets the ceilings.
  public var band: AllianceBand {
    switch bond + goals + tasks {
    case ...4: .strained
    case 5...8: .forming
    default: .firm
    }
  }

  /// This alliance after a change, each part kept within 0 to 4.
  public func changed(by change: Alliance) -> Alliance {
    Alliance(
      bond: Self.clamp(bond + change.bond),
      goals: Self.clamp(goals + change.goals),
      tasks: Self.clamp(tasks + change.tasks))
  }

  private static func clamp(_ value: Int) -> Int { min(max(value, range.lowerBound), range.upperBound) }
}

/// How firm the alliance is: 0 to 4, 5 to 8, 9 to 12 (docs/scoring.md §3.4).
public enum AllianceBand: Int, Sendable, CaseIterable {
  /// A sum of 0 to 4; shown to people as "new or strained".
  case strained
  /// A sum of 5 to 8.
  case forming
  /// A sum of 9 to 12.
  case firm

  /// The word that conditions use.
  public var word: String {
    switch self {
    case .strained: "strained"
    case .forming: "forming"
    case .firm: "firm"
    }
  }
}

/// A break in the alliance, set only by an option's flag and cleared by a repair (docs/scoring.md §3.4).
public enum Rupture: String, Sendable, CaseIterable {
  /// No rupture.
  case none
  /// The patient goes quiet, agrees too fast, or retreats to facts.
  case withdrawal
  /// The patient protests, criticises, or asks for someone else.
  case confrontation
}
