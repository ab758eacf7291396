// Facts about medicines that nobody can look up.

import Diagnostics
import Vignettes

/// A dose, a licence or an interaction is stated only if the file names a source, or guidance with its year.
enum DrugClaimUndated: VignetteRule {
  static let code = "drug-claim-undated"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let metadata = context.vignette.metadata
    let isDated = metadata.guidanceDates.contains { text in
      WordText(text, lexicon: nil).words.contains { $0.marks.contains(.number) && $0.length == 4 }
    }
    let hasSource = metadata.sources.contains { $0.year != nil }
    guard !isDated, !hasSource || metadata.drugFactsDate.isEmpty else { return [] }
    for placed in context.texts.all where placed.location.field.isShown {
      guard let claim = claim(in: placed.text) else { continue }
      return [
        Finding(
          at: context.path(of: claim.lowerBound, in: placed),
          "“\(placed.text.quote(claim))” states a fact about a medicine, but the file names neither a source with its "
            + "year nor dated guidance, so nobody can tell when it stopped being true.",
          advice: "Name the source in `sources`, or the guidance with its year in `guidance_dates`."
        )
      ]
    }
    return []
  }

  private static func claim(in text: WordText) -> Range<Int>? {
    let dose = text.hits(of: .doseUnit).first { hit in
      hit.words.lowerBound > 0 && text.words[hit.words.lowerBound - 1].marks.contains(.number)
    }
    if let dose { return (dose.words.lowerBound - 1)..<dose.words.upperBound }
    return text.hits(of: .drugClaim).first { _ in true }?.words
  }
}
