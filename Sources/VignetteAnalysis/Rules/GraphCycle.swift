// Scenes that lead back to themselves.

import Diagnostics

/// The scenes form no cycle, bridges included: going back is what rewind is for (docs/scoring.md §3).
enum GraphCycle: VignetteRule {
  static let code = "graph-cycle"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    return story.graph.cyclicComponents().compactMap { component in
      guard let first = component.first, let cycle = story.graph.cycle(through: first, within: Set(component)),
        let back = cycle.last
      else { return nil }
      let route = story.route(cycle.map(\.source) + [first])
      return Finding(
        at: story.path(ofTarget: back),
        "These scenes lead back to themselves: \(route); the story could go round for ever, and its scores would mean nothing.",
        advice: "Let this step lead to a later scene; for going back there is rewind."
      )
    }
  }
}
