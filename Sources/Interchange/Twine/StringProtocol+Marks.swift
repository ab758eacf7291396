// Marks in text, found by scalar, so a combining accent cannot hide a bracket.

extension StringProtocol {
  /// The first range of an ASCII mark.
  func firstRange(_ mark: String) -> Range<Index>? {
    let (bytes, wanted) = (utf8, Array(mark.utf8))
    guard let first = wanted.first else { return nil }
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: first) {
      if bytes[start...].starts(with: wanted) { return start..<bytes.index(start, offsetBy: wanted.count) }
      index = bytes.index(after: start)
    }
    return nil
  }

  /// The text with every occurrence of an ASCII mark replaced.
  func replacing(_ mark: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(mark) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// The text with each scalar replaced by what `replacement` returns, unless that is nil.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if let other = replacement(scalar) {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text with spaces for line breaks.
  var onOneLine: String { replacingScalars { $0.properties.isWhitespace && $0 != " " && $0.value < 0x86 ? " " : nil } }

  /// The text without white space at either end.
  var trimmed: String {
    // By scalars: finding the last letter of a long run of carriage returns would go through all of them.
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
