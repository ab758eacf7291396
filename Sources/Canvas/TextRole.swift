// The role of a piece of text, from which a theme decides its look.

/// The role of a piece of text. Views never name a colour.
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
  /// Text that may be skipped: hints, counts, anything secondary.
  case muted
  /// The one thing on the screen that wants the eye.
  case accent
  /// The line the cursor is on.
  case selected
  /// A line that can be chosen but is not selected.
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
  /// Its index among all roles.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
