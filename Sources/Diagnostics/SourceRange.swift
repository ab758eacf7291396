// A range in a text file: bytes for machines, line and column for people.

/// A half-open range of bytes in one source text.
public struct SourceRange: Hashable, Sendable {
  /// Offset of the first byte, from 0.
  public let start: Int
  /// Offset just past the last byte; never less than `start`.
  public let end: Int

  /// Makes a range; if `end` is before `start`, the range is empty at `start`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }
}

/// A position as an editor shows it.
public struct SourcePosition: Hashable, Sendable {
  /// Line number, from 1.
  public let line: Int
  /// Column in Unicode scalars of the line, from 1.
  public let column: Int

  /// Makes a position from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
