// Cases in which only one option ever earns credit.

import Diagnostics

/// At some decision more than one option earns credit: a real consultation has two good replies more often than not.
enum OptOneCredited: VignetteRule {
  static let code = "opt-one-credited"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let decisions = context.credited.filter { $0.credits.count > 2 }
    guard decisions.count >= context.thresholds.shareDecisions,
      decisions.allSatisfy({ $0.uncredited.count == $0.credits.count - 1 })
    else { return [] }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "At each of the \(decisions.count) decisions exactly one option earns any credit, "
          + "which makes the case a test with right answers.",
        advice: "Let a second option at some of them take up part of what is live."
      )
    ]
  }
}
