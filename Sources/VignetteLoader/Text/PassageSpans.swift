// One paragraph taken apart: stage directions, emphasis, and plain words.

import Vignettes

/// Reads the marks inside a paragraph (docs/format.md, Text).
///
/// `[…]` is a direction and keeps its brackets; directions may hold brackets of their own. `*…*` is emphasis if no space
/// follows the first mark or precedes the second, and no bracket stands between them. Whatever has no partner is words.
enum PassageSpans {
  /// The pieces of a paragraph in order; none for an empty one.
  static func spans(in text: Substring) -> [Paragraph.Span] {
    guard text.utf8.contains(where: { $0 == open || $0 == star }) else {
      return text.isEmpty ? [] : [Paragraph.Span(String(text))]
    }
    let bytes = Array(text.utf8)
    let closers = closingBrackets(in: bytes)
    let stars = emphasisEnds(in: bytes)
    var spans: [Paragraph.Span] = []
    var words = 0..<0
    var index = 0
    func flush() {
      if !words.isEmpty { spans.append(Paragraph.Span(String(decoding: bytes[words], as: UTF8.self))) }
    }
    while index < bytes.count {
      let kind: Paragraph.Span.Kind
      let end: Int
      let inner: Range<Int>
      if let close = closers[index] {
        (kind, end, inner) = (.direction, close + 1, index..<close + 1)
      } else if let close = stars[index] {
        (kind, end, inner) = (.emphasis, close + 1, index + 1..<close)
      } else {
        index += 1
        words = words.lowerBound..<index
        continue
      }
      flush()
      if kind == .direction {
        spans += direction(bytes, inner, stars: stars)
      } else {
        spans.append(Paragraph.Span(String(decoding: bytes[inner], as: UTF8.self), kind))
      }
      index = end
      words = end..<end
    }
    flush()
    return spans
  }

  /// A stage direction, in pieces where words in it are stressed.
  private static func direction(_ bytes: [UInt8], _ range: Range<Int>, stars: [Int: Int]) -> [Paragraph.Span] {
    var spans: [Paragraph.Span] = []
    var start = range.lowerBound
    func add(_ piece: Range<Int>, _ kind: Paragraph.Span.Kind) {
      if !piece.isEmpty { spans.append(Paragraph.Span(String(decoding: bytes[piece], as: UTF8.self), kind)) }
    }
    for index in range {
      guard index >= start, let end = stars[index] else { continue }
      add(start..<index, .direction)
      add(index + 1..<end, .stressedDirection)
      start = end + 1
    }
    add(start..<range.upperBound, .direction)
    return spans
  }

  private static let open = UInt8(ascii: "[")
  private static let close = UInt8(ascii: "]")
  private static let star = UInt8(ascii: "*")
  private static let space = UInt8(ascii: " ")

  /// For each opening bracket with a partner, where that one stands.
  private static func closingBrackets(in bytes: [UInt8]) -> [Int: Int] {
    var pending: [Int] = []
    var pairs: [Int: Int] = [:]
    for (index, byte) in bytes.enumerated() {
      if byte == open {
        pending.append(index)
      } else if byte == close, let start = pending.popLast() {
        pairs[start] = index
      }
    }
    return pairs
  }

  /// For each asterisk that begins emphasis, where it ends.
  private static func emphasisEnds(in bytes: [UInt8]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == open || byte == close {
        start = nil
      } else if byte == star {
        if let first = start, index > first + 1, bytes[index - 1] != space {
          pairs[first] = index
          start = nil
        } else {
          let opens = index + 1 < bytes.count && bytes[index + 1] != space && bytes[index + 1] != star
          start = opens ? index : nil
        }
      }
    }
    return pairs
  }
}
