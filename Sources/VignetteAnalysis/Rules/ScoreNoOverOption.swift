// Weighty markers that cannot be taken up too soon.

import Diagnostics
import ScenarioEngine
import Vignettes

/// A marker of the patient's side that weighs 3 somewhere can be met too soon by some option, in some state. The
/// clinician's own feelings are held or owned instead, and away from the patient naming is what the room is for.
enum ScoreNoOverOption: VignetteRule {
  static let code = "score-no-over-option"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    var first: [MarkerID: (scene: Int, live: Int)] = [:]
    var order: [MarkerID] = []
    var isOver: Set<MarkerID> = []
    for (number, scene) in context.scenes where context.settings[number] == .withPatient && !scene.body.options.isEmpty
    {
      for (index, live) in scene.live.enumerated() where live.marker.family != .feeling {
        if live.weight >= context.thresholds.heavyWeight, first[live.marker] == nil {
          first[live.marker] = (number, index)
          order.append(live.marker)
        }
        if scene.body.options.contains(where: { canBeTooSoon($0, live) }) { isOver.insert(live.marker) }
      }
    }
    return order.filter { !isOver.contains($0) }.compactMap { marker in
      guard let (scene, live) = first[marker] else { return nil }
      return Finding(
        at: context.story.path(of: scene).appending("live").appending(live).appending("marker"),
        "“\(marker)” weighs \(context.thresholds.heavyWeight), but no option ever takes it up too soon, "
          + "so nothing is learnt about its timing.",
        advice: "Add an option that says the right thing a moment early, or lower the ceiling or the weight."
      )
    }
  }

  private static func canBeTooSoon(_ option: SceneOption, _ live: LiveMarker) -> Bool {
    guard (0...5).contains(live.floor), (1...3).contains(live.weight),
      let taking = option.takesUp.first(where: { $0.marker == live.marker }), (1...5).contains(taking.depth)
    else { return false }
    return ScoringContext.all.contains {
      Classification(taking, by: option, of: live, withPatient: true, in: $0).label == .tooSoon
    }
  }
}
