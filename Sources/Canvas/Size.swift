// How many cells something is wide and high.

/// A width and height in cells, never negative.
public struct Size: Sendable, Hashable {
  /// Cells across, 0 or more.
  public var columns: Int { didSet { columns = Coordinate.clampedLength(columns) } }
  /// Cells down, 0 or more.
  public var rows: Int { didSet { rows = Coordinate.clampedLength(rows) } }

  /// Makes a size; negative values become 0.
  public init(columns: Int, rows: Int) {
    self.columns = Coordinate.clampedLength(columns)
    self.rows = Coordinate.clampedLength(rows)
  }

  /// No cells at all.
  public static let zero = Size(columns: 0, rows: 0)

  /// Whether there is no cell inside.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}
