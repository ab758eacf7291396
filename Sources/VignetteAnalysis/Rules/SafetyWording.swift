// Words about suicide that blame.

import Diagnostics
import Vignettes

/// No text says “committed suicide”, “failed attempt”, “attention-seeking” or the like, except in speech or in
/// quotation marks.
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
          "“\(placed.text.quote(hit.words))” passes judgement, in the narrator's voice, on somebody in distress.",
          advice: "Say what happened, such as “took an overdose” or “died by suicide”, or give the words to a speaker."
        )
      }
    }
  }
}
