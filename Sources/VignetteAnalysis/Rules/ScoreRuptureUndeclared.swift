// A heavy loss of bond that is not declared a rupture.

import Diagnostics

/// An option that lowers the bond by 2 says which rupture it causes (docs/scoring.md §3.4).
enum ScoreRuptureUndeclared: VignetteRule {
  static let code = "score-rupture-undeclared"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      scene.body.options.enumerated().compactMap { index, option in
        guard option.alliance.bond <= -2, option.rupture == .none else { return nil }
        return Finding(
          at: context.story.path(ofOption: index, at: number).appending("alliance").appending("bond"),
          "“\(option.id)” lowers the bond by \(option.alliance.bond.magnitude) without a rupture, "
            + "so no ceiling falls and nothing asks for repair.",
          advice: "Add `rupture` with `withdrawal` or `confrontation`, or lower the bond by 1."
        )
      }
    }
  }
}
