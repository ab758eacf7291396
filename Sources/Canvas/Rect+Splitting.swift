// Splitting a rectangle in two; the two parts always make up the whole.

extension Rect {
  /// The first `rows` rows and the rest below; `rows` is clamped to the height.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(rows, 0), self.rows)
    return (
      Rect(column: minColumn, row: minRow, columns: columns, rows: height),
      Rect(column: minColumn, row: minRow + height, columns: columns, rows: self.rows - height)
    )
  }

  /// The last `rows` rows and the rest above; `rows` is clamped to the height.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = splitTop(self.rows - min(max(rows, 0), self.rows))
    return (parts.top, parts.rest)
  }

  /// The first `columns` columns and the rest to the right; `columns` is clamped to the width.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(columns, 0), self.columns)
    return (
      Rect(column: minColumn, row: minRow, columns: width, rows: rows),
      Rect(column: minColumn + width, row: minRow, columns: self.columns - width, rows: rows)
    )
  }

  /// The last `columns` columns and the rest to the left; `columns` is clamped to the width.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let parts = splitLeft(self.columns - min(max(columns, 0), self.columns))
    return (parts.left, parts.rest)
  }
}
