// Words about suicide that blame.

import Diagnostics
import Vignettes

/// No text says “committed suicide”, “failed attempt”, “attention-seeking” or the like, except in somebody's speech or
/// between quotation marks.
enum SafetyWording: VignetteRule {
  static let code = "safety-wording"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.flatMap { placed in
      placed.text.hits(of: .stigmatisingWording).filter { hit in
        placed.text.words[hit.words.lowerBound].marks.isDisjoint(with: [.spoken, .quoted])
      }.prefix(RuleContext.findingsInText).map { hit in
        Finding(
          at: context.path(of: hit.words.lowerBound, in: placed),
          "“\(placed.text.quote(hit.words))” passes judgement on somebody in distress, in the program's own voice.",
          advice: "Say what was done, such as “took an overdose” or “died by suicide”, or give the words to a speaker."
        )
      }
    }
  }
}
