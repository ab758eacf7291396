// A role with optional emphasis: everything a view says about the look of text.

/// What a piece of text is, and whether this part of it is emphasised.
public struct Style: Sendable, Hashable {
  /// Emphasis in addition to the look of the role.
  public struct Emphasis: OptionSet, Sendable, Hashable {
    /// The flags as bits.
    public let rawValue: UInt8

    /// Makes a set from bits; unknown bits are ignored.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier letters.
    public static let strong = Emphasis(rawValue: 1)
    /// Italics; plain letters if the terminal has none.
    public static let stressed = Emphasis(rawValue: 2)
    /// A line below.
    public static let underlined = Emphasis(rawValue: 4)
    /// Fainter letters.
    public static let faint = Emphasis(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reversed = Emphasis(rawValue: 16)
  }

  /// What the text is for.
  public var role: TextRole
  /// Emphasis added to the role.
  public var emphasis: Emphasis

  /// Makes a style from a role and emphasis.
  public init(_ role: TextRole, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// The same role with more emphasis.
  public func adding(_ emphasis: Emphasis) -> Style {
    Style(role, self.emphasis.union(emphasis))
  }
}

extension Style {
  /// Running text.
  public static let body = Style(.body)
  /// A title.
  public static let heading = Style(.heading)
  /// The name before a spoken line.
  public static let speaker = Style(.speaker)
  /// A stage direction.
  public static let direction = Style(.direction)
  /// Thin rules and frames.
  public static let rule = Style(.rule)
  /// Secondary text.
  public static let muted = Style(.muted)
  /// The one thing that wants the eye.
  public static let accent = Style(.accent)
  /// The line the cursor is on.
  public static let selected = Style(.selected)
  /// A line that can be chosen.
  public static let option = Style(.option)
  /// A line that cannot be chosen now.
  public static let disabled = Style(.disabled)
  /// The caret before the selected line.
  public static let marker = Style(.marker)
  /// Something that needs care.
  public static let warning = Style(.warning)
  /// A key's name.
  public static let key = Style(.key)
  /// The name of a row or field.
  public static let label = Style(.label)
  /// A number or a block in a figure.
  public static let figure = Style(.figure)
}
