// When an option, a line or a target holds, as a value that the loader has already checked.

/// A test of the state of play (docs/format.md §5).
public indirect enum Condition: Hashable, Sendable {
  /// Holds where the other does not.
  case not(Condition)
  /// Holds where both do.
  case and(Condition, Condition)
  /// Holds where either does.
  case or(Condition, Condition)
  /// Compares a number of the state with a fixed one.
  case compare(Quantity, Comparison, Int)
  /// Holds while a flag is on.
  case flag(VariableID)
  /// Holds in one band of the alliance.
  case alliance(AllianceBand)
  /// Holds while the rupture is of this kind.
  case rupture(Rupture)
  /// Holds once a safety or medicines task was done.
  case done(MarkerID)
  /// Holds once an option was chosen on this walk.
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

    /// Whether `left` stands in this relation to `right`.
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

  /// Every condition in this one that has no parts, in order.
  public var leaves: [Condition] {
    switch self {
    case .not(let inner): inner.leaves
    case .and(let left, let right), .or(let left, let right): left.leaves + right.leaves
    default: [self]
    }
  }
}

/// Where a path goes on: entries tried in order, the last of which always holds.
public struct Branches: Hashable, Sendable {
  /// One entry: a place, and the condition for going there.
  public struct Branch: Hashable, Sendable {
    /// The condition, or nil where it always holds.
    public let when: Condition?
    /// The scene or ending to go to.
    public let to: PlaceID

    /// Makes an entry.
    public init(when: Condition?, to: PlaceID) {
      self.when = when
      self.to = to
    }
  }

  /// The entries, in the order in which they are tried.
  public let entries: [Branch]

  /// Makes branches from entries.
  public init(_ entries: [Branch]) { self.entries = entries }

  /// Makes branches that always lead to one place.
  public init(to place: PlaceID) { self.init([Branch(when: nil, to: place)]) }
}
