// Where reading may stop early, if only the beginning of a file is wanted.

/// Keys of the outermost object at which reading stops, once all wanted keys have been read.
public struct JSONStop: Sendable {
  let keys: [String]
  let wanted: [String]

  /// Stops before the first of `keys` that comes after everything wanted; if there is none, everything is read.
  public init(before keys: [String], wanting wanted: [String]) {
    self.keys = keys
    self.wanted = wanted
  }

  /// Whether the last of the keys read so far is a stop, and all wanted keys came before it.
  func holds(after read: [String]) -> Bool {
    read.last.map { keys.contains($0) } ?? false && wanted.allSatisfy { read.contains($0) }
  }
}
