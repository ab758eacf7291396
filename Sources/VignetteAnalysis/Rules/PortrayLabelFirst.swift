// A diagnosis instead of a person.

import Diagnostics
import Vignettes

/// Nobody is called “a borderline” or “an addict”, except by themselves or in quotation marks.
enum PortrayLabelFirst: VignetteRule {
  static let code = "portray-label-first"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      let words = placed.text.words
      let label = placed.text.hits.first { hit in
        guard words[hit.words.lowerBound].marks.isDisjoint(with: [.patient, .quoted]) else { return false }
        switch hit.kind {
        case .labelNoun: return true
        case .labelAdjective: return isNoun(hit.words.upperBound - 1, words)
        default: return false
        }
      }
      guard let label else { return nil }
      return Finding(
        at: context.path(of: label.words.lowerBound, in: placed),
        "“\(placed.text.quote(label.words))” names a diagnosis instead of a person.",
        advice: "Name the person first: somebody who lives with it, was given it, or has had it."
      )
    }
  }

  /// Whether no noun follows, as in “a borderline, again” or “a psychotic who”.
  private static func isNoun(_ last: Int, _ words: [Word]) -> Bool {
    guard words.indices.contains(last) else { return false }
    if words[last].marks.contains(.closesClause) { return true }
    return words.indices.contains(last + 1) && joining.contains(words[last + 1].id)
  }

  private static let joining = Set(
    ["who", "and", "or", "with", "is", "was", "in", "like", "but", "has", "had", "will", "would", "can"].map {
      WordHash.of($0.utf8)
    }
  )
}
