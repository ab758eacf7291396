// Amounts and means near a mention of self-harm.

import Diagnostics
import Vignettes

/// No amount or means is within a few words of a mention of overdose, suicide or self-harm, in one paragraph.
enum SafetyMethodDetail: VignetteRule {
  static let code = "safety-method-detail"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.flatMap { placed -> [Finding] in
      let text = placed.text
      guard text.has(.selfHarmMention) else { return [] }
      let mentions = text.hits(of: .selfHarmMention).map { ($0.words.lowerBound, $0.words) }
      let byStart = Dictionary(mentions, uniquingKeysWith: { first, _ in first })
      let limit = min(max(context.thresholds.methodWords, 0), 100)
      let near = details(in: text).filter { detail in
        // A mention has a few words of its own.
        ((detail.lowerBound - limit - 4)...(detail.upperBound + limit)).contains { start in
          byStart[start].map { isNear($0, detail, in: text, limit: limit) } ?? false
        }
      }
      return near.prefix(RuleContext.findingsInText).map { detail in
        Finding(
          at: context.path(of: detail.lowerBound, in: placed),
          "“\(text.quote(detail))” is next to a mention of self-harm, and an amount or a means can be copied.",
          advice: "Remove how and how much; that it happened is enough."
        )
      }
    }
  }

  /// Means, and numbers with their units.
  private static func details(in text: WordText) -> [Range<Int>] {
    var details = text.hits(of: .method).map(\.words)
    let units = Set(text.hits.lazy.filter { $0.kind == .amountUnit || $0.kind == .doseUnit }.map(\.words.lowerBound))
    guard !units.isEmpty else { return details }
    var numbers = text.hits(of: .numberWord).map(\.words)
    for (index, word) in text.words.enumerated() where word.marks.contains(.number) {
      numbers.append(index..<(index + 1))
    }
    for number in numbers {
      // One word may come between, as in “thirty white tablets”.
      for unit in number.upperBound...(number.upperBound + 1) where units.contains(unit) {
        details.append(number.lowerBound..<(unit + 1))
        break
      }
    }
    return details
  }

  private static func isNear(_ mention: Range<Int>, _ detail: Range<Int>, in text: WordText, limit: Int) -> Bool {
    let (earlier, later) = mention.lowerBound < detail.lowerBound ? (mention, detail) : (detail, mention)
    guard later.lowerBound - earlier.upperBound <= limit else { return false }
    return !text.words.indices.dropFirst(earlier.lowerBound + 1).prefix { $0 <= later.lowerBound }
      .contains { text.words[$0].marks.contains(.startsParagraph) }
  }
}
