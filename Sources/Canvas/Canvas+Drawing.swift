// Putting text, blanks and rules on a canvas.

extension Canvas {
  /// Draws text on one row.
  ///
  /// The text goes through `VisibleText.sanitised`; a line feed becomes visible.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - point: where the first cell goes; may be outside.
  ///   - style: what the text is.
  ///   - width: the maximum number of columns; what does not fit is left out.
  /// - Returns: the columns it used, including those outside the canvas.
  @discardableResult
  public mutating func draw(_ text: String, at point: Point, style: Style = .body, width: Int? = nil) -> Int {
    let limit = Coordinate.clampedLength(width ?? Coordinate.limit)
    if VisibleText.isPlainASCII(text) { return drawASCII(text, at: point, style: style, limit: limit) }
    var used = 0
    for letter in Letters(VisibleText.sanitised(text)) {
      if used + letter.width > limit { break }
      put(letter, column: point.column + used, row: point.row, style: style)
      used += letter.width
    }
    return used
  }

  /// The fast path for most text: each byte is a harmless letter of one cell.
  private mutating func drawASCII(_ text: String, at point: Point, style: Style, limit: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let length = min(bytes.count, limit)
      let area = Rect(origin: point, size: Size(columns: length, rows: 1)).intersection(clip)
      guard !area.isEmpty else { return length }
      let letters = bytes.dropFirst(area.minColumn - point.column).lazy.map { Letter(ascii: $0) }
      overwrite(area.minColumn..<area.endColumn, row: area.minRow, style: style, letters)
      return length
    }
  }

  /// Draws text so its last cell is just before `endColumn`, and returns the columns it used.
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

  /// Draws laid-out lines from the top of the rectangle, clipped at its edges and without the first `skipping` lines.
  public mutating func draw(_ lines: [TextLine], in rect: Rect, skipping: Int = 0) {
    clipped(to: rect) { canvas in
      let visible = lines.dropFirst(max(skipping, 0)).prefix(rect.rows)
      for (offset, line) in visible.enumerated() {
        canvas.draw(line, at: rect.origin.moved(rows: offset))
      }
    }
  }

  /// Fills the rectangle with blanks of that style.
  public mutating func fill(_ rect: Rect, style: Style = .body) {
    fill(rect, letter: .space, style: style)
  }

  /// Fills the rectangle with the first letter of a sign; does nothing unless that is one cell wide.
  private mutating func fill(_ rect: Rect, glyph: String, style: Style) {
    var letters = Letters(VisibleText.sanitised(glyph))
    guard let sign = letters.next(), sign.width == 1 else { return }
    fill(rect, letter: sign, style: style)
  }

  private mutating func fill(_ rect: Rect, letter: Letter, style: Style) {
    let area = rect.intersection(clip)
    let columns = area.minColumn..<area.endColumn
    for row in area.minRow..<area.endRow {
      overwrite(columns, row: row, style: style, repeatElement(letter, count: columns.count))
    }
  }

  /// Puts one-cell letters into neighbouring cells of a row, which must be inside the clip rectangle.
  private mutating func overwrite(_ columns: Range<Int>, row: Int, style: Style, _ letters: some Sequence<Letter>) {
    guard let first = columns.first, let last = columns.last else { return }
    let start = row * size.columns
    // Only at its ends can the stretch destroy half of a wide letter and leave the other half.
    if cells[start + first].width == 0, first > 0 { blank(start + first - 1) }
    if cells[start + last].width == 2, last + 1 < size.columns { blank(start + last + 1) }
    for (column, letter) in zip(columns, letters) { cells[start + column] = Cell(letter, style: style) }
  }

  /// Draws a rule of `length` cells to the right, thin by default.
  public mutating func horizontalRule(
    at point: Point,
    length: Int,
    glyph: String = Glyphs.unicode.horizontalRule,
    style: Style = .rule
  ) {
    fill(Rect(origin: point, size: Size(columns: length, rows: 1)), glyph: glyph, style: style)
  }

  /// Draws a rule of `length` cells downwards, thin by default.
  public mutating func verticalRule(
    at point: Point,
    length: Int,
    glyph: String = Glyphs.unicode.verticalRule,
    style: Style = .rule
  ) {
    fill(Rect(origin: point, size: Size(columns: 1, rows: length)), glyph: glyph, style: style)
  }

  /// Gives every cell of the rectangle another style and leaves the text unchanged.
  public mutating func restyle(_ rect: Rect, style: Style) {
    let area = rect.intersection(clip)
    for row in area.minRow..<area.endRow {
      for column in area.minColumn..<area.endColumn {
        cells[row * size.columns + column].style = style
      }
    }
  }

  private mutating func put(_ letter: Letter, column: Int, row: Int, style: Style) {
    guard row >= clip.minRow, row < clip.endRow else { return }
    let width = letter.width
    let fits = column >= clip.minColumn && column + width <= clip.endColumn
    if fits {
      // Once the lines are broken, a no-break space is drawn as a blank.
      let shown = Self.isNoBreakSpace(letter) ? Letter.space : letter
      set(Cell(shown, style: style), column: column, row: row)
      if width == 2 { set(Cell(.none, style: style), column: column + 1, row: row) }
      return
    }
    for half in column..<(column + width) where half >= clip.minColumn && half < clip.endColumn {
      set(.blank(style), column: half, row: row)
    }
  }

  private static func isNoBreakSpace(_ letter: Letter) -> Bool {
    letter == Letter("\u{A0}") || letter == Letter("\u{202F}")
  }

  /// Sets one cell, and blanks the other half of a wide letter that it destroys.
  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    let old = cells[index]
    if old.width == 0, cell.width != 0, column > 0 { blank(index - 1) }
    if old.width == 2, column + 1 < size.columns { blank(index + 1) }
    cells[index] = cell
  }

  private mutating func blank(_ index: Int) { cells[index] = .blank(cells[index].style) }
}
