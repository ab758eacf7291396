// A reply too soon that nobody gifted would give.

import Diagnostics
import ScenarioEngine
import Vignettes

/// A reply that is right but too soon is not also certain in tone and without a word for the patient: trainees should
/// learn that a tender, clever thought can come too early.
enum ScoreTStrawman: VignetteRule {
  static let code = "score-t-strawman"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene -> [Finding] in
      guard case .decision(let options) = scene.body, context.settings[number] == .withPatient else { return [] }
      return options.enumerated().compactMap { index, option in
        guard option.tone == .certain, !option.meets, !option.moves.contains(.acknowledge),
          let live = scene.live.first(where: { isTooSoon(option, $0) })
        else { return nil }
        return Finding(
          at: context.path(ofLine: index, at: number),
          "“\(option.id)” takes up “\(live.marker)” too soon, sounds certain and acknowledges nothing, "
            + "so it is easy to rule out.",
          advice: "Make it something a gifted trainee might say: as kind and as clever as the moment allows."
        )
      }
    }
  }

  private static func isTooSoon(_ option: SceneOption, _ live: LiveMarker) -> Bool {
    guard (0...5).contains(live.floor), (1...3).contains(live.weight),
      let taking = option.takesUp.first(where: { $0.marker == live.marker }), (1...5).contains(taking.depth)
    else { return false }
    let context = ScoringContext(band: .forming, ruptured: false, metBefore: false)
    return Classification(taking, by: option, of: live, withPatient: true, in: context).label == .tooSoon
  }
}
