// Text to be laid out, with an optional label before its hanging indent.

/// A paragraph: runs of text under one another at `indent`, with a label (a speaker's name, an option's letter)
/// standing before the first line.
public struct Paragraph: Sendable, Hashable {
  /// What stands before the first line, or nil.
  public var label: TextRun?
  /// The column the label begins at; without a label, the column the first line begins at.
  public var firstColumn: Int
  /// The column the text begins at; the first line too where a label leaves room.
  public var indent: Int
  /// The text; a line feed in it ends a line.
  public var runs: [TextRun]

  /// Makes a paragraph with a label in a column of its own.
  public init(label: TextRun, labelColumn: Int = 0, indent: Int, runs: [TextRun]) {
    self.label = label
    self.firstColumn = labelColumn
    self.indent = indent
    self.runs = runs
  }

  /// Makes a paragraph without a label; `firstIndent` is the first line's own indent where it differs.
  public init(runs: [TextRun], indent: Int = 0, firstIndent: Int? = nil) {
    self.label = nil
    self.firstColumn = firstIndent ?? indent
    self.indent = indent
    self.runs = runs
  }

  /// Makes a paragraph of one style without a label.
  public init(_ text: String, style: Style = .body, indent: Int = 0) {
    self.init(runs: [TextRun(text, style: style)], indent: indent)
  }
}
