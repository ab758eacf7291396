// Where reading may stop early, for whoever wants the beginning of a file alone.

/// A key of the outermost object before which reading stops, once the keys that are wanted were read.
public struct JSONStop: Sendable {
  let key: String
  let wanted: [String]

  /// Stops before `key`; where a wanted key has not come by then, everything is read.
  public init(before key: String, wanting wanted: [String]) {
    self.key = key
    self.wanted = wanted
  }

  /// Whether the last of the keys read so far is the one, and all that is wanted came before it.
  func holds(after keys: [String]) -> Bool { keys.last == key && wanted.allSatisfy { keys.contains($0) } }
}
