// The credited option given away by what it has in common with the others.

import Diagnostics

/// The option with most credit does not share far more content words with the other options than any of them does.
enum OptConvergence: VignetteRule {
  static let code = "opt-convergence"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.credited.compactMap { scene in
      let words = context.lines(at: scene.scene).map(\.substance)
      guard words.count == scene.credits.count, words.count > 2,
        words.count <= context.thresholds.comparedOptions, scene.best.count == 1, let best = scene.best.first
      else { return nil }
      // A word that only two options share counts for both, so an option stands out by sharing with several.
      let shared = words.indices.map { own in
        words.indices.reduce(0) { $0 + ($1 == own ? 0 : words[$1].intersection(words[own]).count) }
      }
      guard let next = scene.others.map({ shared[$0] }).max(), shared[best] >= context.thresholds.convergingWords,
        shared[best] * 100 >= next.multipliedSaturated(by: context.thresholds.convergingPercent)
      else { return nil }
      let name = context.name(ofOption: best, at: scene.scene)
      return Finding(
        at: context.path(ofLine: best, at: scene.scene),
        "\(name) earns most and shares \(shared[best]) words with the other options, twice as many as any of them, "
          + "so it looks like the sum of them all.",
        advice: "Put \(name) in words of its own, or let another option share as many."
      )
    }
  }
}
