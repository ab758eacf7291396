// Which sessions a list holds.

/// Which sessions a list holds.
public enum SessionListing: Hashable, Sendable {
  /// All of them.
  case all
  /// Those whose walk has not reached its end.
  case unfinished
}
