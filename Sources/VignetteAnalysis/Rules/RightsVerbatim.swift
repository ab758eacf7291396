// Sentences that are somebody else's.

import Diagnostics
import Vignettes

/// No text shares a run of words with a source that the caller provides. Case, punctuation and layout make no
/// difference.
enum RightsVerbatim: VignetteRule {
  static let code = "rights-verbatim"
  static let severity = Severity.error

  /// How many words of a run are quoted.
  private static let quoted = 16

  static func findings(in context: RuleContext) -> [Finding] {
    let length = max(2, context.thresholds.verbatimWords)
    let runs = context.surroundings.sources.map { SharedRuns(with: $0, length: length) }
    guard !runs.isEmpty else { return [] }
    return context.texts.all.flatMap { placed in
      runs.flatMap { source in
        source.find(in: placed.text.words).prefix(RuleContext.findingsInText).map { run in
          Finding(
            at: context.path(of: run.lowerBound, in: placed),
            "“\(placed.text.quote(run.prefix(quoted)))\(run.count > quoted ? "…" : "")” is word for word from “\(source.name)”; "
              + "ideas may be reused, sentences may not.",
            advice: "Say it in your own words, from what happens in this case."
          )
        }
      }
    }
  }
}

/// The runs of words that a source holds, as sums.
struct SharedRuns {
  let name: String
  private let sums: Set<UInt64>
  private let length: Int

  init(with source: ReferenceText, length: Int) {
    name = source.name
    self.length = length
    var sums: Set<UInt64> = []
    Self.forEachRun(of: source.words, length: length) { _, sum in sums.insert(sum) }
    self.sums = sums
  }

  /// The runs of a text that the source contains too, with overlapping ones joined.
  func find(in words: [Word]) -> [Range<Int>] {
    guard words.count >= length, !sums.isEmpty else { return [] }
    var found: [Range<Int>] = []
    Self.forEachRun(of: words.map(\.id), length: length) { start, sum in
      guard sums.contains(sum) else { return }
      if let last = found.last, last.upperBound >= start {
        found[found.count - 1] = last.lowerBound..<(start + length)
      } else {
        found.append(start..<(start + length))
      }
    }
    return found
  }

  /// A rolling hash of every run (Rabin and Karp 1987), modulo 2 to the 64.
  private static func forEachRun(of words: [WordID], length: Int, _ body: (Int, UInt64) -> Void) {
    guard words.count >= length else { return }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 1..<length { power = power &* base }
    var sum: UInt64 = 0
    for (index, word) in words.enumerated() {
      if index >= length { sum = sum &- words[index - length] &* power }
      sum = sum &* base &+ word
      if index + 1 >= length { body(index + 1 - length, sum) }
    }
  }
}
