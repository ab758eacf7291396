// Findings as the workflow commands that make GitHub mark lines of a change.

extension DiagnosticRenderer {
  /// The findings of some files as workflow commands, one a line: `::error file=…,line=…,col=…,title=…::…`.
  ///
  /// Information and accepted warnings become `notice`. Empty if there are no findings.
  public static func github(_ reports: [FileReport]) -> String {
    reports.flatMap { report in report.diagnostics.map { command($0, in: report) } }.joined()
  }

  private static func command(_ diagnostic: Diagnostic, in report: FileReport) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .information: "notice"
      }
    var result = "::\(name) file=\(property(report.file))"
    if let range = diagnostic.range {
      let (start, end) = (report.lines.position(ofByte: range.start), report.lines.position(ofByte: range.end))
      result += ",line=\(start.line),endLine=\(end.line)"
      // GitHub accepts columns only on a single line.
      if start.line == end.line { result += ",col=\(start.column),endColumn=\(end.column)" }
    }
    let advice = diagnostic.acceptance.map { "accepted: " + $0 } ?? "next: " + diagnostic.advice
    return result + ",title=\(property(diagnostic.code))::\(data(diagnostic.message))%0A\(data(advice))\n"
  }

  /// Text after the second pair of colons.
  private static func data(_ text: String) -> String {
    SafeExcerpt.of(text).reduce(into: "") { $0 += $1 == "%" ? "%25" : String($1) }
  }

  /// The value of a property, in which commas and colons have to be escaped too.
  private static func property(_ text: String) -> String {
    data(text).reduce(into: "") { result, character in
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
  }
}
