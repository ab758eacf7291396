// Text laid out for the wall, in lines that fit a page on any terminal.

import Canvas

/// The size of a page on the wall (docs/group.md §3).
public enum WallPage {
  /// The widest line, in terminal cells.
  public static let columns = 60
  /// The most lines on a page, including headings and blank lines between paragraphs.
  public static let lines = 14
}

/// One line on the wall; without spans it is blank.
public struct WallLine: Codable, Hashable, Sendable {
  /// Its pieces from left to right, each with its column.
  public let spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }

  /// A stretch of text of one kind. Its text has already been sanitised.
  public struct Span: Codable, Hashable, Sendable {
    /// Cells from the left edge of the text.
    public let column: Int
    /// The text.
    public let text: String
    /// What it is.
    public let kind: Kind
  }

  /// What a stretch of text is; kinds differ by attributes and signs, never by colour alone.
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
    /// Text that may be skipped.
    case quiet
    /// A number.
    case figure
  }

  /// A line without text.
  public static let blank = WallLine()

  /// The line as text, including the space before and between the pieces.
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
