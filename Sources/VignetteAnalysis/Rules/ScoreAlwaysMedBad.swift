// Cases in which a medicine is always the wrong thing.

import Diagnostics
import Vignettes

/// Of the options that start, change or stop a medicine, at least one acts nothing out (docs/scoring.md §9).
enum ScoreAlwaysMedBad: VignetteRule {
  static let code = "score-always-med-bad"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    EveryOption.findings(in: context, with: [.prescribe, .change, .stop]) { name, count in
      (
        (count == 1
          ? "The only option that involves a medicine, \(name), acts"
          : "All \(count) options that involve a medicine, \(name) first, act")
          + " something out, so the case teaches that medicines are the enemy.",
        "In at least one scene, let a step with a medicine be sound and act nothing out."
      )
    }
  }
}
