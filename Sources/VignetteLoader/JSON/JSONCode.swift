// The codes of everything that RFC 8259 forbids.

import Diagnostics

/// The codes of the reader's findings; docs/diagnostics has a page for each.
enum JSONCode: String, CaseIterable {
  case empty = "json-empty"
  case size = "json-size"
  case byteOrderMark = "json-bom"
  case encoding = "json-utf8"
  case depth = "json-depth"
  case unexpected = "json-unexpected"
  case unexpectedEnd = "json-unexpected-end"
  case afterEnd = "json-after-end"
  case trailingComma = "json-trailing-comma"
  case missingComma = "json-missing-comma"
  case missingColon = "json-missing-colon"
  case comment = "json-comment"
  case number = "json-number"
  case literal = "json-literal"
  case key = "json-key"
  case quote = "json-quote"
  case escape = "json-escape"
  case controlCharacter = "json-control-character"
  case unterminatedString = "json-unterminated-string"
  case surrogate = "json-surrogate"
  case duplicateKey = "json-duplicate-key"
  case tooMany = "json-too-many"
}

/// The findings of one reading, up to a limit.
struct JSONFindings {
  let limit: Int
  private(set) var list: [Diagnostic] = []

  /// Whether there were more than the limit. The first one beyond it is kept for this.
  var overflowed: Bool { list.count > limit }

  mutating func add(
    _ code: JSONCode,
    at range: Range<Int>,
    _ message: String,
    advice: String,
    suggestion: String? = nil
  ) {
    guard !overflowed else { return }
    list.append(
      Diagnostic(
        code: code.rawValue,
        severity: .error,
        message: message,
        advice: advice,
        range: SourceRange(start: range.lowerBound, end: range.upperBound),
        suggestion: suggestion
      )
    )
  }
}
