// “How often” left open when it matters.

import Diagnostics
import Vignettes

/// An option that prescribes or arranges something does not say “usually”, “often” or “sometimes” about it.
enum OptVagueFrequency: VignetteRule {
  static let code = "opt-vague-frequency"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      let options = context.options(at: placed.location.owner)
      guard placed.location.field == .line, options.indices.contains(placed.location.item) else { return nil }
      let option = options[placed.location.item]
      guard option.takesUpThePen || option.moves.contains(.arrange),
        let hit = placed.text.hits(of: .vagueFrequency).first(where: { _ in true })
      else { return nil }
      return Finding(
        at: context.path(of: hit.words.lowerBound, in: placed),
        "“\(placed.text.quote(hit.words))” leaves open how often, in a line that arranges something.",
        advice: "Say when, or remove the word."
      )
    }
  }
}
