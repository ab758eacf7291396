// Findings as text for people and as JSON for programs, both from the same values.

/// Turns findings into text. It knows nothing of colour or terminals.
public enum DiagnosticRenderer {
  /// The findings of some files for people to read.
  ///
  /// Each finding is one line `file:line:column: severity: code: message`, which editors can jump to. Indented lines
  /// follow: what to do next or why the warning was accepted, the near match, and the line of the file with a marker. A
  /// finding about a whole file has no line and column. Nothing from the file can act on a terminal. Empty if there are
  /// no findings; otherwise it ends with a line break.
  public static func text(_ reports: [FileReport]) -> String {
    reports.map { report in
      report.diagnostics.map { text($0, file: report.file, lines: report.lines) }.joined()
    }.joined()
  }

  /// One finding for people to read, as `text(_:)` prints it.
  public static func text(_ diagnostic: Diagnostic, file: String, lines: LineIndex) -> String {
    var location = SafeExcerpt.of(file)
    if let range = diagnostic.range {
      let position = lines.position(ofByte: range.start)
      location += ":\(position.line):\(position.column)"
    }
    var result =
      "\(location): \(diagnostic.severity.rawValue): \(diagnostic.code): \(SafeExcerpt.of(diagnostic.message))\n"
    if let reason = diagnostic.acceptance {
      result += "  accepted: \(SafeExcerpt.of(reason))\n"
    } else {
      result += "  next: \(SafeExcerpt.of(diagnostic.advice))\n"
    }
    if let suggestion = diagnostic.suggestion { result += "  did you mean “\(SafeExcerpt.of(suggestion))”?\n" }
    if let range = diagnostic.range {
      let excerpt = SourceExcerpt(of: range, in: lines)
      let number = String(excerpt.line)
      result += "  \(number) | \(excerpt.text)\n"
      result += "  \(String(repeating: " ", count: number.count)) | \(excerpt.marker)\n"
    }
    return result
  }

  /// The findings of some files as one JSON text that ends with a line break. The same findings always give the same
  /// bytes.
  public static func json(_ reports: [FileReport], pretty: Bool = true) -> String {
    jsonOutput(reports).text(pretty: pretty) + "\n"
  }

  /// The findings of some files as a JSON value: `files`, each with `file` and `diagnostics`, and `counts` by severity.
  ///
  /// Lines and columns count from 1, byte offsets from 0, and `end` is just past the range. `range`, `suggestion` and
  /// `accepted` (the reason for accepting a warning) are null if there is none.
  public static func jsonOutput(_ reports: [FileReport]) -> JSONOutput {
    let files = reports.map { report in
      JSONOutput.object([
        ("file", .string(report.file)),
        ("diagnostics", .array(report.diagnostics.map { jsonOutput($0, lines: report.lines) })),
      ])
    }
    let counts = Severity.allCases.reversed().map { severity in
      (severity.rawValue, JSONOutput.int(reports.reduce(0) { $0 + $1.count(of: severity) }))
    }
    return .object([("files", .array(files)), ("counts", .object(counts))])
  }

  private static func jsonOutput(_ diagnostic: Diagnostic, lines: LineIndex) -> JSONOutput {
    .object([
      ("code", .string(diagnostic.code)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("advice", .string(diagnostic.advice)),
      ("suggestion", .optional(diagnostic.suggestion)),
      ("accepted", .optional(diagnostic.acceptance)),
      (
        "range",
        diagnostic.range.map { range in
          .object([("start", jsonOutput(range.start, lines)), ("end", jsonOutput(range.end, lines))])
        } ?? .null
      ),
    ])
  }

  private static func jsonOutput(_ offset: Int, _ lines: LineIndex) -> JSONOutput {
    let position = lines.position(ofByte: offset)
    return .object([("offset", .int(offset)), ("line", .int(position.line)), ("column", .int(position.column))])
  }
}
