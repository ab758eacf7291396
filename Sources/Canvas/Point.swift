// A place on a canvas, counted in cells from the top left.

/// A cell's place: column and row count from 0 at the top left and may lie outside any canvas.
///
/// Values are held to plus or minus one million, so that arithmetic on points never overflows.
public struct Point: Sendable, Hashable {
  /// Cells from the left edge.
  public var column: Int { didSet { column = Coordinate.clamped(column) } }
  /// Cells from the top edge.
  public var row: Int { didSet { row = Coordinate.clamped(row) } }

  /// Makes a point; values beyond plus or minus one million are held to that.
  public init(column: Int, row: Int) {
    self.column = Coordinate.clamped(column)
    self.row = Coordinate.clamped(row)
  }

  /// The top left corner.
  public static let zero = Point(column: 0, row: 0)

  /// The point so many cells to the right and down (negative: to the left and up).
  public func moved(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + Coordinate.clamped(columns), row: row + Coordinate.clamped(rows))
  }
}
