// Asking about suicide that costs something.

import Diagnostics
import ScenarioEngine
import Vignettes

/// An option that asks about suicide lowers the bond by 1 at most, and not at all if it meets the patient. Nothing that
/// it takes up is too deep in every state (docs/scoring.md §5.5).
enum SafetyPenalised: VignetteRule {
  static let code = "safety-penalised"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      scene.body.options.enumerated().flatMap { index, option -> [Finding] in
        guard option.safetyDone.contains(.askAboutSuicide) else { return [] }
        let path = context.story.path(ofOption: index, at: number)
        var findings: [Finding] = []
        let least = option.meets ? 0 : -1
        if option.alliance.bond < least {
          findings.append(
            Finding(
              at: path.appending("alliance").appending("bond"),
              "“\(option.id)” asks about suicide and lowers the bond by \(option.alliance.bond.magnitude), "
                + "so a trainee learns that asking is punished.",
              advice: option.meets
                ? "Leave the bond as it is, since the option meets the patient." : "Lower the bond by 1 at most."
            )
          )
        }
        if let marker = alwaysTooDeep(option, at: scene, setting: context.settings[number]) {
          findings.append(
            Finding(
              at: path.appending("takes_up").appending(marker.text),
              "“\(option.id)” asks about suicide and takes up “\(marker)” too deep for every state of the alliance, "
                + "so the debrief would call asking too soon.",
              advice: "Take the marker up less deeply, remove it, or raise its ceiling."
            )
          )
        }
        return findings
      }
    }
  }

  private static func alwaysTooDeep(_ option: SceneOption, at scene: Scene, setting: Sitting.Setting) -> MarkerID? {
    scene.live.first { live in
      guard (0...5).contains(live.floor), (1...3).contains(live.weight),
        let taking = option.takesUp.first(where: { $0.marker == live.marker }), (1...5).contains(taking.depth)
      else { return false }
      return AllianceBand.allCases.allSatisfy { band in
        Classification(
          taking, by: option, of: live, withPatient: setting == .withPatient,
          in: ScoringContext(band: band, ruptured: false, metBefore: true)
        ).label == .tooSoon
      }
    }?.marker
  }
}
