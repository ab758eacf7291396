// One cell of the emulated screen, with its look.

/// What a terminal would show in one cell.
public struct EmulatedCell: Sendable, Hashable {
  /// The look that SGR sequences set.
  public struct Look: Sendable, Hashable {
    /// Palette number 0 to 255 of the letters, or nil for the terminal's own.
    public var foreground: Int?
    /// Palette number 0 to 255 behind them, or nil for the terminal's own.
    public var background: Int?
    /// SGR 1.
    public var bold = false
    /// SGR 2.
    public var dim = false
    /// SGR 3.
    public var italic = false
    /// SGR 4.
    public var underline = false
    /// SGR 7.
    public var reverse = false

    /// The terminal's own look.
    public init() {}
  }

  /// The letter with its marks; a space for a blank, empty for the second half of a wide letter.
  public var text: String
  /// 1, 2, or 0 for the second half of a wide letter.
  public var width: Int
  /// Colours and flags.
  public var look: Look

  static func blank(_ look: Look) -> EmulatedCell {
    EmulatedCell(text: " ", width: 1, look: look)
  }
}
