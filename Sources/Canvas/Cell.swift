// One cell of a canvas.

/// The contents of one cell: a letter with its marks, half of a wide letter, or a blank.
public struct Cell: Sendable, Hashable {
  /// The letter; a space for a blank, `Letter.none` for the second half of a wide letter.
  public internal(set) var letter: Letter
  /// How it looks.
  public internal(set) var style: Style

  init(_ letter: Letter, style: Style) {
    self.letter = letter
    self.style = style
  }

  /// 1, or 2 for the first half of a wide letter, or 0 for its second half.
  public var width: Int { letter.width }

  /// The letter with its marks as text; empty for the second half of a wide letter.
  public var text: String { letter.text }

  /// A blank in the body style.
  public static let blank = Cell.blank(.body)

  /// A blank of that style.
  public static func blank(_ style: Style) -> Cell { Cell(.space, style: style) }
}
