// What has been found wrong while one file is decoded.

import Diagnostics

/// The findings of one decoding; shared by everything that reads parts of the same file.
final class Findings {
  private var list: [Diagnostic] = []
  private let bytes: [UInt8]
  private var isFull = false
  private lazy var lines = LineIndex(bytes)

  init(bytes: [UInt8], including known: [Diagnostic] = []) {
    self.bytes = bytes
    list = known
  }

  /// How many findings are kept: more than anybody mends at one go, and few enough for memory.
  private static let limit = 1000

  /// Adds a finding; all of the loader's are errors.
  func add(
    _ code: LoaderCode,
    _ range: SourceRange?,
    _ message: String,
    _ advice: String,
    suggestion: String? = nil
  ) {
    guard list.count < Self.limit else {
      if !isFull {
        isFull = true
        list.append(Self.tooMany(range))
      }
      return
    }
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

  /// The known name that was most likely meant, or nil where none is near.
  ///
  /// Looking for one takes time; in a file with hundreds of faults, which nobody reads to the end, it is left off, and so it is
  /// where a file declares so many names that looking through them again and again would take long.
  func nearest(to name: String, among known: @autoclosure () -> some Collection<String>) -> String? {
    guard list.count < 200, namesToCompare > 0 else { return nil }
    let known = known()
    namesToCompare -= known.count
    return NearestName.suggestion(for: name, among: known)
  }

  private var namesToCompare = 200_000

  private static func tooMany(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(
      code: LoaderCode.tooMany.rawValue,
      severity: .error,
      message: "The file has more than \(limit) problems, and the others are not listed.",
      advice: "Mend those listed, most of which will be alike, and check the file again.",
      range: range
    )
  }

  /// The line, from 1, on which a range begins.
  func line(of range: SourceRange) -> Int { lines.line(ofByte: range.start) }

  /// The findings by place, each once.
  var sorted: [Diagnostic] {
    guard list.count > 1 else { return list }
    var seen: Set<Diagnostic> = []
    return list.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
  }
}

/// A name or text of the file inside a message: in quotation marks, and cut where it is long.
func quoted(_ text: some StringProtocol) -> String {
  let start = text.prefix(48)
  return start.endIndex == text.endIndex ? "“\(text)”" : "“\(start)…”"
}
