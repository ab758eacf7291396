// What is drawn around a sheet: how much more of it there is, and a sentence at the foot.

import Canvas

extension Canvas {
  /// Draws at the end of two rules how many lines there are above and below the window.
  public mutating func drawMore(
    above: Int, below: Int, endingAt column: Int, rules: (upper: Int, lower: Int), glyphs: Glyphs
  ) {
    if above > 0 {
      draw(" \(glyphs.moreAbove) \(above) more ", endingAt: column, row: rules.upper, style: .muted)
    }
    if below > 0 {
      draw(" \(glyphs.moreBelow) \(below) more ", endingAt: column, row: rules.lower, style: .muted)
    }
  }

  /// Draws a sentence below a rule at the foot of a frame, in as many lines as it needs and at most `most`; its last line is
  /// in `row`. `below` lines of the sheet are out of sight already: that there are more, those under the sentence included,
  /// is said in its rule, up to `column`.
  public mutating func drawSentence(
    _ sentence: String, in frame: Rect, row: Int, most: Int, below: Int = 0, endingAt column: Int = 0, glyphs: Glyphs
  ) {
    let lines = TextLayout.lines(of: TextBlock(sentence, style: .warning), width: frame.columns - 2).prefix(most)
    let first = row - lines.count + 1
    fill(Rect(column: frame.minColumn, row: first, columns: frame.columns, rows: lines.count))
    horizontalRule(
      at: Point(column: frame.minColumn, row: first - 1), length: frame.columns, glyph: glyphs.horizontalRule)
    for (offset, line) in lines.enumerated() {
      draw(line, at: Point(column: frame.minColumn + 1, row: first + offset))
    }
    guard below > 0 else { return }
    let hidden = below + max(frame.endRow - 2 - (first - 1), 0)
    draw(" \(glyphs.moreBelow) \(hidden) more ", endingAt: column, row: first - 1, style: .muted)
  }
}
