// Cases in which involving somebody else is always running away.

import Diagnostics
import Vignettes

/// Of the options that refer, at least one acts nothing out.
enum ScoreFlightOnly: VignetteRule {
  static let code = "score-flight-only"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    EveryOption.findings(in: context, with: [.refer]) { name, count in
      (
        (count == 1
          ? "The only option that refers, \(name), acts" : "All \(count) options that refer, \(name) first, act")
          + " something out, so the case teaches that involving others is flight.",
        "Let one option involve somebody else for a good reason and act nothing out."
      )
    }
  }
}

/// Tells whether every option with some move acts something out.
enum EveryOption {
  static func findings(
    in context: RuleContext,
    with moves: Set<Move>,
    _ words: (String, Int) -> (message: String, advice: String)
  ) -> [Finding] {
    var first: (scene: Int, option: Int)?
    var count = 0
    for (number, scene) in context.scenes {
      for (index, option) in scene.body.options.enumerated() where option.moves.contains(where: moves.contains) {
        guard option.takesUp.contains(where: { $0.act != nil }) else { return [] }
        count += 1
        if first == nil { first = (number, index) }
      }
    }
    guard let first else { return [] }
    let (message, advice) = words(context.name(ofOption: first.option, at: first.scene), count)
    return [Finding(at: context.path(ofID: first.option, at: first.scene), message, advice: advice)]
  }
}
