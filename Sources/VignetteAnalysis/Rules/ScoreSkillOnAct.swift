// Skills of holding on options that act out.

import Diagnostics
import Vignettes

/// No option with an act has a skill of the family `sk-h-`: a skill is what the act does, not how warm it sounds.
enum ScoreSkillOnAct: VignetteRule {
  static let code = "score-skill-on-act"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      scene.body.options.enumerated().flatMap { index, option -> [Finding] in
        guard let act = option.takesUp.lazy.compactMap(\.act).first else { return [] }
        return option.skills.enumerated().filter { $1.text.hasPrefix("sk-h-") }.map { item, skill in
          Finding(
            at: context.story.path(ofOption: index, at: number).appending("skills").appending(item),
            "“\(option.id)” acts something out (“\(act)”), so “\(skill)” would praise how warm it sounds.",
            advice: "Remove the skill here, or give it to an option that does not act out."
          )
        }
      }
    }
  }
}
