// A break in contact with nobody to turn to.

import Diagnostics
import Vignettes

/// If a text says that the clinician will be away, some option arranges follow-up and cover (`sf-task-follow-up`), or
/// the scene has the cue for it, so `safety-cue-without-task` checks the rest.
enum SafetyAbsenceCover: VignetteRule {
  static let code = "safety-absence-cover"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let scenes = context.vignette.scenes
    guard !scenes.contains(where: { $0.cues.contains("sf-cue-clinician-absence") }),
      !scenes.contains(where: { $0.body.options.contains { $0.safetyDone.contains("sf-task-follow-up") } })
    else { return [] }
    for placed in context.texts.all where placed.location.field == .sceneText || placed.location.field == .line {
      let announced = placed.text.hits(of: .absence).first { hit in
        !placed.text.words[hit.words.lowerBound].marks.contains(.patient) && !placed.text.isNegated(hit.words)
      }
      guard let announced else { continue }
      return [
        Finding(
          at: context.path(of: announced.words.lowerBound, in: placed),
          "“\(placed.text.quote(announced.words))” announces a break in contact, but no option arranges cover, "
            + "so nobody learns to do it.",
          advice:
            "Add “sf-task-follow-up” to an option's `safety_done`, and its safety cue to the `cues` of this scene."
        )
      ]
    }
    return []
  }
}
