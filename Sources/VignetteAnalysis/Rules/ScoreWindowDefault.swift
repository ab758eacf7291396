// Weighty markers whose window nobody has thought about.

import Diagnostics
import Vignettes

/// A marker of weight 3 has a ceiling set by the author (docs/scoring.md §14).
enum ScoreWindowDefault: VignetteRule {
  static let code = "score-window-default"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      scene.live.enumerated().compactMap { index, live in
        guard live.weight >= context.thresholds.heavyWeight, live.ceiling == nil else { return nil }
        return Finding(
          at: context.story.path(of: number).appending("live").appending(index).appending("marker"),
          "“\(live.marker)” weighs \(live.weight) at “\(scene.id)” but has only the default ceiling, "
            + "which does not fit this moment in particular.",
          advice: "Add `ceiling` for each state of the alliance, and say why in `why_ceiling`."
        )
      }
    }
  }
}
