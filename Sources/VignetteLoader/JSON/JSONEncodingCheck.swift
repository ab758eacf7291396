// Whether every byte of a file belongs to UTF-8.

import Diagnostics

/// Looks for bytes that are not valid UTF-8.
///
/// This is a separate pass before the reader's: most files are nearly all ASCII, which it skips eight bytes at a time,
/// and the reader need not check again.
enum JSONEncodingCheck {
  /// One finding for each run of invalid bytes, up to a limit.
  static func findings(in source: UnsafeBufferPointer<UInt8>, limit: Int) -> [Diagnostic] {
    var findings = JSONFindings(limit: limit)
    var index = asciiEnd(in: source, from: 0)
    while index < source.count, !findings.overflowed {
      let sequence = UTF8Sequence(at: index, in: source)
      if sequence.scalar == nil {
        let end = badEnd(in: source, from: index)
        findings.add(
          .encoding,
          at: index..<end,
          message(for: source[index..<end]),
          advice: "Save the file as UTF-8 in your editor, and type the character here again."
        )
        index = end
      } else {
        index += sequence.length
      }
      index = asciiEnd(in: source, from: index)
    }
    return findings.list
  }

  private static func message(for bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    bytes.count == 1
      ? "A character here is not stored as UTF-8, as JSON requires."
      : "Some characters here are not stored as UTF-8, as JSON requires."
  }

  private static func badEnd(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < source.count {
      let sequence = UTF8Sequence(at: index, in: source)
      guard sequence.scalar == nil else { break }
      index += sequence.length
    }
    return min(index, source.count)
  }

  private static func asciiEnd(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(source)
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }
}
