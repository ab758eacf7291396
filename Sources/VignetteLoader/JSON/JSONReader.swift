// Strict RFC 8259 reading that names every problem and keeps what can be kept.

import Diagnostics

/// Reads JSON texts.
public enum JSONReader {
  /// Reads a text as RFC 8259 has it: UTF-8 without byte order mark, one value, no key twice in an object, and within the limits.
  ///
  /// Whatever is wrong comes back as findings with `json-` codes, by place; reading goes on after each. The document is
  /// what could be read, open brackets closed, and guessed values marked as such; it is nil only if there is no value at
  /// all, if the text is larger than the limit, or if the file is no text in UTF-8 (`NoPlainText`), which is then the one finding.
  ///
  /// With a `stop`, nothing from that key on is read, and nothing said about it.
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

  /// Reads the beginning of a text that may be cut off anywhere; nil where it does not reach the stop, or is faulty before.
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
        advice: "Mend the problems listed first and check the file again.",
        range: SourceRange(start: end, end: end)
      )
    )
  }

  private static func tooLarge(_ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      code: JSONCode.size.rawValue,
      severity: .error,
      message: "The file has \(size) bytes, and the largest that is read has \(limit).",
      advice: "Make sure this is a vignette and not some other file, or divide it into smaller ones.",
      range: SourceRange(start: 0, end: 0)
    )
  }
}
