// Endings that rank.

import Diagnostics
import Vignettes

/// No ending calls itself a success, a cure, a victory or a failure (docs/scoring.md §7.1), except in speech,
/// quotations and negations.
enum EndingVerdict: VignetteRule {
  static let code = "ending-verdict"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter(\.location.field.isEnding).compactMap { placed in
      let verdict = placed.text.hits(of: .endingVerdict).first { hit in
        placed.text.words[hit.words.lowerBound].marks.isDisjoint(with: [.spoken, .quoted])
          && !placed.text.isNegated(hit.words)
      }
      guard let verdict else { return nil }
      return Finding(
        at: context.path(of: verdict.words.lowerBound, in: placed),
        "“\(placed.text.quote(verdict.words))” ranks this ending, but no ending is better than another.",
        advice: "Say what became possible, what stayed hard, what is not known and what happens next."
      )
    }
  }
}
