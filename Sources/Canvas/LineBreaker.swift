// Places words on lines of a given width, under a hanging indent.

/// Fills lines with tokens; `add` them in order, then `finished`.
struct LineBreaker {
  /// An indent always leaves at least this much for the text, unless the whole width is less.
  private static let leastTextColumns = 10

  private let width: Int
  private let indent: Int
  private var lines: [TextLine] = []
  private var line = TextLine.blank
  /// The column of the next piece.
  private var column: Int
  private var gaps: [TextRun] = []
  private var gapWidth = 0

  /// `width` must be at least 1.
  init(width: Int, indent: Int, firstColumn: Int) {
    self.width = Coordinate.clampedLength(width)
    let most = max(0, self.width - Self.leastTextColumns)
    self.indent = min(Coordinate.clampedLength(indent), most)
    column = min(Coordinate.clampedLength(firstColumn), most)
  }

  mutating func add(_ token: TextToken) {
    switch token {
    case .space(let run, let width):
      gaps.append(run)
      gapWidth += width
    case .lineEnd:
      endLine()
    case .word(let runs, let wordWidth):
      addWord(runs, width: wordWidth)
    }
  }

  /// Advances to the text's column after a label, or past the label if it is longer.
  mutating func endLabel() {
    dropGaps()
    if column < indent {
      column = indent
    } else if column + 2 + Self.leastTextColumns > width {
      endLine()
    } else {
      column += 2
    }
  }

  mutating func finished() -> [TextLine] {
    dropGaps()
    if !line.pieces.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  private mutating func addWord(_ runs: [TextRun], width wordWidth: Int) {
    if column + gapWidth + wordWidth <= width {
      placeGaps()
    } else if column <= indent {
      dropGaps()
    } else if line.pieces.isEmpty {
      dropGaps()
      column = indent
    } else {
      endLine()
    }
    if column + wordWidth <= width {
      for run in runs { place(run.text, width: DisplayWidth.of(run.text), style: run.style) }
    } else {
      for run in runs { placeCutting(run) }
    }
  }

  private mutating func placeCutting(_ run: TextRun) {
    for character in run.text {
      let text = String(character)
      let wanted = DisplayWidth.of(text)
      if wanted <= width - indent {
        if column + wanted > width, !line.pieces.isEmpty { endLine() }
        place(text, width: wanted, style: run.style)
      } else {
        for letter in Letters(text) {
          if column + letter.width > width, !line.pieces.isEmpty { endLine() }
          if column + letter.width > width {
            place("?", width: 1, style: run.style)
          } else {
            place(letter.text, width: letter.width, style: run.style)
          }
        }
      }
    }
  }

  private mutating func place(_ text: String, width: Int, style: Style) {
    if let last = line.pieces.last, last.run.style == style, line.columns == column {
      line.pieces[line.pieces.count - 1].run.text += text
    } else {
      line.pieces.append(TextLine.Piece(column: column, run: TextRun(text, style: style)))
    }
    column += width
    line.columns = column
  }

  private mutating func placeGaps() {
    for gap in gaps { place(gap.text, width: gap.text.utf8.count, style: gap.style) }
    dropGaps()
  }

  private mutating func dropGaps() {
    gaps = []
    gapWidth = 0
  }

  private mutating func endLine() {
    dropGaps()
    lines.append(line)
    line = .blank
    column = indent
  }
}
