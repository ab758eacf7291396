// White space, and what people mistake for it.

import Diagnostics

extension JSONParser {
  /// Skips white space, and reports comments and invisible characters on the way.
  @inline(__always)
  mutating func skipSpace() {
    while index < source.count {
      let byte = source[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
      } else if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "#") {
        return
      } else if !skipOddSpace(byte) {
        return
      }
    }
  }

  /// Skips a comment, an invisible character, or invalid bytes; returns false if there is none here.
  private mutating func skipOddSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"):
      skipLineComment()
    case UInt8(ascii: "/"):
      switch self.byte(at: index + 1) {
      case UInt8(ascii: "/"): skipLineComment()
      case UInt8(ascii: "*"): skipBlockComment()
      default: return false
      }
    default:
      let sequence = UTF8Sequence(at: index, in: source)
      guard let scalar = sequence.scalar else {
        // The encoding check has its own finding for these.
        index += sequence.length
        return true
      }
      guard SafeExcerpt.isInvisible(scalar) else { return false }
      skipInvisible(scalar)
    }
    return true
  }

  private mutating func skipInvisible(_ first: Unicode.Scalar) {
    let start = index
    while index < source.count {
      let sequence = UTF8Sequence(at: index, in: source)
      guard let scalar = sequence.scalar, SafeExcerpt.isInvisible(scalar) || scalar == " " else { break }
      if scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == " " { break }
      index += sequence.length
    }
    let number = String(first.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    findings.add(
      .unexpected,
      at: start..<index,
      "There is an invisible character (\(name)) between the entries.",
      advice: "Delete it; only spaces, tabs and line breaks are allowed there. It often comes with copied text."
    )
  }

  private mutating func skipLineComment() {
    let start = index
    index = lineEnd(from: index)
    reportComment(start..<trimmedEnd(from: start, to: index))
  }

  private mutating func skipBlockComment() {
    let start = index
    index += 2
    while index < source.count {
      if source[index] == UInt8(ascii: "*"), byte(at: index + 1) == UInt8(ascii: "/") {
        index += 2
        return reportComment(start..<index)
      }
      index += 1
    }
    findings.add(
      .comment,
      at: start..<start + 2,
      "A comment starts here and never ends, so the rest of the file cannot be read.",
      advice: "Delete the comment; JSON has none."
    )
  }

  private mutating func reportComment(_ range: Range<Int>) {
    findings.add(
      .comment,
      at: range,
      "This is a comment, which JSON does not allow.",
      advice: "Delete it, or move the remark to a field that is meant for notes."
    )
  }

  mutating func skipByteOrderMark() {
    guard byte(at: 0) == 0xEF, byte(at: 1) == 0xBB, byte(at: 2) == 0xBF else { return }
    index = 3
    lastEnd = 3
    findings.add(
      .byteOrderMark,
      at: 0..<3,
      "The file starts with an invisible byte order mark.",
      advice: "Save the file as “UTF-8”, not as “UTF-8 with BOM”."
    )
  }

  /// The end of the line that contains an offset, without its line break.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D { offset += 1 }
    return offset
  }

  /// The end of a piece of text without trailing white space; never before `start`.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, Self.isSpace(byte(at: end - 1)) { end -= 1 }
    return end
  }

  /// The first offset from `start` on that is not a space or tab.
  func blankEnd(from start: Int) -> Int {
    var offset = start
    while byte(at: offset) == 0x20 || byte(at: offset) == 0x09 { offset += 1 }
    return offset
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
