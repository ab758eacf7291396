// Breaks paragraphs into lines of a given width.

/// Lays text out in lines. No line is wider than the given width and no text is lost.
public enum TextLayout {
  /// The widest column that is easy to read; views lay out no wider than this.
  public static let textColumn = 72

  /// The lines of one paragraph: at least one, but none if the width is below 1.
  ///
  /// Lines break at spaces (never at a no-break space), after a dash or a hyphen within a word, and between wide
  /// letters. A word wider than a line is cut between letters. If the indent would leave fewer than ten cells for the
  /// text, it shrinks. At width 1 a wide letter becomes `?`.
  public static func lines(of paragraph: Paragraph, width: Int) -> [TextLine] {
    guard width > 0 else { return [] }
    var breaker = LineBreaker(width: width, indent: paragraph.indent, firstColumn: paragraph.firstColumn)
    if let label = paragraph.label {
      for token in TextTokens.of([label]) { breaker.add(token) }
      breaker.endLabel()
    }
    for token in TextTokens.of(paragraph.runs) { breaker.add(token) }
    return breaker.finished()
  }

  /// The lines of several paragraphs, separated by `blankLines` blank lines.
  public static func lines(of paragraphs: [Paragraph], width: Int, blankLines: Int = 1) -> [TextLine] {
    guard width > 0 else { return [] }
    var lines: [TextLine] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 {
        lines += Array(repeating: .blank, count: min(max(blankLines, 0), 100))
      }
      lines += Self.lines(of: paragraph, width: width)
    }
    return lines
  }
}
