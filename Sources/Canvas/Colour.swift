// An abstract colour, and the sixteen named ones that every colour terminal has in some form.

/// A colour in a theme, before a terminal decides what it can show.
public enum Colour: Sendable, Hashable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the sixteen named colours.
  case named(NamedColour)
  /// An entry (0 to 255) of the 256-colour palette, with the named colour for terminals that have fewer.
  case indexed(UInt8, fallback: NamedColour)
}

/// The sixteen named colours in the order of their palette numbers.
public enum NamedColour: UInt8, Sendable, Hashable, CaseIterable {
  /// Palette number 0.
  case black
  /// Palette number 1.
  case red
  /// Palette number 2.
  case green
  /// Palette number 3.
  case yellow
  /// Palette number 4.
  case blue
  /// Palette number 5.
  case magenta
  /// Palette number 6.
  case cyan
  /// Palette number 7.
  case white
  /// Palette number 8.
  case brightBlack
  /// Palette number 9.
  case brightRed
  /// Palette number 10.
  case brightGreen
  /// Palette number 11.
  case brightYellow
  /// Palette number 12.
  case brightBlue
  /// Palette number 13.
  case brightMagenta
  /// Palette number 14.
  case brightCyan
  /// Palette number 15.
  case brightWhite
}
