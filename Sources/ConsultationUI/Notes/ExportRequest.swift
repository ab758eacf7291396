// An export that was asked for: its form, and what it is to hold.

import Diagnostics
import Reports
import ScenarioEngine
import Vignettes

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

/// What to write, of the session that is looked at.
public struct ExportRequest: Sendable, Hashable {
  /// The form.
  public let format: ExportFormat
  /// The walk, from 0.
  public let walk: Int
  /// What it holds; without a date, which the caller knows.
  public let options: ExportOptions
  /// The folder as it was typed; nil for the one in which the program was started.
  public let folder: String?

  /// Asks for an export.
  public init(format: ExportFormat, walk: Int, options: ExportOptions, folder: String? = nil) {
    self.format = format
    self.walk = walk
    self.options = options
    self.folder = folder
  }

  /// The same of a session that stops before the end of what was played, with a sentence that says why.
  public func stoppingEarly(_ sentence: String) -> ExportRequest {
    var options = options
    options.incomplete = sentence
    return ExportRequest(format: format, walk: walk, options: options, folder: folder)
  }

  /// The text of the file.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - catalogue: the markers that its debrief names.
  ///   - id: what names the session for ever, for statements (docs/exports.md §5).
  ///   - times: when each event happened, for statements, as `DebriefExport.xapi` takes them.
  ///   - breaks: when play was left and taken up again, for statements.
  ///   - actor: whom statements are about; nil for nobody in particular.
  ///   - date: the date that is printed, as in `2031-05-04`.
  /// - Returns: the text, whole.
  /// - Throws: what an encoder throws; a session holds nothing that it refuses.
  public func content(
    of session: Session, catalogue: MarkerCatalogue, id: String, times: [String] = [], breaks: [XAPIBreak] = [],
    actor: XAPIActor? = nil, date: String
  ) throws -> String {
    var options = options
    options.date = options.date ?? date
    if format == .statements {
      return try DebriefExport.xapi(
        session, id: id, times: times, breaks: breaks, actor: actor, options: options
      ).map { JSONText.visible($0) + "\n" }.joined()
    }
    let debrief = Debrief(
      session, walk: min(max(walk, 0), session.walks.count - 1), catalogue: catalogue, incomplete: options.incomplete)
    switch format {
    case .markdown: return DebriefExport.markdown(debrief, options: options)
    case .text: return DebriefExport.text(debrief, options: options)
    case .page: return DebriefExport.html(debrief, options: options)
    case .json: return JSONText.visible(try DebriefExport.json(debrief, options: options))
    case .csv, .statements: return DebriefExport.csv(debrief, options: options)
    }
  }
}
