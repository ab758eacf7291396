// The known name somebody most likely meant.

/// Finds near matches for unknown names.
public enum NearestName {
  /// The nearest of the known names, or nil where none is near.
  ///
  /// Nearness is the number of letters put in, left out, changed, or swapped with their neighbour (Damerau-Levenshtein
  /// distance, no letter being edited twice). A third of the name's length may differ: at least 1 letter, at most 3. Of equally near
  /// names the first wins. A known name equal to `name` is never the answer.
  public static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    var limit = max(1, min(3, letters.count / 3))
    var nearest: String?
    for candidate in known where candidate != name {
      guard let distance = distance(from: letters, to: Array(candidate.unicodeScalars), limit: limit) else { continue }
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
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [Int](repeating: row + 1, count: right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current[column + 1] = best
      }
      (beforeLast, last) = (last, current)
    }
    let distance = last[right.count]
    // Names that differ only in canonical form compare equal as strings, and a distance of 0 would repeat the name.
    return distance <= limit && distance > 0 ? distance : nil
  }
}
