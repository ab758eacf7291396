// What a typed line means.

/// Reads answers.
enum PlainAnswer {
  /// The text without white space at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// A number from 1 to `count` as an index from 0; nil for anything else.
  static func choice(_ text: some StringProtocol, of count: Int) -> Int? {
    guard let number = Int(trimmed(text)), number >= 1, number <= count else { return nil }
    return number - 1
  }

  /// Numbers with spaces or commas between them, as indexes from 0; nil if one is not from 1 to `count`.
  static func choices(_ text: String, of count: Int) -> [Int]? {
    let pieces = text.split { $0 == "," || $0.isWhitespace }
    let numbers = pieces.compactMap { choice($0, of: count) }
    return numbers.count == pieces.count ? numbers : nil
  }

  /// Items with their numbers, one a line.
  static func numbered(_ items: [String]) -> [String] { items.enumerated().map { "\($0 + 1). \($1)" } }
}
