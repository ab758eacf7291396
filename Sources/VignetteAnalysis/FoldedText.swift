// Text for comparison, which ignores spacing, case, kinds of quotation marks, and emphasis.

import Diagnostics

/// A text folded to check whether it contains a quotation.
struct FoldedText: Hashable, Sendable {
  /// The UTF-8 bytes of the folded text.
  let bytes: [UInt8]

  /// Folds a text: runs of white space become one space, letters lower case, and quotation marks straight; emphasis
  /// marks and outer white space are dropped.
  init(_ text: String) {
    var text = text
    bytes = text.withUTF8(Self.folded)
  }

  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var spaced = false
    var index = 0
    func space() {
      if spaced, !folded.isEmpty { folded.append(0x20) }
      spaced = false
    }
    while index < text.count {
      let byte = text[index]
      // Nearly every letter is ASCII and needs no Unicode tables.
      switch byte {
      case 0x09...0x0D, 0x20: spaced = true
      case UInt8(ascii: "*"): break
      case 0x41...0x5A:
        space()
        folded.append(byte | 0x20)
      case 0x00..<0x80:
        space()
        folded.append(byte)
      default:
        let sequence = UTF8Sequence(at: index, in: text)
        if let scalar = sequence.scalar {
          if scalar.properties.isWhitespace {
            spaced = true
          } else {
            space()
            folded += Self.folded(scalar).utf8
          }
        }
        index += sequence.length - 1
      }
      index += 1
    }
    return folded
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": "\""
    default: scalar.properties.lowercaseMapping
    }
  }

  /// Whether this text contains another that is not empty.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first, bytes.count >= other.bytes.count else { return false }
    for start in 0...(bytes.count - other.bytes.count) where bytes[start] == first {
      if bytes[start..<(start + other.bytes.count)] == other.bytes[...] { return true }
    }
    return false
  }
}
