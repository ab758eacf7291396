// One cell of a canvas.

/// What stands in one cell: a letter with its marks, half of a wide letter, or a blank.
public struct Cell: Sendable, Hashable {
  /// The letter with its marks; a space for a blank, empty for the second half of a wide letter.
  public internal(set) var text: String
  /// How it looks.
  public internal(set) var style: Style
  /// 1, or 2 for the first half of a wide letter, or 0 for its second half.
  public internal(set) var width: Int

  init(text: String, style: Style, width: Int) {
    self.text = text
    self.style = style
    self.width = width
  }

  /// A blank in the body style.
  public static let blank = Cell.blank(.body)

  /// A blank of that style.
  public static func blank(_ style: Style) -> Cell {
    Cell(text: " ", style: style, width: 1)
  }
}
