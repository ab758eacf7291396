// A debrief as files that a trainee may take along: prose, a page, values, and statements.

/// Writes a debrief out. Pure: the same debrief and options give the same text, with no machine or user name in it.
///
/// Every export leaves out what was noted and typed until the options ask for it, and carries `notice`.
public enum DebriefExport {
  /// What every export says of itself (docs/trainee.md §2).
  public static let notice = "Fictional case; formative; not an assessment."

  /// Prose for a portfolio in Markdown: templates, notes, the path, and what else is asked for.
  public static func markdown(_ debrief: Debrief, options: ExportOptions = ExportOptions()) -> String {
    MarkdownText(ExportDocument(debrief, options: options)).text
  }

  /// The same as plain text, at most 72 characters a line.
  public static func text(_ debrief: Debrief, options: ExportOptions = ExportOptions()) -> String {
    PlainExportText(ExportDocument(debrief, options: options)).text
  }

  /// One self-contained page: no script, nothing fetched, light and dark, fit to print (docs/exports.md §3).
  ///
  /// It holds what prose holds with the same options; with `profile` there are pictures as well.
  public static func html(_ debrief: Debrief, options: ExportOptions = ExportOptions()) -> String {
    DebriefPage(debrief, options: options).text
  }

  /// The ledger as comma-separated values, RFC 4180, with a header line (docs/exports.md §4).
  ///
  /// Of the options `words` alone matters: it decides whether remarks are in.
  public static func csv(_ debrief: Debrief, options: ExportOptions = ExportOptions()) -> String {
    LedgerCSV(debrief.keeping(options)).text
  }

  /// The whole debrief as JSON, as `Debrief.json()` gives it, less what the options leave out of the trainee's own.
  ///
  /// - Throws: what the encoder throws; a debrief holds nothing that it refuses.
  public static func json(_ debrief: Debrief, options: ExportOptions = ExportOptions()) throws -> String {
    try debrief.keeping(options).json()
  }
}
