// Text for the wall, laid out: lines that fit a page whatever the terminal.

import Canvas

/// The measure of a page on the wall (docs/group.md §3).
public enum WallPage {
  /// The widest line, in terminal cells.
  public static let columns = 60
  /// The most lines of a page, the blank ones between paragraphs and a heading included.
  public static let lines = 14
}

/// One line on the wall; no spans make a blank one.
public struct WallLine: Codable, Hashable, Sendable {
  /// Its pieces from left to right, each at its column.
  public let spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }

  /// A stretch of text of one kind. Its text is already made visible and harmless.
  public struct Span: Codable, Hashable, Sendable {
    /// Cells from the left edge of the text.
    public let column: Int
    /// The text.
    public let text: String
    /// What it is.
    public let kind: Kind
  }

  /// What a stretch of text is; told apart by attributes and signs, never by colour alone.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Speech, or narration.
    case words
    /// Words with emphasis.
    case emphasis
    /// A stage direction, brackets included.
    case direction
    /// A stressed word in a stage direction.
    case stressedDirection
    /// Who speaks.
    case speaker
    /// A choice's letter.
    case letter
    /// A heading.
    case heading
    /// What may be passed over.
    case quiet
    /// A number.
    case figure
  }

  /// A line with nothing on it.
  public static let blank = WallLine()

  /// The line as text, the space before and between the pieces included.
  public var text: String {
    var text = ""
    var column = 0
    for span in spans {
      let start = min(max(span.column, column), WallPage.columns)
      text += String(repeating: " ", count: max(0, start - column)) + span.text
      column = start + DisplayWidth.of(span.text)
    }
    return text
  }
}
