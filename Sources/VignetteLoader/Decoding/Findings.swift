// What has been found wrong while one file is decoded.

import Diagnostics

/// The findings of one decoding; shared by everything that reads parts of the same file.
final class Findings {
  private var list: [Diagnostic] = []
  private let bytes: [UInt8]
  private lazy var lines = LineIndex(bytes)

  init(bytes: [UInt8], including known: [Diagnostic] = []) {
    self.bytes = bytes
    list = known
  }

  /// Adds a finding; all of the loader's are errors.
  func add(
    _ code: LoaderCode,
    _ range: SourceRange?,
    _ message: String,
    _ advice: String,
    suggestion: String? = nil
  ) {
    list.append(
      Diagnostic(
        code: code.rawValue,
        severity: .error,
        message: message,
        advice: advice,
        range: range,
        suggestion: suggestion
      )
    )
  }

  /// The line, from 1, on which a range begins.
  func line(of range: SourceRange) -> Int { lines.line(ofByte: range.start) }

  /// The findings by place, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return list.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
  }
}

/// A name or text of the file inside a message: in quotation marks, and cut where it is long.
func quoted(_ text: some StringProtocol) -> String {
  let start = text.prefix(48)
  return start.endIndex == text.endIndex ? "“\(text)”" : "“\(start)…”"
}
