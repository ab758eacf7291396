// One finding about a file: what is wrong, where, why it matters, and what to do next.

/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing has to change.
  case information
  /// Mend it, or accept it with a written reason.
  case warning
  /// The file cannot be published, or not even read.
  case error

  /// Orders severities from the lightest to the heaviest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A finding about a file, as a value. Bad content never throws: it becomes diagnostics.
public struct Diagnostic: Hashable, Sendable {
  /// A stable code such as `graph-cycle`, never reused; docs/diagnostics has one page for each.
  public let code: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong, in one sentence. Very long quotations are cut.
  public let message: String
  /// What to do next, in one sentence, cut in the same way.
  public let advice: String
  /// The range it is about, or nil if it concerns the whole file.
  public let range: SourceRange?
  /// The nearest known name, if the finding is about an unknown one.
  public let suggestion: String?
  /// The authors' reason for accepting the warning, if they have; it then counts as information.
  public let acceptance: String?

  /// The most bytes of a suggestion: two ids and a slash, with room.
  private static let longestSuggestion = 240

  /// Makes a finding.
  public init(
    code: String,
    severity: Severity,
    message: String,
    advice: String,
    range: SourceRange?,
    suggestion: String? = nil,
    acceptance: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = MessageText.clipped(message)
    self.advice = MessageText.clipped(advice)
    self.range = range
    // What is longer than a pair of ids is no name to offer.
    self.suggestion = suggestion.flatMap { $0.utf8.count <= Self.longestSuggestion ? $0 : nil }
    self.acceptance = acceptance
  }
}
