// A stretch of text in one style.

/// A stretch of text in one style.
public struct TextRun: Sendable, Hashable {
  /// The text.
  public var text: String
  /// What it is.
  public var style: Style

  /// Makes a run.
  public init(_ text: String, style: Style = .body) {
    self.text = text
    self.style = style
  }
}
