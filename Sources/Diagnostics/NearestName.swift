// The known name somebody most likely meant.

/// Finds near matches for unknown names.
public enum NearestName {
  /// The longest name, in bytes of UTF-8, that gets a near match. Anything longer is not a name.
  static let longest = 120
  /// How many of the known names are tried.
  static let mostKnown = 4096

  /// The nearest of the known names, or nil if none is near.
  ///
  /// Distance counts letters inserted, left out, changed, or swapped with their neighbour (Damerau-Levenshtein, no
  /// letter edited twice). Up to a third of the name's length may differ: at least 1 letter, at most 3. Among equally
  /// near names the first wins. A known name equal to `name` is never the answer. Names over 120 bytes have no near
  /// match, and only the first 4,096 known names are tried.
  public static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let letters = Array(name.unicodeScalars)
    var limit = max(1, min(3, letters.count / 3))
    var nearest: String?
    for candidate in known.prefix(mostKnown) {
      // A letter has at most four bytes, so comparing lengths in bytes rules out most candidates.
      let bytes = candidate.utf8.count
      guard bytes <= longest, bytes + limit >= letters.count, bytes <= (letters.count + limit) * 4,
        candidate != name,
        let distance = distance(from: letters, to: Array(candidate.unicodeScalars), limit: limit)
      else { continue }
      nearest = candidate
      guard distance > 1 else { return nearest }
      limit = distance - 1
    }
    return nearest
  }

  /// The distance between two names, or nil if it is more than `limit`.
  private static func distance(
    from left: [Unicode.Scalar],
    to right: [Unicode.Scalar],
    limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    var current = beforeLast
    for (row, letter) in left.enumerated() {
      // Cells further from the diagonal than `limit` cannot be near enough.
      let first = max(0, row - limit)
      let end = min(right.count, row + limit + 1)
      current[first] = first == 0 ? min(row + 1, far) : far
      var least = current[first]
      for column in first..<end {
        let other = right[column]
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current[column + 1] = min(best, far)
        least = min(least, best)
      }
      if end < right.count { current[end + 1] = far }
      guard least < far else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let distance = last[right.count]
    // Names that differ only in canonical form are equal as strings; at distance 0 the suggestion would repeat the
    // name.
    return distance < far && distance > 0 ? distance : nil
  }
}
