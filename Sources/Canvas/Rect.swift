// A rectangle of cells, and ways to divide one for a layout.

/// A rectangle of cells; its size is never negative, and no operation on it traps.
public struct Rect: Sendable, Hashable {
  /// The top left cell.
  public var origin: Point
  /// Width and height in cells.
  public var size: Size

  /// Makes a rectangle from its top left cell and size.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a rectangle from numbers; a negative width or height becomes 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The rectangle of that size at the top left corner.
  public init(_ size: Size) {
    self.init(origin: .zero, size: size)
  }

  /// First column inside.
  public var minColumn: Int { origin.column }
  /// First row inside.
  public var minRow: Int { origin.row }
  /// First column to the right of the rectangle.
  public var endColumn: Int { origin.column + size.columns }
  /// First row below the rectangle.
  public var endRow: Int { origin.row + size.rows }
  /// Cells across.
  public var columns: Int { size.columns }
  /// Cells down.
  public var rows: Int { size.rows }
  /// Whether there is no cell inside.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell is inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= minColumn && point.column < endColumn && point.row >= minRow && point.row < endRow
  }

  /// The cells in both rectangles; empty if they do not overlap.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column,
      row: row,
      columns: min(endColumn, other.endColumn) - column,
      rows: min(endRow, other.endRow) - row
    )
  }

  /// The rectangle made smaller by so many cells on each side, at least down to empty.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(Coordinate.clamped(left), columns)
    let top = min(Coordinate.clamped(top), rows)
    return Rect(
      column: minColumn + left,
      row: minRow + top,
      columns: columns - left - Coordinate.clamped(right),
      rows: rows - top - Coordinate.clamped(bottom)
    )
  }

  /// The rectangle made smaller by the same number of cells left and right, and above and below.
  public func inset(columns: Int, rows: Int = 0) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }
}
