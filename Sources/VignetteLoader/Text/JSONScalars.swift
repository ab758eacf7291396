// The characters of a text together with their bytes in the file.

import Diagnostics

/// The Unicode scalars of a JSON text with escapes resolved, each with its bytes in the file.
struct JSONScalars: Sequence, IteratorProtocol {
  private let source: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  /// Iterates over `content`, the part between the quotation marks, which must lie inside `source`.
  init(_ content: Range<Int>, in source: UnsafeBufferPointer<UInt8>) {
    let content = source.indices.clamped(to: content)
    self.source = source
    index = content.lowerBound
    end = content.upperBound
  }

  /// The next scalar, or U+FFFD for an invalid one, and its bytes in the file.
  mutating func next() -> (scalar: Unicode.Scalar, bytes: Range<Int>)? {
    guard index < end else { return nil }
    let start = index
    var scalar: Unicode.Scalar
    if source[index] == UInt8(ascii: "\\"), index + 1 < end {
      index += 1
      scalar = escaped()
    } else {
      scalar = plain()
    }
    return (scalar, start..<index)
  }

  private mutating func plain() -> Unicode.Scalar {
    let byte = source[index]
    guard byte >= 0x80 else {
      index += 1
      return Unicode.Scalar(byte)
    }
    let sequence = UTF8Sequence(at: index, in: source)
    index = Swift.min(index + sequence.length, end)
    return sequence.scalar ?? "\u{FFFD}"
  }

  /// Decodes as `JSONEscapes.decoded` does, so both see the same text.
  private mutating func escaped() -> Unicode.Scalar {
    let letter = source[index]
    guard letter == UInt8(ascii: "u") else {
      guard let meaning = JSONEscapes.meaning(of: letter) else { return plain() }
      index += 1
      return Unicode.Scalar(meaning)
    }
    index += 1
    let content = UnsafeBufferPointer(rebasing: source[..<end])
    guard let unit = JSONEscapes.unit(at: index, in: content) else { return "u" }
    index += 4
    if JSONEscapes.isHighSurrogate(unit), let low = JSONEscapes.lowSurrogate(at: index, in: content) {
      index += 6
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }
}

extension JSONValue {
  /// The bytes in the file of a part of the decoded text, given in bytes of UTF-8.
  ///
  /// An offset inside a character counts as its start, and one past the end as the end.
  func sourceRange(ofText part: Range<Int>) -> SourceRange {
    let content = storage.bytes.indices.clamped(to: node.content)
    guard node.flags.contains(.escaped) else {
      return SourceRange(
        start: Swift.min(content.lowerBound + part.lowerBound, content.upperBound),
        end: Swift.min(content.lowerBound + part.upperBound, content.upperBound)
      )
    }
    var start = content.upperBound
    var end = content.upperBound
    storage.bytes.withUnsafeBufferPointer { source in
      var offset = 0
      for (scalar, bytes) in JSONScalars(content, in: source) {
        let next = offset + UTF8.width(scalar)
        if offset <= part.lowerBound, part.lowerBound < next { start = bytes.lowerBound }
        if offset < part.upperBound, part.upperBound <= next { end = bytes.upperBound }
        offset = next
      }
    }
    return SourceRange(start: start, end: part.isEmpty ? start : end)
  }
}
