// Cases in which somebody who never listens does as well as somebody who does.

import Diagnostics
import ScenarioEngine
import Vignettes

/// No lazy strategy of docs/scoring.md §10.7 reaches the top fifth of Noticing and of Timing with nothing about safety
/// left undone. The mean over all paths is an exact expectation, and is skipped if there are too many states.
enum ScoreLazyStrategy: VignetteRule {
  static let code = "score-lazy-strategy"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    // If scenes form a cycle no strategy reaches an end; with too few decisions a figure is withheld.
    let decisions = context.vignette.scenes.count { !$0.live.isEmpty && $0.body.next == nil }
    guard context.order != nil, decisions >= PathGraph.Figure.scenes, isPlayable(context.vignette) else { return [] }
    let scenario = Scenario(context.vignette)
    let results = LazyStrategy.allCases.map { StrategyResult($0, in: scenario) }
    var found = results.filter(\.succeeds).map { "\($0.strategy.title) (\(figures($0)))" }
    // A strategy that leaves safety undone is a path that does, so the paths together leave it undone too.
    if results.allSatisfy(\.safetyUndone.isEmpty),
      PathAnalysis(scenario, limit: context.thresholds.states, keepsAlliance: false)?.uniform()?.succeeds == true
    {
      found.append("at random")
    }
    guard !found.isEmpty else { return [] }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "A trainee who chooses \(found.joined(separator: ", or ")) reaches the top fifth of Noticing and of Timing and "
          + "leaves nothing about safety undone, so the case can be done well without listening.",
        advice:
          "Run dyad strategies on the case, and change the scenes in which such a choice earns most: its position, "
          + "its length, or what it says."
      )
    ]
  }

  private static func figures(_ result: StrategyResult) -> String {
    let noticing = "\(result.noticing.numerator) of \(result.noticing.denominator)"
    let timing = result.timing.map { "\($0.numerator) of \($0.denominator)" } ?? "none"
    return "Noticing \(noticing), Timing \(timing)"
  }

  /// Whether all numbers are within the file format's limits. A model made in code can hold any, and the engine adds
  /// them up.
  private static func isPlayable(_ vignette: Vignette) -> Bool {
    func isSmall(_ number: Int) -> Bool { (-1_000...1_000).contains(number) }
    func isSmall(_ alliance: Alliance) -> Bool {
      isSmall(alliance.bond) && isSmall(alliance.goals) && isSmall(alliance.tasks)
    }
    return isSmall(vignette.alliance)
      && vignette.scenes.allSatisfy { scene in
        scene.live.allSatisfy { isSmall($0.weight) && isSmall($0.floor) }
          && scene.body.options.allSatisfy { option in
            isSmall(option.alliance) && option.takesUp.allSatisfy { isSmall($0.depth) }
              && option.settings.allSatisfy {
                if case .add(_, let change) = $0 { return isSmall(change) }
                return true
              }
          }
      }
  }
}
