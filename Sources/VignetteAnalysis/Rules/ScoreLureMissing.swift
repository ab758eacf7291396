// Too little to be wrong about.

import Diagnostics
import Vignettes

/// For every two scenes with live markers there is a lure: something plausible that nothing there supports.
enum ScoreLureMissing: VignetteRule {
  static let code = "score-lure-missing"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let scenes = context.vignette.scenes
    let live = scenes.count { !$0.live.isEmpty && !$0.body.options.isEmpty }
    let lures = scenes.reduce(0) { $0 + $1.lures.count }
    guard live > lures.multipliedSaturated(by: context.thresholds.scenesPerLure), live > 1 else { return [] }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "\(live) scenes have live markers but there \(lures == 1 ? "is 1 lure" : "are \(lures) lures"), "
          + "so seeing something everywhere costs nothing.",
        advice: "Give some scenes a lure: a marker that is plausible there, with a `why_not`."
      )
    ]
  }
}
