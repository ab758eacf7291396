// Where reading may stop early, for whoever wants the beginning of a file alone.

/// Keys of the outermost object before which reading stops, once the keys that are wanted were read.
public struct JSONStop: Sendable {
  let keys: [String]
  let wanted: [String]

  /// Stops before the first of `keys` that comes after everything that is wanted; where none does, everything is read.
  public init(before keys: [String], wanting wanted: [String]) {
    self.keys = keys
    self.wanted = wanted
  }

  /// Whether the last of the keys read so far is one of them, and all that is wanted came before it.
  func holds(after read: [String]) -> Bool {
    read.last.map { keys.contains($0) } ?? false && wanted.allSatisfy { read.contains($0) }
  }
}
