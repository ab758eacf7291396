// When an option, a line or a branch applies, as a value that the loader has checked.

/// A test of the state of play (docs/format.md §5).
public indirect enum Condition: Hashable, Sendable {
  /// Holds if the other does not.
  case not(Condition)
  /// Holds if both do.
  case and(Condition, Condition)
  /// Holds if either does.
  case or(Condition, Condition)
  /// Compares a number of the state with a fixed one.
  case compare(Quantity, Comparison, Int)
  /// Holds while a flag is on.
  case flag(VariableID)
  /// Holds in one band of the alliance.
  case alliance(AllianceBand)
  /// Holds while the rupture is of this kind.
  case rupture(Rupture)
  /// Holds once a safety or medicines task has been done.
  case done(MarkerID)
  /// Holds once an option has been chosen on this path.
  case chose(OptionID)

  /// A number that conditions may name.
  public enum Quantity: Hashable, Sendable {
    /// The bond, 0 to 4.
    case bond
    /// The goals, 0 to 4.
    case goals
    /// The tasks, 0 to 4.
    case tasks
    /// A declared counter.
    case counter(VariableID)
  }

  /// How two numbers are compared.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Less.
    case less = "<"
    /// Less or equal.
    case lessOrEqual = "<="
    /// Equal.
    case equal = "="
    /// Not equal.
    case notEqual = "!="
    /// Greater or equal.
    case greaterOrEqual = ">="
    /// Greater.
    case greater = ">"

    /// Whether `left` compares to `right` in this way.
    @inlinable
    public func holds(_ left: Int, _ right: Int) -> Bool {
      switch self {
      case .less: left < right
      case .lessOrEqual: left <= right
      case .equal: left == right
      case .notEqual: left != right
      case .greaterOrEqual: left >= right
      case .greater: left > right
      }
    }
  }

  /// The conditions without parts in this one, in order.
  public var leaves: [Condition] {
    switch self {
    case .not(let inner): inner.leaves
    case .and(let left, let right), .or(let left, let right): left.leaves + right.leaves
    default: [self]
    }
  }
}

/// Where a path goes on: branches tried in order, the last of which always holds.
public struct Branches: Hashable, Sendable {
  /// One branch: a scene or ending, and the condition for going there.
  public struct Branch: Hashable, Sendable {
    /// The condition, or nil if it always holds.
    public let when: Condition?
    /// The scene or ending to go to.
    public let to: PlaceID

    /// Makes an entry.
    public init(when: Condition?, to: PlaceID) {
      self.when = when
      self.to = to
    }
  }

  /// The branches, in the order they are tried.
  public let entries: [Branch]

  /// Makes branches from entries.
  public init(_ entries: [Branch]) { self.entries = entries }

  /// Makes branches that always lead to one scene or ending.
  public init(to place: PlaceID) { self.init([Branch(when: nil, to: place)]) }
}
