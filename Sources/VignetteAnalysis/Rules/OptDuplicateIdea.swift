// Two options that are one.

import Diagnostics
import Vignettes

/// No two options of a scene are nearly the same words.
enum OptDuplicateIdea: VignetteRule {
  static let code = "opt-duplicate-idea"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene -> [Finding] in
      guard case .decision(let options) = scene.body else { return [] }
      let words = context.lines(at: number).map(\.substance)
      guard words.count == options.count, words.count <= context.thresholds.comparedOptions else { return [] }
      var findings: [Finding] = []
      for second in words.indices {
        let first = words[..<second].indices.first { first in
          // Two with conditions are mostly one line said in two states.
          if options[first].when != nil && options[second].when != nil { return false }
          let common = words[first].intersection(words[second]).count
          let all = words[first].union(words[second]).count
          return all >= context.thresholds.comparedWords && common * 100 > all * context.thresholds.samenessPercent
        }
        guard let first else { continue }
        findings.append(
          Finding(
            at: context.path(ofLine: second, at: number),
            "\(context.name(ofOption: second, at: number)) says nearly the same words as "
              + "\(context.name(ofOption: first, at: number)), so there is nothing to weigh between them.",
            advice: "Let one of them do something else, or take it out."
          )
        )
      }
      return findings
    }
  }
}
