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
  /// in `row`.
  public mutating func drawSentence(_ sentence: String, in frame: Rect, row: Int, most: Int, glyphs: Glyphs) {
    let lines = TextLayout.lines(of: TextBlock(sentence, style: .warning), width: frame.columns - 2).prefix(most)
    let first = row - lines.count + 1
    fill(Rect(column: frame.minColumn, row: first, columns: frame.columns, rows: lines.count))
    horizontalRule(
      at: Point(column: frame.minColumn, row: first - 1), length: frame.columns, glyph: glyphs.horizontalRule)
    for (offset, line) in lines.enumerated() {
      draw(line, at: Point(column: frame.minColumn + 1, row: first + offset))
    }
  }
}
