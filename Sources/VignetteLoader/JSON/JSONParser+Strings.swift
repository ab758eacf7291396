// Texts and keys in straight double quotes.

import Diagnostics

extension JSONParser {
  /// Reads the string that starts here.
  mutating func readString(_ kind: JSONNode.Kind) {
    let start = index
    var flags: JSONNode.Flags = []
    var offset = plainEnd(from: start + 1)
    // Line breaks before this offset have been reported and belong to the text.
    var brokenUntil = start
    while offset < source.count {
      let byte = source[offset]
      if byte == UInt8(ascii: "\"") {
        return append(kind, start..<offset + 1, flags: flags, lead: 1, trail: 1)
      } else if byte == UInt8(ascii: "\\") {
        flags.insert(.escaped)
        offset = readEscape(at: offset)
      } else if byte == 0x0A || byte == 0x0D {
        if offset >= brokenUntil {
          reportUnterminated(start..<trimmedEnd(from: start + 1, to: offset))
          flags.insert(.guessed)
          guard let end = distantEnd(from: offset) else {
            return endString(kind, at: offset, start: start, flags: flags)
          }
          brokenUntil = end
        }
        offset += 1
      } else {
        offset = reportControlCharacters(at: offset)
      }
      offset = plainEnd(from: offset)
    }
    reportUnterminated(start..<trimmedEnd(from: start + 1, to: source.count))
    endString(kind, at: source.count, start: start, flags: flags.union(.guessed))
  }

  /// The first offset from `start` on with a quote, a backslash or a control character.
  @inline(__always)
  func plainEnd(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(source)
    var offset = start
    // Each term has the high bit of the first matching byte set, and of no byte before it.
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let slash = word ^ (ones &* 0x5C)
      let hits =
        ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & (ones &* 0x80)
      if hits != 0 { return offset + hits.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      offset += 1
    }
    return offset
  }

  /// Checks the escape at an offset and returns the offset after it.
  private mutating func readEscape(at offset: Int) -> Int {
    let letter = byte(at: offset + 1)
    if JSONEscapes.meaning(of: letter) != nil { return offset + 2 }
    guard letter == UInt8(ascii: "u") else { return reportEscape(at: offset) }
    guard let unit = JSONEscapes.unit(at: offset + 2, in: source) else { return reportUnicodeEscape(at: offset) }
    if JSONEscapes.isHighSurrogate(unit), JSONEscapes.lowSurrogate(at: offset + 6, in: source) != nil {
      return offset + 12
    }
    if JSONEscapes.isHighSurrogate(unit) || JSONEscapes.isLowSurrogate(unit) {
      findings.add(
        .surrogate,
        at: offset..<offset + 6,
        "This escape is only half of a character.",
        advice: "Write the character itself; JSON accepts every letter, sign and emoji as it is."
      )
    }
    return offset + 6
  }

  private mutating func reportEscape(at offset: Int) -> Int {
    // A backslash at the end of its line is reported with the line.
    guard offset + 1 < source.count, byte(at: offset + 1) >= 0x20 else { return offset + 1 }
    let end = min(offset + 1 + UTF8Sequence(at: offset + 1, in: source).length, source.count)
    findings.add(
      .escape,
      at: offset..<end,
      "A backslash is not allowed before this character.",
      advice: "Delete the backslash, or write two if you mean the character “\\” itself."
    )
    return end
  }

  private mutating func reportUnicodeEscape(at offset: Int) -> Int {
    var end = offset + 2
    while end < offset + 6, JSONEscapes.hexadecimalDigit(byte(at: end)) != nil { end += 1 }
    findings.add(
      .escape,
      at: offset..<end,
      "“\\u” must be followed by four digits from 0 to 9 and A to F.",
      advice: "Write the character itself; JSON accepts every letter, sign and emoji as it is."
    )
    return end
  }

  private mutating func reportControlCharacters(at offset: Int) -> Int {
    var end = offset
    while end < source.count, source[end] < 0x20, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    let isTab = source[offset..<end].allSatisfy { $0 == 0x09 }
    findings.add(
      .controlCharacter,
      at: offset..<end,
      isTab ? "There is a tab inside a text." : "There is an invisible control character inside a text.",
      advice: isTab
        ? "Replace it with a space, or write “\\t” if it must be a tab." : "Delete it and retype what is around it."
    )
    return end
  }
}
