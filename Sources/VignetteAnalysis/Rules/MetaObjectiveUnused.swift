// Objectives that nothing serves, and markers that serve none.

import Diagnostics
import Vignettes

/// Every objective names markers or tasks that occur in the case, and every weighty live marker belongs to an
/// objective.
enum MetaObjectiveUnused: VignetteRule {
  static let code = "meta-objective-unused"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let objectives = context.vignette.metadata.objectives
    let used = usedMarkers(in: context.vignette)
    var findings: [Finding] = []
    for (number, objective) in objectives.enumerated() {
      let path = FieldPath.root.appending("objectives").appending(number)
      if objective.markers.isEmpty && objective.tasks.isEmpty {
        findings.append(
          Finding(
            at: path.appending("text"),
            "This objective names no marker and no task, so nothing in the case shows whether it was reached.",
            advice: "Add the `markers` or `tasks` that carry it."
          )
        )
      }
      for (field, ids) in [("markers", objective.markers), ("tasks", objective.tasks)] {
        for (index, id) in ids.enumerated() where !used.contains(id) {
          findings.append(
            Finding(
              at: path.appending(field).appending(index),
              "“\(id)” belongs to this objective but does not occur in the case.",
              advice: "Make it live or due in a scene, or remove it here."
            )
          )
        }
      }
    }
    return findings + unclaimed(in: context, by: Set(objectives.flatMap { $0.markers + $0.tasks }))
  }

  private static func usedMarkers(in vignette: Vignette) -> Set<MarkerID> {
    var used: Set<MarkerID> = []
    for scene in vignette.scenes {
      used.formUnion(scene.live.map(\.marker))
      used.formUnion(scene.lures.map(\.marker))
      used.formUnion((scene.safety + scene.medicine).map(\.task) + scene.safetyDone + scene.medicineDone)
      used.formUnion(scene.body.questions.map(\.question))
      for option in scene.body.options {
        used.formUnion(option.skills + option.safetyDone + option.medicineDone + option.takesUp.compactMap(\.act))
      }
    }
    return used
  }

  private static func unclaimed(in context: RuleContext, by claimed: Set<MarkerID>) -> [Finding] {
    var told: Set<MarkerID> = []
    return context.scenes.flatMap { number, scene -> [Finding] in
      scene.live.enumerated().compactMap { index, live in
        guard live.weight >= context.thresholds.heavyWeight, !claimed.contains(live.marker),
          told.insert(live.marker).inserted
        else { return nil }
        return Finding(
          at: context.story.path(of: number).appending("live").appending(index).appending("marker"),
          "“\(live.marker)” weighs \(live.weight) but belongs to no objective, so nothing says what it is for.",
          advice: "Add it to the objective that it serves, or give it less weight."
        )
      }
    }
  }
}
