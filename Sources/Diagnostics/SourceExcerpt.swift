// One line of a file with a marker under a range, safe to print.

/// The line on which a range starts, clipped around it, and the marker below it.
struct SourceExcerpt {
  /// How many characters of the line are shown at most.
  static let width = 96
  /// How many of them may come before the range if the line is clipped on the left.
  static let lead = 48

  /// The line number, from 1.
  let line: Int
  /// The line, with invisible characters made visible.
  let text: String
  /// Spaces, then `^~~~` under the range.
  let marker: String

  init(of range: SourceRange, in lines: LineIndex) {
    line = lines.line(ofByte: range.start)
    let whole = lines.range(ofLine: line) ?? SourceRange(start: 0, end: 0)
    (text, marker) = lines.bytes.withUnsafeBufferPointer { Self.draw(range, line: whole, in: $0) }
  }

  private static func draw(
    _ range: SourceRange,
    line: SourceRange,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, marker: String) {
    let first = firstOffset(for: range, line: line, in: bytes)
    var text = first > line.start ? "…" : ""
    var marker = first > line.start ? " " : ""
    var marked = false
    var offset = first
    var shownCount = 0
    while offset < line.end, shownCount < width {
      let sequence = UTF8Sequence(at: offset, in: bytes)
      let shown = sequence.scalar.map(SafeExcerpt.shown) ?? "\u{FFFD}"
      text += shown
      // A range may start inside a scalar; the scalar that holds its start is marked.
      let inside = offset < range.end && offset + sequence.length > range.start
      let atEmptyRange = range.start == range.end && !marked && offset >= range.start
      for _ in shown.unicodeScalars {
        if inside || (atEmptyRange && !marked) {
          marker += marked ? "~" : "^"
          marked = true
        } else if !marked {
          marker += " "
        }
      }
      offset += sequence.length
      shownCount += 1
    }
    if offset < line.end { text += "…" }
    return (text, marked ? marker : marker + "^")
  }

  /// Where the excerpt starts: at the start of the line, unless that would put the range out of sight.
  private static func firstOffset(
    for range: SourceRange,
    line: SourceRange,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard line.end - line.start > width else { return line.start }
    var offset = min(max(range.start, line.start), line.end)
    for _ in 0..<lead where offset > line.start {
      offset -= 1
      var steps = 0
      while offset > line.start, steps < 3, bytes[offset] & 0xC0 == 0x80 {
        offset -= 1
        steps += 1
      }
    }
    return offset
  }
}
