// How often, left open where it matters.

import Diagnostics
import Vignettes

/// An option that takes up the pen or arranges something does not say “usually”, “often” or “sometimes” of it.
enum OptVagueFrequency: VignetteRule {
  static let code = "opt-vague-frequency"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      let options = context.options(at: placed.place.owner)
      guard placed.place.field == .line, options.indices.contains(placed.place.item) else { return nil }
      let option = options[placed.place.item]
      guard option.takesUpThePen || option.moves.contains(.arrange),
        let hit = placed.text.hits(of: .vagueFrequency).first(where: { _ in true })
      else { return nil }
      return Finding(
        at: context.path(of: hit.words.lowerBound, in: placed),
        "“\(placed.text.quote(hit.words))” leaves open how often, in a line that settles something.",
        advice: "Say when, or leave the word out."
      )
    }
  }
}
