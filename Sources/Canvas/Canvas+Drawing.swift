// Putting text, blanks and rules on a canvas.

extension Canvas {
  /// Draws text on one row.
  ///
  /// The text passes `VisibleText.sanitised`; a line feed in it becomes visible.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - point: where its first cell goes; may lie outside.
  ///   - style: what the text is.
  ///   - width: at most so many columns are used; what does not fit is left out.
  /// - Returns: the columns it took, counting what lay outside the canvas.
  @discardableResult
  public mutating func draw(_ text: String, at point: Point, style: Style = .body, width: Int? = nil) -> Int {
    let limit = Coordinate.clampedLength(width ?? Coordinate.limit)
    if VisibleText.isPlainASCII(text) { return drawASCII(text, at: point, style: style, limit: limit) }
    var used = 0
    for cluster in CellClusters(VisibleText.sanitised(text)) {
      if used + cluster.width > limit { break }
      put(cluster.letter, width: cluster.width, column: point.column + used, row: point.row, style: style)
      used += cluster.width
    }
    return used
  }

  /// Most text by far: each byte is a letter of one cell, and harmless.
  private mutating func drawASCII(_ text: String, at point: Point, style: Style, limit: Int) -> Int {
    var used = 0
    for byte in text.utf8.prefix(limit) {
      put(Letter(ascii: byte), width: 1, column: point.column + used, row: point.row, style: style)
      used += 1
    }
    return used
  }

  /// Draws text so that its last cell stands just before `endColumn`, and returns the columns it took.
  @discardableResult
  public mutating func draw(_ text: String, endingAt endColumn: Int, row: Int, style: Style = .body) -> Int {
    let column = Coordinate.clamped(endColumn) - Coordinate.clampedLength(DisplayWidth.of(text))
    return draw(text, at: Point(column: column, row: row), style: style)
  }

  /// Draws one line of laid-out text with its left edge at the point.
  public mutating func draw(_ line: TextLine, at point: Point) {
    for piece in line.pieces {
      draw(piece.run.text, at: point.moved(columns: piece.column), style: piece.run.style)
    }
  }

  /// Draws laid-out lines from the top of the rectangle, cut at its edges; the first `skipping` lines are left out.
  public mutating func draw(_ lines: [TextLine], in rect: Rect, skipping: Int = 0) {
    clipped(to: rect) { canvas in
      let visible = lines.dropFirst(max(skipping, 0)).prefix(rect.rows)
      for (offset, line) in visible.enumerated() {
        canvas.draw(line, at: rect.origin.moved(rows: offset))
      }
    }
  }

  /// Makes every cell of the rectangle a blank of that style.
  public mutating func fill(_ rect: Rect, style: Style = .body) {
    let area = rect.intersection(clip)
    for row in area.minRow..<area.endRow {
      for column in area.minColumn..<area.endColumn {
        put(.space, width: 1, column: column, row: row, style: style)
      }
    }
  }

  /// Draws `length` cells of a rule to the right, by default a thin one.
  public mutating func horizontalRule(
    at point: Point,
    length: Int,
    glyph: String = Glyphs.unicode.horizontalRule,
    style: Style = .rule
  ) {
    let area = Rect(origin: point, size: Size(columns: length, rows: 1)).intersection(clip)
    for column in area.minColumn..<area.endColumn {
      draw(glyph, at: Point(column: column, row: point.row), style: style, width: 1)
    }
  }

  /// Draws `length` cells of a rule downwards, by default a thin one.
  public mutating func verticalRule(
    at point: Point,
    length: Int,
    glyph: String = Glyphs.unicode.verticalRule,
    style: Style = .rule
  ) {
    let area = Rect(origin: point, size: Size(columns: 1, rows: length)).intersection(clip)
    for row in area.minRow..<area.endRow {
      draw(glyph, at: Point(column: point.column, row: row), style: style, width: 1)
    }
  }

  /// Gives every cell of the rectangle another style and leaves the text.
  public mutating func restyle(_ rect: Rect, style: Style) {
    let area = rect.intersection(clip)
    for row in area.minRow..<area.endRow {
      for column in area.minColumn..<area.endColumn {
        cells[row * size.columns + column].style = style
      }
    }
  }

  private mutating func put(_ letter: Letter, width: Int, column: Int, row: Int, style: Style) {
    guard row >= clip.minRow, row < clip.endRow else { return }
    let fits = column >= clip.minColumn && column + width <= clip.endColumn
    if fits {
      // The no-break spaces are blanks once the lines are broken.
      let shown = Self.isNoBreakSpace(letter) ? Letter.space : letter
      set(Cell(shown, style: style, width: width), column: column, row: row)
      if width == 2 { set(Cell(.none, style: style, width: 0), column: column + 1, row: row) }
      return
    }
    for half in column..<(column + width) where half >= clip.minColumn && half < clip.endColumn {
      set(.blank(style), column: half, row: row)
    }
  }

  private static func isNoBreakSpace(_ letter: Letter) -> Bool {
    letter == Letter("\u{A0}") || letter == Letter("\u{202F}")
  }

  /// Sets one cell and blanks the other half of a wide letter that it destroys.
  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    let old = cells[index]
    if old.width == 0, cell.width != 0, column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if old.width == 2, column + 1 < size.columns {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }
}
