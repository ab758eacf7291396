// Cases in which the patient punishes every enactment.

import Diagnostics
import Vignettes

/// Some option that acts something out leaves the bond as it is or raises it: a grateful patient can be getting worse.
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
          + "so a trainee only has to watch whether the patient is pleased.",
        advice: "Let one of them please: relief is what makes an enactment hard to see."
      )
    ]
  }
}
