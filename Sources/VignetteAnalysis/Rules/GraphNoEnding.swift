// Scenes from which no ending can be reached.

import Diagnostics

/// From every scene at least one ending can be reached. Steps to a missing target are left to `graph-dead-end`; the
/// rest are cycles without a way out, each reported once.
enum GraphNoEnding: VignetteRule {
  static let code = "graph-no-ending"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    let scenes = 0..<story.endings.lowerBound
    // A scene that does not say how to go on is reported elsewhere, and nobody knows what would follow.
    let stuck = scenes.filter { place in
      guard let body = story.scene(place)?.body else { return false }
      return body.next?.entries.isEmpty ?? (body.options.isEmpty || body.options.contains { $0.next.entries.isEmpty })
    }
    let out = story.graph.ways(to: Array(story.endings) + [story.nowhere] + stuck, along: \.isOfTheStory)
    let trapped = Digraph(
      count: story.graph.count,
      edges: story.graph.edges.filter { $0.isOfTheStory && !out.leads[$0.source] }
    )
    var group = [Int](repeating: -1, count: trapped.count)
    let components = trapped.cyclicComponents()
    for (number, component) in components.enumerated() {
      for place in component { group[place] = number }
    }
    return components.enumerated().compactMap { number, component in
      let leaves = component.contains { place in trapped.edges(from: place).contains { group[$0.target] != number } }
      guard !leaves, let first = component.first, let id = story.id(of: first) else { return nil }
      let names = component.compactMap { story.id(of: $0)?.text }
      let others = names.count > 1 ? " (and \(names.count - 1) more in its cycle)" : ""
      return Finding(
        at: story.path(of: first).appending("id"),
        "No ending can be reached from the scene “\(id)”\(others), so the story would never end.",
        advice: "Let at least one option there lead towards an ending."
      )
    }
  }
}
