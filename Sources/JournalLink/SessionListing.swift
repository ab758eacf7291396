// Filters for lists of sessions.

/// Which sessions to list.
public enum SessionListing: Hashable, Sendable {
  /// All of them.
  case all
  /// Those whose last walk has not reached an ending.
  case unfinished
}
