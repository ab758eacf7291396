// Scenes at which conditions can hide everything that could be said.

import Diagnostics

/// In every state in which a scene can be reached, at least one of its options is there. What an incomplete search
/// found is reported all the same, for every state that it found can happen.
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
        "The scene “\(scene.id)” can be reached in a state that hides all of its options\(example), "
          + "and then nothing can be said.",
        advice: "Take the `when` off one option, or add an option for that state."
      )
    }
  }
}
