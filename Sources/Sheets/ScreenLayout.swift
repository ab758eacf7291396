// The regions of a screen: the same thing is always in the same place.

import Canvas

/// The regions of a screen of a given size.
public struct ScreenLayout: Equatable {
  /// The size below which one line says that the terminal is small.
  public static let comfortable = Size(columns: 80, rows: 24)
  /// The width from which a side panel appears.
  public static let panelColumns = 110
  /// The widest screen; in a wider terminal it is in the middle.
  public static let widest = 120
  /// Below this there is room for that one line only.
  public static let smallest = Size(columns: 24, rows: 8)

  /// Everything that is drawn on.
  public let frame: Rect
  /// Between the two rules.
  public let body: Rect
  /// The column of running text, inside the body.
  public let text: Rect
  /// The side panel, if there is room for one.
  public let panel: Rect?
  /// Whether the terminal is smaller than the least comfortable size.
  public let isSmall: Bool

  /// Divides a terminal.
  ///
  /// - Parameters:
  ///   - size: the size of the terminal.
  ///   - below: how many rows at the foot are kept for something else.
  public init(_ size: Size, below: Int = 0) {
    let width = min(size.columns, Self.widest)
    frame = Rect(column: (size.columns - width) / 2, row: 0, columns: width, rows: max(size.rows - below, 0))
    body = frame.inset(left: 0, top: 2, right: 0, bottom: 2)
    isSmall = size.columns < Self.comfortable.columns || size.rows < Self.comfortable.rows
    let column = body.inset(left: 3, right: 3)
    text = column.splitLeft(TextLayout.textColumn).left
    panel =
      width >= Self.panelColumns
      ? Rect(
        column: text.endColumn + 5, row: body.minRow, columns: frame.endColumn - text.endColumn - 7, rows: body.rows)
      : nil
  }

  /// The row of the upper rule.
  public var upperRule: Int { frame.minRow + 1 }
  /// The row of the lower rule.
  public var lowerRule: Int { frame.endRow - 2 }
  /// The row of the keys.
  public var footer: Int { frame.endRow - 1 }
}
