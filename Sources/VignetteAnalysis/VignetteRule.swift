// What every rule is: a code, a weight, and a look at one vignette.

import Diagnostics

/// A rule of docs/authoring-rules.md §3, with a page of its own in docs/diagnostics.
protocol VignetteRule: Sendable {
  /// Its code, never used again for something else.
  static var code: String { get }
  /// How much its findings weigh, unless one says otherwise.
  static var severity: Severity { get }
  /// Whether a file may accept its warnings with a reason (docs/format.md §10); it may unless a rule says otherwise.
  static var canBeAccepted: Bool { get }
  /// Everything that it finds, in the order of the file.
  static func findings(in context: RuleContext) -> [Finding]
}

extension VignetteRule {
  static var canBeAccepted: Bool { true }
}

/// What a rule found, before it has a code and a place in the file.
struct Finding: Hashable, Sendable {
  /// Where a finding is marked.
  enum Place: Hashable, Sendable {
    /// At a value.
    case value(FieldPath)
    /// At a key, for findings about all that it holds.
    case key(FieldPath)
  }

  /// Where it is marked.
  let place: Place
  /// What is wrong and why it matters, as one sentence.
  let message: String
  /// What to do next, as one sentence.
  let advice: String
  /// The nearest known name where an unknown one was met.
  let suggestion: String?
  /// How much it weighs, where that is not what the rule's findings weigh otherwise.
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
    _ place: Place,
    _ message: String,
    advice: String,
    suggestion: String? = nil,
    severity: Severity? = nil
  ) {
    self.place = place
    self.severity = severity
    self.message = message
    self.advice = advice
    self.suggestion = suggestion
  }
}
