// Credited options that are always in the same position.

import Diagnostics

/// Over a case the credited option varies in position. Options are shuffled in play, but not on a printed sheet, and
/// the first one written tends to be the best considered.
enum OptPosition: VignetteRule {
  static let code = "opt-position"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    var counts: [Int: Int] = [:]
    let single = context.credited.filter { $0.best.count == 1 }
    for scene in single { counts[scene.best[0], default: 0] += 1 }
    guard single.count >= context.thresholds.positionDecisions,
      let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      context.isMore(most.value, than: context.thresholds.positionSharePercent, of: single.count)
    else { return [] }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "At \(most.value) of \(single.count) decisions with one best-earning option, that option is number "
          + "\(most.key + 1), which gives it away on printed sheets, where options are not shuffled.",
        advice: "Reorder the options of some scenes."
      )
    ]
  }
}
