// Text that sorts people by risk, or recommends a scale that claims to predict.

import Diagnostics
import Vignettes

/// No text sorts a patient into low, medium or high risk, or names a predictive scale, unless it advises against it.
/// The risk of a medicine is a different matter.
enum SafetyRiskLevel: VignetteRule {
  static let code = "safety-risk-level"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.filter { $0.location.field != .addedForPlay }.flatMap { placed -> [Finding] in
      var ranges: [Range<Int>] = []
      for hit in placed.text.hits {
        switch hit.kind {
        case .predictiveScale, .riskSorting: ranges.append(hit.words)
        case .degree: if let range = sorting(hit.words.lowerBound, in: placed.text) { ranges.append(range) }
        default: break
        }
      }
      return ranges.filter { !placed.text.isNegated($0) }.prefix(RuleContext.findingsInText).map { range in
        Finding(
          at: context.path(of: range.lowerBound, in: placed),
          "“\(placed.text.quote(range))” sorts a person by risk, but no level or scale can predict suicide.",
          advice: "Say instead what was asked, answered and agreed."
        )
      }
    }
  }

  /// The words that sort, as in “high suicide risk” or “risk is high”, if the degree at `index` belongs to such a
  /// phrase.
  private static func sorting(_ index: Int, in text: WordText) -> Range<Int>? {
    let words = text.words
    func id(_ at: Int) -> WordID? { words.indices.contains(at) ? words[at].id : nil }
    var after = index + 1
    if let next = id(after), Self.kinds.contains(next) { after += 1 }
    if id(after) == Self.risk {
      if let next = id(after + 1), Self.things.contains(next) { return nil }
      if id(after + 1) == Self.of, let what = id(after + 2), !Self.harms.contains(what) { return nil }
      return index..<(after + 1)
    }
    if let before = id(index - 1), Self.being.contains(before), id(index - 2) == Self.risk, id(index + 1) != Self.of {
      return (index - 2)..<(index + 1)
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
  /// Whether one of the four words before it, in the same sentence, is a negation.
  func isNegated(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index > 0, range.lowerBound - index < 4, !words[index].marks.contains(.startsSentence) {
      index -= 1
      if WordLists.negations.contains(words[index].id) { return true }
    }
    return false
  }
}
