// Weighty markers whose window nobody thought about.

import Diagnostics
import Vignettes

/// A marker of weight 3 has a ceiling of the author's own (docs/scoring.md §14).
enum ScoreWindowDefault: VignetteRule {
  static let code = "score-window-default"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      scene.live.enumerated().compactMap { place, live in
        guard live.weight >= context.thresholds.heavyWeight, live.ceiling == nil else { return nil }
        return Finding(
          at: context.story.path(of: number).appending("live").appending(place).appending("marker"),
          "“\(live.marker)” weighs \(live.weight) at “\(scene.id)” and has only the default ceiling, "
            + "which knows nothing of this moment.",
          advice: "Add `ceiling` for each state of the alliance, and say why in `why_ceiling`."
        )
      }
    }
  }
}
