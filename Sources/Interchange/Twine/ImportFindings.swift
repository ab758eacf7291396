// What could not be carried over, and where.

import Diagnostics

/// What an import can report; docs/interchange.md says what happens to each.
enum ImportCode: String {
  case empty = "import-empty"
  case size = "import-size"
  case encoding = "import-encoding"
  case header = "import-header"
  case data = "import-data"
  case map = "import-map"
  case special = "import-special-passage"
  case tags = "import-tags"
  case script = "import-script"
  case style = "import-style"
  case macro = "import-macro"
  case variable = "import-variable"
  case image = "import-image"
  case html = "import-html"
  case comment = "import-comment"
  case markup = "import-markup"
  case link = "import-link"
  case name = "import-name"
  case block = "import-block"
  case orphan = "import-orphan"
  case filled = "import-filled-in"
  case more = "import-more"
}

/// Collects findings: the first in full, the rest only counted, so a hostile file cannot make the report endless.
struct ImportFindings {
  /// How many are listed with their positions.
  static let limit = 400
  /// On longer lines no column is computed, since each finding would need the whole line.
  static let longLine = 20_000

  private(set) var list: [Diagnostic] = []
  private var more: [String: Int] = [:]
  private let lines: LineIndex

  init(lines: LineIndex) { self.lines = lines }

  /// Adds a warning.
  mutating func add(_ code: ImportCode, _ range: SourceRange?, _ message: String, _ advice: String) {
    add(code, .warning, range, message, advice)
  }

  /// Adds a finding.
  mutating func add(
    _ code: ImportCode, _ severity: Severity, _ range: SourceRange?, _ message: String, _ advice: String
  ) {
    guard list.count < Self.limit else {
      more[code.rawValue, default: 0] += 1
      return
    }
    list.append(
      Diagnostic(
        code: code.rawValue, severity: severity, message: message, advice: advice, range: range.map(clipped)))
  }

  /// All findings, with a last one that counts those not listed.
  var all: [Diagnostic] {
    guard !more.isEmpty else { return list }
    let counts = more.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }.joined(separator: ", ")
    return list + [
      Diagnostic(
        code: ImportCode.more.rawValue, severity: .warning,
        message: "There are more findings than are listed: \(counts).",
        advice: "Import the story in smaller files to see all of them.", range: nil)
    ]
  }

  private func clipped(_ range: SourceRange) -> SourceRange {
    guard let line = lines.range(ofLine: lines.line(ofByte: range.start)), range.start - line.start > Self.longLine
    else { return SourceRange(start: range.start, end: min(range.end, range.start + Self.longLine)) }
    return SourceRange(start: line.start, end: line.start)
  }
}

/// A quotation from a file inside a message, shortened.
func excerpt(_ text: some StringProtocol) -> String {
  let short = text.prefix(60)
  return "“" + short + (short.endIndex < text.endIndex ? "…" : "") + "”"
}
