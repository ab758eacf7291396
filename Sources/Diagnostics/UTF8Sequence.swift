// One step of decoding UTF-8 that may be damaged: either a scalar or bytes that are not valid.

/// What is at one offset of a text that should be UTF-8.
///
/// Overlong forms, encoded surrogates, values past U+10FFFF and truncated sequences are invalid (RFC 3629 §3 and §4).
/// The length of an invalid one follows the "maximal subpart" practice of the Unicode Standard, §3.9, as Swift's own
/// repairing decoder does.
public struct UTF8Sequence: Sendable {
  /// The scalar, or nil if the bytes are not valid UTF-8.
  public let scalar: Unicode.Scalar?
  /// How many bytes it takes, 1 to 4. At or past the end of the text it is 1, so a loop always advances.
  public let length: Int

  /// Decodes the sequence that starts at `offset`. Any offset and any bytes are allowed.
  public init(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.indices.contains(offset) else {
      scalar = nil
      length = 1
      return
    }
    let first = bytes[offset]
    guard let shape = Shape(first: first) else {
      scalar = first < 0x80 ? Unicode.Scalar(first) : nil
      length = 1
      return
    }
    var value = UInt32(first & shape.mask)
    var taken = 1
    while taken < shape.length, offset + taken < bytes.count {
      let byte = bytes[offset + taken]
      let allowed = taken == 1 ? shape.second : 0x80...0xBF
      guard allowed.contains(byte) else { break }
      value = value << 6 | UInt32(byte & 0x3F)
      taken += 1
    }
    scalar = taken == shape.length ? Unicode.Scalar(value) : nil
    length = taken
  }

  /// What a lead byte promises about the bytes after it.
  private struct Shape {
    let length: Int
    let mask: UInt8
    let second: ClosedRange<UInt8>

    init?(first: UInt8) {
      switch first {
      case 0xC2...0xDF: (length, mask, second) = (2, 0x1F, 0x80...0xBF)
      case 0xE0: (length, mask, second) = (3, 0x0F, 0xA0...0xBF)
      case 0xED: (length, mask, second) = (3, 0x0F, 0x80...0x9F)
      case 0xE1...0xEF: (length, mask, second) = (3, 0x0F, 0x80...0xBF)
      case 0xF0: (length, mask, second) = (4, 0x07, 0x90...0xBF)
      case 0xF1...0xF3: (length, mask, second) = (4, 0x07, 0x80...0xBF)
      case 0xF4: (length, mask, second) = (4, 0x07, 0x80...0x8F)
      default: return nil
      }
    }
  }
}
