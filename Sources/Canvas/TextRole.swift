// What a piece of text is, from which a theme decides how it looks.

/// What a piece of text is for; no view names a colour.
public enum TextRole: String, Sendable, Hashable, CaseIterable {
  /// Running text.
  case body
  /// The title of a screen or a part of one.
  case heading
  /// The name before a spoken line.
  case speaker
  /// A stage direction.
  case direction
  /// Thin rules and frames.
  case rule
  /// Text that may be passed over: hints, counts, what is secondary.
  case muted
  /// The one thing on the screen that wants the eye.
  case accent
  /// The line the cursor is on.
  case selected
  /// A line that can be chosen and is not the selected one.
  case option
  /// A line that cannot be chosen now.
  case disabled
  /// The caret before the selected line.
  case marker
  /// Something that needs care before going on.
  case warning
  /// A key's name in the footer and in help.
  case key
  /// The name of a row or field.
  case label
  /// A number or a block in a figure.
  case figure
}

extension TextRole {
  /// Its place among all roles.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
