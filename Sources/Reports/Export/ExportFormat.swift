// The forms of an export, with their names and the endings of their files.

/// The form of an export (docs/exports.md).
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case markdown, text, page, json, csv
  /// Statements, xAPI 1.0.3.
  case statements

  /// How a file of it ends.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .page: "html"
    case .json: "json"
    case .csv: "csv"
    case .statements: "jsonl"
    }
  }

  /// Its name on screen.
  public var title: String {
    switch self {
    case .markdown: "Markdown"
    case .text: "Text"
    case .page: "Page"
    case .json: "JSON"
    case .csv: "CSV"
    case .statements: "Statements"
    }
  }

  /// What it is, in one line.
  public var sentence: String {
    switch self {
    case .markdown: "prose for a portfolio"
    case .text: "the same in plain lines"
    case .page: "one HTML file with pictures, to read or to print"
    case .json: "every value of the debrief, without notes"
    case .csv: "what was live as a table, without notes"
    case .statements: "xAPI, one for each thing done, without notes"
    }
  }

  /// The form that a word names: its name, or how its files end.
  public init?(named word: String) {
    let word = word.lowercased()
    let others = ["html": ExportFormat.page, "xapi": .statements]
    guard
      let format = Self.allCases.first(where: { $0.rawValue == word || $0.fileExtension == word }) ?? others[word]
    else { return nil }
    self = format
  }
}
