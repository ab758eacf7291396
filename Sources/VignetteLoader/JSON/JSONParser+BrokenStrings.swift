// Texts whose closing quote is not in the right place.

import Diagnostics

extension JSONParser {
  mutating func reportUnterminated(_ range: Range<Int>) {
    findings.add(
      .unterminatedString,
      at: range,
      "This text has no closing quotation mark on its line.",
      advice: "Put a \" at the end of the text. For a line break inside a text, write \\n or use a list of paragraphs."
    )
  }

  /// Ends a string that runs to the end of its line, and gives back what is not part of it.
  mutating func endString(_ kind: JSONNode.Kind, at lineEnd: Int, start: Int, flags: JSONNode.Flags) {
    var end = trimmedEnd(from: start + 1, to: lineEnd)
    if kind == .key, let colon = source[start + 1..<end].firstIndex(of: UInt8(ascii: ":")) {
      end = colon
    } else if end > start + 1, byte(at: end - 1) == UInt8(ascii: ",") {
      end -= 1
    }
    append(kind, start..<end, flags: flags, lead: 1)
    if kind == .key { brokenEnd = end }
  }

  /// The closing quote of a text that spans several lines, or nil if it does not look like one.
  ///
  /// Texts typed with real line breaks are common, and reporting each of their lines would bury the actual fault.
  func distantEnd(from start: Int) -> Int? {
    let limit = min(source.count, start + 16_384)
    var offset = start
    while offset < limit {
      while offset < limit, Self.isSpace(source[offset]) { offset += 1 }
      guard offset < limit, !Self.isStructural(source[offset]) else { return nil }
      while offset < limit, source[offset] != 0x0A, source[offset] != 0x0D {
        if source[offset] == UInt8(ascii: "\"") { return closesPlausibly(at: offset + 1) ? offset : nil }
        offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return nil
  }

  /// Whether what follows a quotation mark could follow the end of a text.
  func closesPlausibly(at start: Int) -> Bool {
    let offset = blankEnd(from: start)
    switch byte(at: offset) {
    case UInt8(ascii: ","):
      let after = blankEnd(from: offset + 1)
      return endsLine(at: after) || Self.isStructural(byte(at: after)) || quoteLength(at: after) > 0
        || byte(at: after) == UInt8(ascii: "\"") || byte(at: after) == UInt8(ascii: "-")
        || JSONNumber.isDigit(byte(at: after))
    case UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    default: return endsLine(at: offset)
    }
  }

  private func endsLine(at offset: Int) -> Bool {
    guard offset < source.count else { return true }
    switch source[offset] {
    case 0x0A, 0x0D, UInt8(ascii: "#"): return true
    case UInt8(ascii: "/"):
      return byte(at: offset + 1) == UInt8(ascii: "/") || byte(at: offset + 1) == UInt8(ascii: "*")
    default: return false
    }
  }

  /// Joins the rest of the line to the text before it, if a quotation mark inside the text cut it short.
  mutating func joinCutText() -> Bool {
    guard let last = nodes.last, last.kind == .string, last.trail == 1, Int(last.end) == lastEnd,
      lineEnd(from: lastEnd) > index
    else { return false }
    var offset = index
    while offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D {
      if source[offset] == UInt8(ascii: "\""), closesPlausibly(at: offset + 1) {
        findings.add(
          .unexpected,
          at: lastEnd - 1..<lastEnd,
          "The text ends at this quotation mark, but the line goes on.",
          advice: "For a quotation mark inside a text, write \\\" or use “ and ”."
        )
        let escaped = source[lastEnd..<offset].contains(UInt8(ascii: "\\"))
        nodes[nodes.count - 1].end = UInt32(truncatingIfNeeded: offset + 1)
        nodes[nodes.count - 1].flags.formUnion(escaped ? [.guessed, .escaped] : .guessed)
        index = offset + 1
        lastEnd = index
        return true
      }
      offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  /// Reads a text or key in quotation marks other than JSON's.
  mutating func readOddString(_ kind: JSONNode.Kind) {
    let start = index
    let lead = quoteLength(at: start)
    let lineEnd = lineEnd(from: start)
    var close: (offset: Int, length: Int)?
    var offset = start + lead
    while offset < lineEnd {
      let length = byte(at: offset) == UInt8(ascii: "\"") ? 1 : quoteLength(at: offset)
      if length > 0 {
        let plausible = closesPlausibly(at: offset + length)
        if plausible || close == nil { close = (offset, length) }
        if plausible { break }
      }
      offset += byte(at: offset) == UInt8(ascii: "\\") ? 2 : max(length, 1)
    }
    var end = close.map { $0.offset + $0.length } ?? trimmedEnd(from: start + lead, to: lineEnd)
    if close == nil, end > start + lead, byte(at: end - 1) == UInt8(ascii: ",") { end -= 1 }
    let escaped = source[start..<end].contains(UInt8(ascii: "\\"))
    append(
      kind,
      start..<end,
      flags: escaped ? [.guessed, .escaped] : .guessed,
      lead: lead,
      trail: close?.length ?? 0
    )
    let (code, what) = kind == .key ? (JSONCode.key, "key") : (JSONCode.quote, "text")
    findings.add(
      code,
      at: start..<end,
      "This \(what) is not in straight double quotation marks.",
      advice: "Replace the marks around it with a straight \" before and after."
    )
  }

  /// The length of the quotation mark at an offset, or 0 if there is none other than JSON's own.
  func quoteLength(at offset: Int) -> Int {
    let next = byte(at: offset + 1)
    let third = byte(at: offset + 2)
    switch byte(at: offset) {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    case 0xC2: return next == 0xAB || next == 0xBB ? 2 : 0
    case 0xE2:
      let isCurly = next == 0x80 && (0x98...0x9F).contains(third)
      let isAngled = next == 0x80 && (third == 0xB9 || third == 0xBA)
      return isCurly || isAngled ? 3 : 0
    case 0xEF: return next == 0xBC && (third == 0x82 || third == 0x87) ? 3 : 0
    default: return 0
    }
  }

  static func isStructural(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
