// Strict RFC 8259 reading that reports every problem and keeps what it can.

import Diagnostics

/// Reads JSON texts.
public enum JSONReader {
  /// Reads a text by RFC 8259: UTF-8 without byte order mark, one value, no duplicate keys in an object, and within the
  /// limits.
  ///
  /// Problems are returned as findings with `json-` codes, by position, and reading goes on after each. The document is
  /// what could be read, with open brackets closed and guessed values marked. It is nil only if there is no value at
  /// all, if the text is larger than the limit, or if the file is not UTF-8 text (`NoPlainText`), which is then the
  /// only finding.
  ///
  /// With a `stop`, nothing from that key on is read or reported.
  public static func read(
    _ bytes: [UInt8],
    limits: JSONLimits = .standard,
    until stop: JSONStop? = nil
  ) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
    if let other = NoPlainText(bytes) { return (nil, [other.finding]) }
    guard bytes.count <= limits.size else { return (nil, [tooLarge(bytes.count, limit: limits.size)]) }
    return bytes.withUnsafeBufferPointer { source in
      var parser = JSONParser(source: source, bytes: bytes, limits: limits, stop: stop)
      parser.run()
      var findings = parser.findings.list + JSONEncodingCheck.findings(in: parser.read, limit: limits.findings + 1)
      findings.sort(by: Diagnostic.precedes)
      cut(&findings, to: limits.findings)
      guard !parser.nodes.isEmpty else { return (nil, findings) }
      let document = JSONDocument(storage: JSONDocument.Storage(bytes: bytes, nodes: parser.nodes))
      return (document, findings)
    }
  }

  /// Reads the beginning of a text that may be cut off anywhere; nil if it ends or is faulty before the stop.
  public static func beginning(of bytes: [UInt8], until stop: JSONStop) -> JSONDocument? {
    bytes.withUnsafeBufferPointer { source in
      var parser = JSONParser(source: source, bytes: bytes, limits: .standard, stop: stop)
      parser.run()
      guard parser.stopped, parser.findings.list.isEmpty,
        JSONEncodingCheck.findings(in: parser.read, limit: 1).isEmpty
      else { return nil }
      return JSONDocument(storage: JSONDocument.Storage(bytes: bytes, nodes: parser.nodes))
    }
  }

  private static func cut(_ findings: inout [Diagnostic], to limit: Int) {
    guard findings.count > limit else { return }
    findings.removeLast(findings.count - limit)
    let end = findings.last?.range?.end ?? 0
    findings.append(
      Diagnostic(
        code: JSONCode.tooMany.rawValue,
        severity: .error,
        message: "The file has more than \(limit) problems, and reading stopped here.",
        advice: "Fix the problems listed and check the file again.",
        range: SourceRange(start: end, end: end)
      )
    )
  }

  private static func tooLarge(_ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      code: JSONCode.size.rawValue,
      severity: .error,
      message: "The file has \(size) bytes, more than the limit of \(limit).",
      advice: "Check that this is the right file, or divide it into smaller ones.",
      range: SourceRange(start: 0, end: 0)
    )
  }
}
