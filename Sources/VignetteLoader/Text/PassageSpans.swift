// Splits one paragraph into stage directions, emphasis, and plain words.

import Vignettes

/// Reads the marks inside a paragraph (docs/format.md, Text).
///
/// `[…]` is a direction and keeps its brackets; directions may contain brackets of their own. `*…*` is emphasis if no
/// space follows the first mark or precedes the second, and no bracket is between them. A mark without a partner is a
/// word.
enum PassageSpans {
  /// The spans of a paragraph in order; empty for an empty one.
  static func spans(in text: Substring) -> [Paragraph.Span] {
    guard !text.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      // Most paragraphs have no marks at all.
      bytes.contains { $0 == open || $0 == star }
        ? Pieces(bytes).spans : [Paragraph.Span(String(decoding: bytes, as: UTF8.self))]
    }
  }

  private static let open = UInt8(ascii: "[")
  private static let close = UInt8(ascii: "]")
  private static let star = UInt8(ascii: "*")
  private static let space = UInt8(ascii: " ")

  /// A paragraph while it is being split.
  private struct Pieces {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// For each mark with a partner, the partner's index; 0 for every other byte.
    private var partners: [Int]
    private(set) var spans: [Paragraph.Span] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      partners = [Int](repeating: 0, count: bytes.count)
      findBrackets()
      findEmphasis()
      var start = 0
      var index = 0
      while index < bytes.count {
        let last = partners[index]
        guard last > 0 else {
          index += 1
          continue
        }
        add(start..<index, .words)
        if bytes[index] == open {
          addDirection(index..<last + 1)
        } else {
          add(index + 1..<last, .emphasis)
        }
        index = last + 1
        start = index
      }
      add(start..<bytes.count, .words)
    }

    private mutating func add(_ piece: Range<Int>, _ kind: Paragraph.Span.Kind) {
      if !piece.isEmpty { spans.append(Paragraph.Span(String(decoding: bytes[piece], as: UTF8.self), kind)) }
    }

    /// A stage direction, in several spans if words in it are stressed.
    private mutating func addDirection(_ range: Range<Int>) {
      var start = range.lowerBound
      for index in range where index >= start && bytes[index] == star && partners[index] > 0 {
        let last = partners[index]
        add(start..<index, .direction)
        add(index + 1..<last, .stressedDirection)
        start = last + 1
      }
      add(start..<range.upperBound, .direction)
    }

    private mutating func findBrackets() {
      var pending: [Int] = []
      for (index, byte) in bytes.enumerated() {
        if byte == open {
          pending.append(index)
        } else if byte == close, let start = pending.popLast() {
          partners[start] = index
        }
      }
    }

    private mutating func findEmphasis() {
      var start: Int?
      for (index, byte) in bytes.enumerated() {
        if byte == open || byte == close {
          start = nil
        } else if byte == star {
          if let first = start, index > first + 1, bytes[index - 1] != space {
            partners[first] = index
            start = nil
          } else {
            let opens = index + 1 < bytes.count && bytes[index + 1] != space && bytes[index + 1] != star
            start = opens ? index : nil
          }
        }
      }
    }
  }
}
