// The marks that story formats put around stressed words, as a case writes them.

/// Turns `''…''`, `//…//`, `**…**` and `__…__` into `*…*`.
enum Emphasis {
  private static let marks: [Character] = ["'", "/", "*", "_"]

  /// The text with every pair of double marks as one star; marks without a partner stay as they are.
  static func converted(_ text: String) -> String {
    var letters = Array(text)
    for mark in marks {
      let places = doubled(mark, in: letters)
      var result: [Character] = []
      var index = 0
      var pending = places[...].prefix(places.count - places.count % 2)
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

  /// Where a mark stands twice; not after a colon, where slashes belong to an address.
  private static func doubled(_ mark: Character, in letters: [Character]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index + 1 < letters.count {
      if letters[index] == mark, letters[index + 1] == mark, index == 0 || letters[index - 1] != ":" {
        places.append(index)
        index += 2
      } else {
        index += 1
      }
    }
    return places
  }
}
