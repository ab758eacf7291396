// All findings about one file, in reading order.

/// The findings about one file, and the lines needed to show where they are.
public struct FileReport: Sendable {
  /// The file's name as it should be shown.
  public let file: String
  /// The findings by position, then code; those about the whole file come first.
  public let diagnostics: [Diagnostic]
  /// The lines of the file.
  public let lines: LineIndex

  /// Makes a report; the findings may come in any order.
  public init(file: String, diagnostics: [Diagnostic], lines: LineIndex) {
    self.file = file
    self.diagnostics = diagnostics.sorted(by: Diagnostic.precedes)
    self.lines = lines
  }

  /// How many findings have a severity.
  public func count(of severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

extension Diagnostic {
  /// Whether one finding is listed before another: by position, then code, then message. The order never depends on the
  /// order in which checks ran.
  public static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let starts = (left.range?.start ?? -1, right.range?.start ?? -1)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    return (left.code, left.range?.end ?? -1, left.message) < (right.code, right.range?.end ?? -1, right.message)
  }
}
