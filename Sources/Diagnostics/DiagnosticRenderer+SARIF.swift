// Findings in SARIF, which code hosts and editors read.

extension DiagnosticRenderer {
  /// The findings of some files as a SARIF 2.1.0 log that ends with a line break. The same findings always give the
  /// same bytes.
  ///
  /// Information becomes `note`. An accepted warning is a suppressed result with its reason. The message says what is
  /// wrong, then what to do next. Columns count Unicode scalars. Relative file names stay relative.
  ///
  /// - Parameters:
  ///   - reports: The findings.
  ///   - version: The version of the program.
  /// - Returns: The log as JSON text.
  public static func sarif(_ reports: [FileReport], version: String) -> String {
    let codes = Set(reports.flatMap { $0.diagnostics.map(\.code) }).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    let results = reports.flatMap { report in
      report.diagnostics.map { result($0, in: report, rule: indexes[$0.code] ?? 0) }
    }
    let driver = JSONOutput.object([
      ("name", .string("dyad")),
      ("version", .string(version)),
      ("rules", .array(codes.map(rule))),
    ])
    let run = JSONOutput.object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(results)),
    ])
    let log = JSONOutput.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
    return log.text(pretty: true) + "\n"
  }

  private static func rule(_ code: String) -> JSONOutput {
    .object([("id", .string(code)), ("help", .object([("text", .string("See docs/diagnostics/\(code).md."))]))])
  }

  private static func result(_ diagnostic: Diagnostic, in report: FileReport, rule: Int) -> JSONOutput {
    let text = SafeExcerpt.of(diagnostic.message) + " " + SafeExcerpt.of(diagnostic.advice)
    var location: [(String, JSONOutput)] = [
      ("artifactLocation", .object([("uri", .string(uri(ofFile: report.file)))]))
    ]
    if let range = diagnostic.range { location.append(("region", region(range, report.lines))) }
    var members: [(String, JSONOutput)] = [
      ("ruleId", .string(diagnostic.code)),
      ("ruleIndex", .int(rule)),
      ("level", .string(level(diagnostic.severity))),
      ("message", .object([("text", .string(text))])),
      ("locations", .array([.object([("physicalLocation", .object(location))])])),
    ]
    if let reason = diagnostic.acceptance {
      members.append(
        ("suppressions", .array([.object([("kind", .string("inSource")), ("justification", .string(reason))])]))
      )
    }
    return .object(members)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  private static func region(_ range: SourceRange, _ lines: LineIndex) -> JSONOutput {
    let (start, end) = (lines.position(ofByte: range.start), lines.position(ofByte: range.end))
    return .object([
      ("startLine", .int(start.line)), ("startColumn", .int(start.column)),
      ("endLine", .int(end.line)), ("endColumn", .int(end.column)),
      ("byteOffset", .int(range.start)), ("byteLength", .int(range.end - range.start)),
    ])
  }

  /// A file's name as a URI reference (RFC 3986 §2), with percent-encoding for bytes that a path may not contain.
  private static func uri(ofFile file: String) -> String {
    var result = file.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in file.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + SafeExcerpt.hexadecimal(UInt32(byte), digits: 2)
      }
    }
    return result
  }
}
