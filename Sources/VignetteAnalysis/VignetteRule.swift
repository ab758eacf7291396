// What every rule is: a code, a severity, and a check of one vignette.

import Diagnostics

/// A rule of docs/authoring-rules.md §3, with a page of its own in docs/diagnostics.
protocol VignetteRule: Sendable {
  /// Its code, never reused.
  static var code: String { get }
  /// The severity of its findings, unless one says otherwise.
  static var severity: Severity { get }
  /// Whether a file can accept its warnings with a reason (docs/format.md §10); it can unless a rule says otherwise.
  static var canBeAccepted: Bool { get }
  /// Everything that it finds, in the order of the file.
  static func findings(in context: RuleContext) -> [Finding]
}

extension VignetteRule {
  static var canBeAccepted: Bool { true }
}

/// What a rule found, before it gets a code and a range in the file.
struct Finding: Hashable, Sendable {
  /// Where a finding is marked.
  enum Location: Hashable, Sendable {
    /// At a value.
    case value(FieldPath)
    /// At a key, for findings about all that it holds.
    case key(FieldPath)
  }

  /// Where it is marked.
  let location: Location
  /// What is wrong and why it matters, in one sentence.
  let message: String
  /// What to do next, in one sentence.
  let advice: String
  /// The nearest known name, if the finding is about an unknown one.
  let suggestion: String?
  /// Its severity, if it differs from the rule's.
  let severity: Severity?

  /// Makes a finding about a value.
  init(
    at path: FieldPath,
    _ message: String,
    advice: String,
    suggestion: String? = nil,
    severity: Severity? = nil
  ) {
    self.init(.value(path), message, advice: advice, suggestion: suggestion, severity: severity)
  }

  /// Makes a finding.
  init(
    _ location: Location,
    _ message: String,
    advice: String,
    suggestion: String? = nil,
    severity: Severity? = nil
  ) {
    self.location = location
    self.severity = severity
    self.message = message
    self.advice = advice
    self.suggestion = suggestion
  }
}
