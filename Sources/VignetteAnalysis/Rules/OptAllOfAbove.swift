// Options that refer to other options.

import Diagnostics
import Vignettes

/// No option says “all of the above”: in a conversation there is no above, and options are shuffled.
enum OptAllOfAbove: VignetteRule {
  static let code = "opt-all-of-above"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter { $0.location.field == .line || $0.location.field == .part }.compactMap { placed in
      guard let hit = placed.text.hits(of: .aboveOption).first(where: { _ in true }) else { return nil }
      return Finding(
        at: context.path(of: hit.words.lowerBound, in: placed),
        "“\(placed.text.quote(hit.words))” refers to other options, whose order changes each time.",
        advice: "Write in the option itself what is said or done."
      )
    }
  }
}
