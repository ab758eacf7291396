// Options that do two things at once.

import Diagnostics
import Vignettes

/// An option takes one weighty step: it does not prescribe and refer, start and stop, or ask about safety and
/// prescribe.
enum OptDouble: VignetteRule {
  static let code = "opt-double"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene -> [Finding] in
      guard case .decision(let options) = scene.body else { return [] }
      return options.enumerated().compactMap { index, option in
        var steps: [String] = []
        for move in Move.allCases where weighty.contains(move) && option.moves.contains(move) {
          steps.append(move.rawValue)
        }
        if option.safetyDone.contains(.askAboutSuicide), option.takesUpThePen { steps.append("ask about suicide") }
        guard steps.count > 1 else { return nil }
        return Finding(
          at: context.path(ofID: index, at: number),
          "“\(option.id)” takes \(steps.count) steps at once (\(steps.joined(separator: ", "))), "
            + "so nobody can choose one without the other and the debrief cannot tell which was meant.",
          advice: "Split it into two options, or leave one step to a later scene."
        )
      }
    }
  }

  private static let weighty: Set<Move> = [.prescribe, .change, .stop, .refer]
}
