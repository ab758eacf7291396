// Two versions of a text: which words differ, and whether it was only a typing slip.

/// Compares texts.
enum WordingChange {
  /// The words that differ, nil if a text has none of them; the whole text if there was none before.
  static func excerpts(of old: String?, _ new: String?) -> (String?, String?) {
    guard let old, let new else { return (old.map { cut($0) }, new.map { cut($0) }) }
    let (before, after) = (words(old), words(new))
    let least = min(before.count, after.count)
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = min(zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count, least - start)
    // If only spaces or line breaks differ, there are no such words.
    guard start < max(before.count, after.count) - end else { return ("…", "…") }
    return (part(before, droppingFirst: start, last: end), part(after, droppingFirst: start, last: end))
  }

  /// Whether the texts are the same word for word except for marks, capitals, and one letter in a long word.
  static func isTyping(_ old: String, _ new: String) -> Bool {
    let (before, after) = (bareWords(old), bareWords(new))
    guard before.count == after.count else { return false }
    return zip(before, after).allSatisfy { $0 == $1 || isSlip($0, $1) }
  }

  /// The least number of letters in a word for one letter to be a slip; in a shorter word it makes another word.
  private static let longWord = 6

  private static func isSlip(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> Bool {
    guard min(old.count, new.count) >= longWord, !(old + new).contains(where: \.properties.isNumber) else {
      return false
    }
    let (short, long) = old.count <= new.count ? (old, new) : (new, old)
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    switch long.count - short.count {
    // One letter replaced, or two swapped.
    case 0:
      let between = start..<max(start, short.count - end)
      return between.count == 1 || (between.count == 2 && Array(short[between]) == long[between].reversed())
    case 1: return start + end >= short.count
    default: return false
    }
  }

  private static func part(_ words: [Substring], droppingFirst start: Int, last end: Int) -> String {
    cut(words.dropFirst(start).dropLast(end).joined(separator: " "))
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func bareWords(_ text: String) -> [[Unicode.Scalar]] {
    words(text).map { word in
      word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.isNumber }
    }.filter { !$0.isEmpty }
  }

  private static func cut(_ text: String) -> String {
    let start = text.prefix(60)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a digit or another number.
  fileprivate var isNumber: Bool { numericType != nil }
}
