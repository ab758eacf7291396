// White space, and what people take for it.

import Diagnostics

extension JSONParser {
  /// Passes over white space; comments and invisible characters are reported on the way.
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

  /// Passes over a comment, an invisible character, or bytes that are no UTF-8; false where none stands here.
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
      start..<index,
      "An invisible character (\(name)) stands between the entries.",
      "Delete it; only spaces, tabs and line breaks may stand there. It often comes with text copied from elsewhere."
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
      start..<start + 2,
      "A comment starts here and never ends, so the rest of the file is lost in it.",
      "Delete the comment; JSON has none."
    )
  }

  private mutating func reportComment(_ range: Range<Int>) {
    findings.add(
      .comment,
      range,
      "This is a comment, and JSON has none.",
      "Delete it, or keep the remark in a field of the format that is meant for notes."
    )
  }

  mutating func skipByteOrderMark() {
    guard byte(at: 0) == 0xEF, byte(at: 1) == 0xBB, byte(at: 2) == 0xBF else { return }
    index = 3
    lastEnd = 3
    findings.add(
      .byteOrderMark,
      0..<3,
      "The file starts with an invisible byte order mark.",
      "Save the file as “UTF-8” and not as “UTF-8 with BOM”."
    )
  }

  /// The end of the line that holds an offset, its line break not included.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D { offset += 1 }
    return offset
  }

  /// The end of a piece of text without the white space at its end; never before `start`.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, Self.isSpace(byte(at: end - 1)) { end -= 1 }
    return end
  }

  /// The first offset from `start` on that is no space or tab.
  func blankEnd(from start: Int) -> Int {
    var offset = start
    while byte(at: offset) == 0x20 || byte(at: offset) == 0x09 { offset += 1 }
    return offset
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
