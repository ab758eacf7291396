// A debrief that passes sentence.

import Diagnostics
import Vignettes

/// No `why` calls a choice correct, wrong or a mistake.
enum ScoreWhyVerdict: VignetteRule {
  static let code = "score-why-verdict"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter { $0.location.field == .why }.compactMap { placed in
      let verdict = placed.text.hits(of: .verdict).first { hit in
        !placed.text.words[hit.words.lowerBound].marks.contains(.quoted)
      }
      guard let verdict else { return nil }
      return Finding(
        at: context.path(of: verdict.words.lowerBound, in: placed),
        "“\(placed.text.quote(verdict.words))” judges the choice, and a trainee who feels judged stops looking.",
        advice: "Say what the choice did and what came back."
      )
    }
  }
}
