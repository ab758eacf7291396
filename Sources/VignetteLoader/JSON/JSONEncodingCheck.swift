// Whether every byte of a file belongs to UTF-8.

import Diagnostics

/// Looks for bytes that are no UTF-8.
///
/// It is a pass of its own before the reader's: most files are nearly all ASCII, which it leaps over eight bytes at a
/// time, and the reader need then not ask again.
enum JSONEncodingCheck {
  /// One finding for each run of bytes that are no UTF-8, up to a limit.
  static func findings(in source: UnsafeBufferPointer<UInt8>, limit: Int) -> [Diagnostic] {
    var findings = JSONFindings(limit: limit)
    var index = asciiEnd(in: source, from: 0)
    while index < source.count, !findings.overflowed {
      let sequence = UTF8Sequence(at: index, in: source)
      if sequence.scalar == nil {
        let end = badEnd(in: source, from: index)
        findings.add(
          .encoding,
          index..<end,
          message(for: source[index..<end]),
          "Save the file as UTF-8 in your editor, and write the character here again."
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
      ? "A character here is not stored as UTF-8, the way JSON stores text."
      : "Some characters here are not stored as UTF-8, the way JSON stores text."
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
