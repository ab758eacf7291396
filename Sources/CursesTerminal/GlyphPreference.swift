// The user's choice of glyphs.

/// Which glyphs to draw with.
public enum GlyphPreference: String, Sendable, Hashable, CaseIterable {
  /// Whatever the terminal and the locale can show.
  case automatic
  /// Box drawing and blocks, whatever the terminal says.
  case unicode
  /// ASCII only.
  case ascii
}
