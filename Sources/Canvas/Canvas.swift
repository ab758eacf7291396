// A grid of cells that views draw on. It knows nothing of terminals.

/// A grid of cells and a cursor. Drawing is clipped at the edges and at the clip rectangle, and never traps.
///
/// Each dimension is at most 1000 cells. Half of a wide letter is never left over: it becomes a blank.
public struct Canvas: Sendable, Hashable {
  /// Width and height in cells, 1000 at most each.
  public let size: Size
  /// Where the terminal's cursor rests, for screen readers to follow; nil hides it.
  public var cursor: Point?
  /// Drawing changes only cells inside this rectangle.
  public internal(set) var clip: Rect
  var cells: [Cell]

  private static let longestSide = 1000

  /// Makes a blank canvas; sides are limited to 1000 cells.
  public init(size: Size) {
    self.size = Size(columns: min(size.columns, Self.longestSide), rows: min(size.rows, Self.longestSide))
    clip = Rect(self.size)
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell at a point; a blank outside the canvas.
  public subscript(_ point: Point) -> Cell {
    guard bounds.contains(point) else { return .blank }
    return cells[point.row * size.columns + point.column]
  }

  /// The cells of a stretch; empty outside the canvas.
  public subscript(_ stretch: Stretch) -> ArraySlice<Cell> {
    let columns = stretch.columns.clamped(to: 0..<size.columns)
    guard (0..<size.rows).contains(stretch.row) else { return [] }
    let start = stretch.row * size.columns
    return cells[start + columns.lowerBound..<start + columns.upperBound]
  }

  /// Draws with drawing limited to a rectangle, within any limits already set.
  public mutating func clipped<Result>(
    to rect: Rect,
    _ body: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let outer = clip
    clip = outer.intersection(rect)
    defer { clip = outer }
    return try body(&self)
  }
}
