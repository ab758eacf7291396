// Options that nobody on duty would choose.

import Diagnostics
import Vignettes

/// No option uses words that are cruel or absurd in a clinician's mouth.
enum OptStrawman: VignetteRule {
  static let code = "opt-strawman"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter { $0.location.field == .line || $0.location.field == .part }.compactMap { placed in
      let cruel = placed.text.hits(of: .cruel).first { hit in
        placed.text.words[hit.words.lowerBound].marks.isDisjoint(with: [.quoted, .spoken])
          && !placed.text.isNegated(hit.words)
      }
      guard let cruel else { return nil }
      return Finding(
        at: context.path(of: cruel.words.lowerBound, in: placed),
        "“\(placed.text.quote(cruel.words))” is something no decent doctor says, so nobody would choose it "
          + "and the scene has one option fewer.",
        advice: "Write what a tired but decent doctor might say from the same impulse."
      )
    }
  }
}
