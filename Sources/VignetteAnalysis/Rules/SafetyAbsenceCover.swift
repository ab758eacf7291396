// A break in contact with nobody to turn to.

import Diagnostics
import Vignettes

/// Where a text says that the clinician will be away, some option agrees on follow-up and cover (`sf-task-follow-up`), or
/// the scene declares the cue for it, so that `safety-cue-without-task` looks after the rest.
enum SafetyAbsenceCover: VignetteRule {
  static let code = "safety-absence-cover"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let scenes = context.vignette.scenes
    guard !scenes.contains(where: { $0.cues.contains("sf-cue-clinician-absence") }),
      !scenes.contains(where: { $0.body.options.contains { $0.safetyDone.contains("sf-task-follow-up") } })
    else { return [] }
    for placed in context.texts.all where placed.place.field == .sceneText || placed.place.field == .line {
      let announced = placed.text.hits(of: .absence).first { hit in
        !placed.text.words[hit.words.lowerBound].marks.contains(.patient) && !placed.text.isNegated(hit.words)
      }
      guard let announced else { continue }
      return [
        Finding(
          at: context.path(of: announced.words.lowerBound, in: placed),
          "“\(placed.text.quote(announced.words))” announces a break in contact, and no option arranges cover, "
            + "so nobody learns to.",
          advice: "Give a scene an option with “sf-task-follow-up” in `safety_done`, and the cue to this one."
        )
      ]
    }
    return []
  }
}
