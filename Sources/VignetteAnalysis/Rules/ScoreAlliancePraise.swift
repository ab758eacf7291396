// Cases in which the patient punishes every enactment.

import Diagnostics
import Vignettes

/// Some option that acts something out keeps or raises the bond: a grateful patient can be getting worse.
enum ScoreAlliancePraise: VignetteRule {
  static let code = "score-alliance-praise"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    let options = context.vignette.scenes.flatMap(\.body.options).filter { $0.takesUp.contains { $0.act != nil } }
    guard options.count > 1, options.allSatisfy({ $0.alliance.bond < 0 }) else { return [] }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "All \(options.count) options that act something out lower the bond, "
          + "so a trainee need only watch whether the patient is pleased.",
        advice: "Let one of them please the patient: relief is what makes acting out hard to see."
      )
    ]
  }
}
