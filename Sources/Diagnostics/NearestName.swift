// The known name somebody most likely meant.

/// Finds near matches for unknown names.
public enum NearestName {
  /// The longest name, in bytes of UTF-8, for which a near match is sought; what is longer is no name.
  static let longest = 120
  /// How many of the known names are looked at.
  static let mostKnown = 4096

  /// The nearest of the known names, or nil where none is near.
  ///
  /// Nearness is the number of letters put in, left out, changed, or swapped with their neighbour (Damerau-Levenshtein
  /// distance, no letter being edited twice). A third of the name's length may differ: at least 1 letter, at most 3. Of equally near
  /// names the first wins. A known name equal to `name` is never the answer. Names of more than 120 bytes have no near match, and
  /// of the known names the first 4,096 are looked at.
  public static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
    guard name.utf8.count <= longest else { return nil }
    let letters = Array(name.unicodeScalars)
    var limit = max(1, min(3, letters.count / 3))
    var nearest: String?
    for candidate in known.prefix(mostKnown) {
      // A letter has at most four bytes, so that few candidates need be taken apart.
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

  /// The distance between two names, or nil where it is more than `limit`.
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
      // Further from the diagonal than `limit` no place can be near enough.
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
    // Names that differ only in canonical form compare equal as strings, and a distance of 0 would repeat the name.
    return distance < far && distance > 0 ? distance : nil
  }
}
