// One line of laid-out text: pieces of one style each, with their columns.

/// A line as `TextLayout` makes it.
public struct TextLine: Sendable, Hashable {
  /// A stretch of text in one style, and its first column counted from the layout's left edge.
  public struct Piece: Sendable, Hashable {
    /// Cells from the left edge of the layout.
    public let column: Int
    /// The text and its style; already sanitised.
    public internal(set) var run: TextRun
  }

  /// The pieces from left to right; empty for a blank line.
  public internal(set) var pieces: [Piece]
  /// The cells from the left edge of the layout to the end of the last piece.
  public internal(set) var columns: Int

  /// A line without text.
  public static let blank = TextLine(pieces: [], columns: 0)

  /// The line as text, its indent as spaces.
  public var text: String {
    var text = ""
    var column = 0
    for piece in pieces {
      text += String(repeating: " ", count: max(0, piece.column - column)) + piece.run.text
      column = piece.column + DisplayWidth.of(piece.run.text)
    }
    return text
  }
}

extension TextLine {
  /// Lines side by side, each from a column of its own; they must not overlap.
  public init(joining parts: [(column: Int, line: TextLine)]) {
    let pieces = parts.flatMap { part in
      part.line.pieces.map { Piece(column: $0.column + part.column, run: $0.run) }
    }
    self.init(pieces: pieces, columns: parts.map { $0.column + $0.line.columns }.max() ?? 0)
  }
}
