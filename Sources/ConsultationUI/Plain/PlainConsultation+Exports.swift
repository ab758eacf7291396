// Exports by one typed line, such as “export markdown with profile moment 2 to portfolio”.

import Reports
import ScenarioEngine

extension PlainConsultation {
  static let exportHelp = [
    "Type export and a form: " + ExportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".",
    "Your notes come along; profile, feelings and typed lines do not. Add what you want after it:",
    "with profile, feelings, typed, moment and its number; without notes; to and a folder at the very end.",
    "For example: export markdown with profile moment 1 to portfolio",
  ]

  /// Asks for an export, or says how one is asked for.
  mutating func export(_ words: String) -> [String] {
    var notebook = notebook
    guard let wanted = Self.export(words, into: &notebook, moments: debriefValue.moments.count)
    else { return Self.exportHelp + again() }
    let options = notebook.options(catalogue: catalogue) { session.scenario.scene($0)?.title }
    return ask(
      .export(
        ExportRequest(
          format: wanted.format, walk: session.walks.count - 1, options: options, folder: wanted.folder)))
  }

  /// What a line asks for, with its switches set; nil if a word of it means nothing.
  private static func export(
    _ words: String, into notebook: inout Notebook, moments: Int
  ) -> (format: ExportFormat, folder: String?)? {
    let pieces = words.split { $0.isWhitespace || $0 == "," }
    let end = pieces.firstIndex { $0.lowercased() == "to" }
    // A folder may have blanks in its name, so it is all that follows.
    let folder = end.map { PlainAnswer.trimmed(words[pieces[$0].endIndex...]) }
    var rest = pieces[..<(end ?? pieces.endIndex)]
    guard folder?.isEmpty != true, let format = rest.popFirst().flatMap({ ExportFormat(named: String($0)) }) else {
      return nil
    }
    var isIn = true
    while let word = rest.popFirst() {
      switch word.lowercased() {
      case "with": isIn = true
      case "without": isIn = false
      case "and": break
      case "notes": notebook.set(.notes, isIn)
      case "profile": notebook.set(.profile, isIn)
      case "feelings": notebook.set(.feelings, isIn)
      case "typed": notebook.set(.words, isIn)
      case "moment":
        guard let index = rest.popFirst().flatMap({ PlainAnswer.choice($0, of: moments) }) else { return nil }
        notebook.moment = index
      default: return nil
      }
    }
    return (format, folder)
  }
}
