// Which signs a person wants.

/// Which set of signs to draw with.
public enum GlyphPreference: String, Sendable, Hashable, CaseIterable {
  /// What the terminal and the locale can show.
  case automatic
  /// Box drawing and blocks, whatever the terminal says.
  case unicode
  /// ASCII alone.
  case ascii
}
