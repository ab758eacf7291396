// The meaning of backslashes inside a text.

/// Decodes escapes (RFC 8259 §7). Text that the reader has rejected is decoded as well as possible.
enum JSONEscapes {
  /// The text as UTF-8, with escapes resolved. Half a surrogate pair becomes U+FFFD; an unknown escape becomes its
  /// letter.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < text.count else {
        result.append(byte)
        continue
      }
      let letter = text[index]
      index += 1
      if letter == UInt8(ascii: "u") {
        appendScalar(at: &index, in: text, to: &result)
      } else {
        result.append(meaning(of: letter) ?? letter)
      }
    }
    return result
  }

  /// The character of a one-letter escape, or nil if the letter is not one.
  static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The value of four hexadecimal digits at an index, or nil if there are not four.
  static func unit(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index >= 0, index + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for offset in index..<index + 4 {
      guard let digit = hexadecimalDigit(text[offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    default: nil
    }
  }

  static func isHighSurrogate(_ unit: UInt32) -> Bool { unit >> 10 == 0x36 }
  static func isLowSurrogate(_ unit: UInt32) -> Bool { unit >> 10 == 0x37 }

  /// The low half of a pair, if there is a `\u` with its digits at an index.
  static func lowSurrogate(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u"),
      let low = unit(at: index + 2, in: text), isLowSurrogate(low)
    else { return nil }
    return low
  }

  /// Appends the scalar of a `\u` escape whose digits start at `index`, and advances past it.
  private static func appendScalar(
    at index: inout Int,
    in text: UnsafeBufferPointer<UInt8>,
    to result: inout [UInt8]
  ) {
    guard let unit = unit(at: index, in: text) else { return result.append(UInt8(ascii: "u")) }
    index += 4
    var value = unit
    if isHighSurrogate(unit), let low = lowSurrogate(at: index, in: text) {
      value = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
      index += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
