// Two options that are one.

import Diagnostics
import Vignettes

/// No two options of a scene have the same words, or nearly the same.
enum OptDuplicateIdea: VignetteRule {
  static let code = "opt-duplicate-idea"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let same = pairsOfSameWords(in: context)
    return context.scenes.flatMap { number, scene -> [Finding] in
      guard case .decision(let options) = scene.body else { return [] }
      let words = context.lines(at: number).map(\.substance)
      return options.indices.compactMap { second in
        if let first = same[number]?[second] {
          return finding("the same words as", first: first, second: second, at: number, context)
        }
        return first(like: second, among: options, words, context).map {
          finding("nearly the same words as", first: $0, second: second, at: number, context)
        }
      }
    }
  }

  /// For options that say the same words as an earlier one in their scene: the earlier one. Two that are never offered
  /// together are one line for two states.
  private static func pairsOfSameWords(in context: RuleContext) -> [Int: [Int: Int]] {
    var pairs: [(scene: Int, first: Int, second: Int)] = []
    for (number, scene) in context.scenes {
      guard case .decision(let options) = scene.body, options.count <= context.thresholds.comparedOptions else {
        continue
      }
      let lines = options.map { FoldedText($0.line.plainText) }
      for second in lines.indices where !lines[second].bytes.isEmpty && Placeholder(lines[second].bytes[...]) == nil {
        for first in lines[..<second].indices where lines[first] == lines[second] {
          // If the search of states was given up, nobody knows which conditions exclude each other.
          let isUnknown = !context.search.complete && options[first].when != nil && options[second].when != nil
          if !isUnknown { pairs.append((number, first, second)) }
        }
      }
    }
    let together = Together(context, scenes: Set(pairs.map(\.scene)))
    var same: [Int: [Int: Int]] = [:]
    for pair in pairs where same[pair.scene]?[pair.second] == nil {
      guard together.canMeet(pair.first, pair.second, at: pair.scene) else { continue }
      same[pair.scene, default: [:]][pair.second] = pair.first
    }
    return same
  }

  /// The first earlier option that says nearly the same words.
  private static func first(
    like second: Int, among options: [SceneOption], _ words: [Set<WordID>], _ context: RuleContext
  ) -> Int? {
    guard words.count == options.count, words.count <= context.thresholds.comparedOptions else { return nil }
    return words[..<second].indices.first { first in
      // Two options with conditions are usually one line for two states.
      if options[first].when != nil && options[second].when != nil { return false }
      let common = words[first].intersection(words[second]).count
      let all = words[first].union(words[second]).count
      return all >= context.thresholds.comparedWords && common * 100 > all * context.thresholds.samenessPercent
    }
  }

  private static func finding(
    _ likeness: String, first: Int, second: Int, at number: Int, _ context: RuleContext
  ) -> Finding {
    Finding(
      at: context.path(ofLine: second, at: number),
      "\(context.name(ofOption: second, at: number)) says \(likeness) "
        + "\(context.name(ofOption: first, at: number)), so there is nothing to weigh between them.",
      advice: "Let one of them do something else, or remove it."
    )
  }
}
