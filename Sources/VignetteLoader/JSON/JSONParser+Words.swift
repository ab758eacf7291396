// JSON's three words, and text without quotation marks.

import Diagnostics

extension JSONParser {
  /// Reads `true`, `false` or `null`; returns false if none of them is here.
  mutating func readLiteral(_ first: UInt8) -> Bool {
    let start = index
    switch first {
    case UInt8(ascii: "t"):
      guard follows("rue", after: start) else { return false }
      append(.true, start..<start + 4)
    case UInt8(ascii: "f"):
      guard follows("alse", after: start) else { return false }
      append(.false, start..<start + 5)
    case UInt8(ascii: "n"):
      guard follows("ull", after: start) else { return false }
      append(.null, start..<start + 4)
    default: return false
    }
    return true
  }

  /// Whether these letters, followed by no other letter, come after the byte at an offset.
  @inline(__always)
  private func follows(_ letters: StaticString, after start: Int) -> Bool {
    letters.withUTF8Buffer { letters in
      for (step, letter) in letters.enumerated() where byte(at: start + 1 + step) != letter { return false }
      return !Self.isWordByte(byte(at: start + 1 + letters.count))
    }
  }

  /// Reads a value of one or more words without quotation marks.
  mutating func readUnquotedText() {
    let start = index
    let word = start..<wordEnd(from: start)
    let run = start..<runEnd(from: start)
    if let meant = Self.literal(meantBy: String(decoding: source[word], as: UTF8.self)), word == run {
      append(meant.kind, word, flags: .guessed)
      findings.add(
        .literal,
        at: word,
        "“\(clipped(word))” is not a word that JSON knows.",
        advice: "Write true, false or null, in lower case.",
        suggestion: meant.text
      )
      return
    }
    let closed = byte(at: run.upperBound) == UInt8(ascii: "\"") && closesPlausibly(at: run.upperBound + 1)
    let range = start..<run.upperBound + (closed ? 1 : 0)
    let escaped = source[range].contains(UInt8(ascii: "\\"))
    append(.string, range, flags: escaped ? [.guessed, .escaped] : .guessed, trail: closed ? 1 : 0)
    findings.add(
      .literal,
      at: range,
      closed
        ? "The quotation mark before “\(clipped(run))” is missing."
        : "“\(clipped(run))” has no quotation marks.",
      advice: closed ? "Put a \" where the text starts." : "Put a \" before and after it if it is a text."
    )
  }

  /// The JSON word that was meant, if another was written.
  private static func literal(meantBy word: String) -> (kind: JSONNode.Kind, text: String)? {
    switch word.lowercased() {
    case "true", "yes", "on": (.true, "true")
    case "false", "no", "off": (.false, "false")
    case "null", "none", "nil", "undefined", "nan", "infinity", "inf": (.null, "null")
    default:
      switch NearestName.suggestion(for: word.lowercased(), among: ["true", "false", "null"]) {
      case "true": (.true, "true")
      case "false": (.false, "false")
      case "null": (.null, "null")
      default: nil
      }
    }
  }

  /// Some text as a message quotes it.
  func clipped(_ range: Range<Int>) -> String {
    let text = String(decoding: source[range.clamped(to: source.indices)].prefix(120), as: UTF8.self)
    let scalars = text.unicodeScalars
    guard scalars.count > 30 || range.count > 120 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(29))) + "…"
  }

  func wordEnd(from start: Int) -> Int {
    var offset = start
    while Self.isWordByte(byte(at: offset)) { offset += 1 }
    return offset
  }

  /// The end of a run of words: at a bracket, a comma, a colon, a quotation mark, a comment or the end of the line,
  /// without trailing spaces, and at least one character on.
  func runEnd(from start: Int) -> Int {
    var offset = start + UTF8Sequence(at: start, in: source).length
    while offset < source.count {
      let byte = source[offset]
      if Self.isStructural(byte) || byte == UInt8(ascii: "\"") || byte < 0x20 { break }
      if byte == UInt8(ascii: "/"), self.byte(at: offset + 1) == byte || self.byte(at: offset + 1) == UInt8(ascii: "*")
      {
        break
      }
      offset += 1
    }
    return trimmedEnd(from: start + 1, to: min(offset, source.count))
  }

  /// Whether a byte is a letter, a digit, or another part of what people use as a name.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }
}
