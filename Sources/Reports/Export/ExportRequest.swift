// An export that somebody asks for: its form, and what it holds.

import Diagnostics
import ScenarioEngine
import Vignettes

/// What to write of a session.
public struct ExportRequest: Sendable, Hashable {
  /// The form.
  public let format: ExportFormat
  /// The walk, from 0.
  public let walk: Int
  /// What it holds. The caller adds the date.
  public let options: ExportOptions
  /// The folder as it was typed; nil for the one from which the program was started.
  public let folder: String?

  /// Asks for an export.
  public init(format: ExportFormat, walk: Int, options: ExportOptions, folder: String? = nil) {
    self.format = format
    self.walk = walk
    self.options = options
    self.folder = folder
  }

  /// The same for a session that stops before the end of what was played, with a sentence that says why.
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
