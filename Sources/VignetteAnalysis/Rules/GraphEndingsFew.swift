// Too few endings for more than right and wrong.

import Diagnostics

/// A vignette has at least three endings (docs/scoring.md §7.1).
enum GraphEndingsFew: VignetteRule {
  static let code = "graph-endings-few"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let count = Set(context.vignette.endings.map(\.id)).count
    let least = context.thresholds.endings
    guard count < least else { return [] }
    let counted = count == 1 ? "is 1 ending" : "are \(count) endings"
    return [
      Finding(
        .key(.root.appending("endings")),
        "There \(counted), but fewer than \(least) look like a right and a wrong one.",
        advice: "Write at least \(least) endings, each with something left unresolved and something that comes next."
      )
    ]
  }
}
