// Text as it is compared: without regard to spacing, case, kinds of quotation marks, and emphasis.

/// A text folded for the question whether it holds a quotation.
struct FoldedText: Hashable, Sendable {
  /// The UTF-8 bytes of the folded text.
  let bytes: [UInt8]

  /// Folds a text: runs of white space become one space, letters lower case, and quotation marks straight; emphasis marks
  /// and white space at the ends go.
  init(_ text: String) {
    var folded = ""
    var spaced = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaced = true
        continue
      }
      guard scalar != "*" else { continue }
      if spaced, !folded.isEmpty { folded.append(" ") }
      spaced = false
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": folded.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": folded.append("\"")
      default: folded.append(scalar.properties.lowercaseMapping)
      }
    }
    bytes = Array(folded.utf8)
  }

  /// Whether this text holds another that is not empty.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first, bytes.count >= other.bytes.count else { return false }
    for start in 0...(bytes.count - other.bytes.count) where bytes[start] == first {
      if bytes[start..<(start + other.bytes.count)] == other.bytes[...] { return true }
    }
    return false
  }
}
