// A position on a canvas, in cells from the top left.

/// A cell's position: column and row count from 0 at the top left and may be outside any canvas.
///
/// Values are limited to plus or minus one million, so arithmetic on points never overflows.
public struct Point: Sendable, Hashable {
  /// Cells from the left edge.
  public var column: Int { didSet { column = Coordinate.clamped(column) } }
  /// Cells from the top edge.
  public var row: Int { didSet { row = Coordinate.clamped(row) } }

  /// Makes a point; values beyond plus or minus one million are clamped.
  public init(column: Int, row: Int) {
    self.column = Coordinate.clamped(column)
    self.row = Coordinate.clamped(row)
  }

  /// The top left corner.
  public static let zero = Point(column: 0, row: 0)

  /// The point moved to the right and down by so many cells; negative numbers move it left and up.
  public func moved(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + Coordinate.clamped(columns), row: row + Coordinate.clamped(rows))
  }
}
