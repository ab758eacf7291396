// What has been found wrong while decoding one file.

import Diagnostics

/// The findings of one decoding, shared by everything that reads a part of the file.
final class Findings {
  private var list: [Diagnostic] = []
  private let bytes: [UInt8]
  /// If the file is a play, the JSON made of it, to which all ranges refer until they are kept.
  let origin: PlayJSON?
  private var isFull = false
  private lazy var lines = LineIndex(bytes)

  init(bytes: [UInt8], including known: [Diagnostic] = [], origin: PlayJSON? = nil) {
    self.bytes = bytes
    self.origin = origin
    list = known
  }

  /// How many findings are kept: more than anybody fixes in one go, and few enough for memory.
  private static let limit = 1000

  /// Adds a finding; all of the loader's are errors.
  func add(
    _ code: LoaderCode,
    at range: SourceRange?,
    _ message: String,
    advice: String,
    suggestion: String? = nil
  ) {
    guard list.count < Self.limit else {
      if !isFull {
        isFull = true
        list.append(Self.tooMany(range.map(place)))
      }
      return
    }
    list.append(
      Diagnostic(
        code: code.rawValue,
        severity: .error,
        message: message,
        advice: advice,
        range: range.map(place),
        suggestion: suggestion
      )
    )
  }

  /// Where a range of the JSON is in the file.
  private func place(of range: SourceRange) -> SourceRange { origin?.source(of: range) ?? range }

  /// The known name that was most likely meant, or nil if none is near.
  ///
  /// Searching takes time, so it stops once a file has hundreds of faults, which nobody reads to the end, or if it
  /// declares so many names that each search would be slow.
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
      message: "The file has more than \(limit) problems; the rest are not listed.",
      advice: "Fix those listed, many of which will be alike, and check the file again.",
      range: range
    )
  }

  /// The line on which a range begins, counting from 1.
  func line(of range: SourceRange) -> Int { lines.line(ofByte: place(of: range).start) }

  /// The findings by position, without duplicates.
  var sorted: [Diagnostic] {
    guard list.count > 1 else { return list }
    var seen: Set<Diagnostic> = []
    return list.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
  }
}

/// A name or text from the file inside a message: in quotation marks, and cut if it is long.
func quoted(_ text: some StringProtocol) -> String {
  let start = text.prefix(48)
  return start.endIndex == text.endIndex ? "“\(text)”" : "“\(start)…”"
}
