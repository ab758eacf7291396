// The marks that story formats put around stressed words, written as in a case.

/// Turns `''…''`, `//…//`, `**…**` and `__…__` into `*…*`.
enum Emphasis {
  private static let marks: [Character] = ["'", "/", "*", "_"]

  /// The text with each pair of double marks replaced by single stars; marks without a partner stay.
  static func converted(_ text: String) -> String {
    var letters = Array(text)
    for mark in marks {
      let indexes = doubled(mark, in: letters)
      var result: [Character] = []
      var index = 0
      var pending = indexes[...].prefix(indexes.count - indexes.count % 2)
      while index < letters.count {
        if index == pending.first {
          pending = pending.dropFirst()
          result.append("*")
          index += 2
        } else {
          result.append(letters[index])
          index += 1
        }
      }
      letters = result
    }
    return String(letters)
  }

  /// Indexes of doubled marks, except after a colon, where slashes belong to an address.
  private static func doubled(_ mark: Character, in letters: [Character]) -> [Int] {
    var indexes: [Int] = []
    var index = 0
    while index + 1 < letters.count {
      if letters[index] == mark, letters[index + 1] == mark, index == 0 || letters[index - 1] != ":" {
        indexes.append(index)
        index += 2
      } else {
        index += 1
      }
    }
    return indexes
  }
}
