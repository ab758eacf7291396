// Text that sorts people by risk, or recommends a scale that claims to predict.

import Diagnostics
import Vignettes

/// No text sorts a patient into low, medium or high risk, or names a predictive scale, unless it says not to. Risk of a
/// medicine is another matter.
enum SafetyRiskLevel: VignetteRule {
  static let code = "safety-risk-level"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter { $0.place.field != .addedForPlay }.flatMap { placed -> [Finding] in
      var places: [Range<Int>] = []
      for hit in placed.text.hits {
        switch hit.kind {
        case .predictiveScale, .riskSorting: places.append(hit.words)
        case .degree: if let range = sorting(hit.words.lowerBound, in: placed.text) { places.append(range) }
        default: break
        }
      }
      return places.filter { !placed.text.isNegated($0) }.prefix(RuleContext.findingsInText).map { range in
        Finding(
          at: context.path(of: range.lowerBound, in: placed),
          "“\(placed.text.quote(range))” sorts a person by risk, and no level or scale foretells suicide.",
          advice: "Say what was asked, what was answered and what was agreed instead."
        )
      }
    }
  }

  /// “high suicide risk”, “risk is high”: the words that sort, where the degree at `place` is part of such.
  private static func sorting(_ place: Int, in text: WordText) -> Range<Int>? {
    let words = text.words
    func id(_ at: Int) -> WordID? { words.indices.contains(at) ? words[at].id : nil }
    var after = place + 1
    if let next = id(after), Self.kinds.contains(next) { after += 1 }
    if id(after) == Self.risk {
      if let next = id(after + 1), Self.things.contains(next) { return nil }
      if id(after + 1) == Self.of, let what = id(after + 2), !Self.harms.contains(what) { return nil }
      return place..<(after + 1)
    }
    if let before = id(place - 1), Self.being.contains(before), id(place - 2) == Self.risk, id(place + 1) != Self.of {
      return (place - 2)..<(place + 1)
    }
    return nil
  }

  private static let risk = WordHash.of("risk".utf8)
  private static let of = WordHash.of("of".utf8)
  private static let kinds = Set(["suicide", "suicidal", "immediate", "acute", "current", "overall", "short"].map(sum))
  private static let being = Set(["is", "was", "as", "remains", "seems", "appears"].map(sum))
  private static let harms = Set(["suicide", "self", "harm", "harming", "hurting", "killing"].map(sum))
  private static let things = Set(
    [
      "medicine", "medicines", "medication", "drug", "drugs", "tablet", "tablets", "combination", "combinations",
      "interaction", "interactions", "pregnancy", "surgery", "dose", "doses", "strategy", "investment",
    ].map(sum)
  )

  private static func sum(_ word: String) -> WordID { WordHash.of(word.utf8) }
}

extension WordText {
  /// Whether a negation stands among the four words before, in the same sentence.
  func isNegated(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place > 0, range.lowerBound - place < 4, !words[place].marks.contains(.startsSentence) {
      place -= 1
      if WordLists.negations.contains(words[place].id) { return true }
    }
    return false
  }
}
