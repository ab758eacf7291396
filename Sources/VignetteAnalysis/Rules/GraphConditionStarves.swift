// Scenes in which conditions can hide everything that could be said.

import Diagnostics

/// In every reachable state, a scene offers at least one of its options. Findings of an incomplete search are reported
/// too, since every state it found can happen.
enum GraphConditionStarves: VignetteRule {
  static let code = "graph-condition-starves"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.search.starving().compactMap { place, state in
      guard let scene = context.story.scene(place) else { return nil }
      let list = context.story.isComposed(place) ? "patterns" : "options"
      let example = state.isEmpty ? "" : " (\(state))"
      return Finding(
        .key(context.story.path(of: place).appending(list)),
        "The scene “\(scene.id)” can be reached in a state that hides all its options\(example), "
          + "so nothing could be said there.",
        advice: "Remove the `when` from one option, or add an option for that state."
      )
    }
  }
}
