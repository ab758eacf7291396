// How a cell looks: two colours and a handful of flags.

/// The look of a cell, which a theme assigns to a style.
public struct Attributes: Sendable, Hashable {
  /// Flags that work without colour.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// The flags as bits.
    public let rawValue: UInt8

    /// Makes a set from bits; unknown bits are ignored.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter letters.
    public static let bold = Flags(rawValue: 1)
    /// Fainter letters.
    public static let dim = Flags(rawValue: 2)
    /// Italics; plain letters if the terminal has none.
    public static let italic = Flags(rawValue: 4)
    /// A line below.
    public static let underline = Flags(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Flags(rawValue: 16)
  }

  /// Colour of the letters.
  public var foreground: Colour
  /// Colour behind them.
  public var background: Colour
  /// Bold, dim, italic, underline, reverse.
  public var flags: Flags

  /// Makes a look, by default the terminal's own.
  public init(foreground: Colour = .standard, background: Colour = .standard, flags: Flags = []) {
    self.foreground = foreground
    self.background = background
    self.flags = flags
  }
}
