// Text to be laid out, with an optional label before its hanging indent.

/// A paragraph: runs of text indented by `indent`, with a label (a speaker's name, an option's letter) before the first
/// line.
public struct Paragraph: Sendable, Hashable {
  /// The label before the first line, if any.
  public var label: TextRun?
  /// The column where the label begins or, without a label, the first line.
  public var firstColumn: Int
  /// The column where the text begins; the first line too, if the label leaves room.
  public var indent: Int
  /// The text; a line feed in it ends a line.
  public var runs: [TextRun]

  /// Makes a paragraph with a label in its own column.
  public init(label: TextRun, labelColumn: Int = 0, indent: Int, runs: [TextRun]) {
    self.label = label
    self.firstColumn = labelColumn
    self.indent = indent
    self.runs = runs
  }

  /// Makes a paragraph without a label; `firstIndent` is the first line's indent, if it differs.
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
