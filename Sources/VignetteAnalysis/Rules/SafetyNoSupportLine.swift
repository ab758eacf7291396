// Heavy content that nobody can step past.

import Diagnostics
import Vignettes

/// If the content notes name suicide, self-harm, overdose or abuse, scenes can be skipped: some scene has a bridge, and
/// so has every scene with a safety cue. The support text itself is the program's, and is always there.
enum SafetyNoSupportLine: VignetteRule {
  static let code = "safety-no-support-line"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let notes = context.vignette.metadata.contentNotes
    guard let index = notes.firstIndex(where: heavy.contains) else { return [] }
    guard context.vignette.scenes.contains(where: { $0.bridge != nil }) else {
      return [
        Finding(
          at: .root.appending("content_notes").appending(index),
          "The case warns of “\(notes[index].rawValue)”, but no scene can be skipped, "
            + "so a reader who needs to step past it can only leave.",
          advice: "Give those scenes a `bridge`: what happened, in two lines, and where the story goes next."
        )
      ]
    }
    return context.scenes.filter { !$0.element.cues.isEmpty && $0.element.bridge == nil }.map { number, scene in
      Finding(
        .key(context.story.path(of: number).appending("cues")),
        "“\(scene.id)” shows a safety cue but has no bridge, so a reader who needs to step past it can only leave.",
        advice: "Give the scene a `bridge`: what happened, in two lines, and where the story goes next.",
        severity: .warning
      )
    }
  }

  private static let heavy: Set<ContentNote> = [
    .suicide, .selfHarm, .overdose, .childhoodPhysicalAbuse, .childhoodSexualAbuse, .partnerAbuse,
  ]
}
