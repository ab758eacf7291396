// Heavy content that nobody can step past.

import Diagnostics
import Vignettes

/// Where the content notes name suicide, self-harm, overdose or abuse, scenes can be skipped: some scene has a bridge,
/// and every scene with a safety cue does. The support text itself is the program's, and always there.
enum SafetyNoSupportLine: VignetteRule {
  static let code = "safety-no-support-line"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let notes = context.vignette.metadata.contentNotes
    guard let place = notes.firstIndex(where: heavy.contains) else { return [] }
    guard context.vignette.scenes.contains(where: { $0.bridge != nil }) else {
      return [
        Finding(
          at: .root.appending("content_notes").appending(place),
          "The case warns of “\(notes[place].rawValue)”, and no scene can be skipped, "
            + "so a reader who needs to step past it can only leave.",
          advice: "Give the scenes that carry it a `bridge`: what happened, in two lines, and where to go on."
        )
      ]
    }
    return context.scenes.filter { !$0.element.cues.isEmpty && $0.element.bridge == nil }.map { number, scene in
      Finding(
        .key(context.story.path(of: number).appending("cues")),
        "“\(scene.id)” shows a safety cue and has no bridge, so a reader who needs to step past it can only leave.",
        advice: "Give the scene a `bridge`: what happened, in two lines, and where to go on.",
        severity: .warning
      )
    }
  }

  private static let heavy: Set<ContentNote> = [
    .suicide, .selfHarm, .overdose, .childhoodPhysicalAbuse, .childhoodSexualAbuse, .partnerAbuse,
  ]
}
