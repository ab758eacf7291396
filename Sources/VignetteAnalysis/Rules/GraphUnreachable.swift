// Scenes and endings that no path reaches.

import Diagnostics

/// Every scene and ending can be reached from the start. Skipping a scene by its bridge is not part of the story, so
/// being reached only by a bridge does not count.
enum GraphUnreachable: VignetteRule {
  static let code = "graph-unreachable"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    // Without a start nothing can be reached, and `graph-dead-end` reports that once.
    guard story.start != story.nowhere else { return [] }
    let byBridges = story.graph.reached(from: [story.start])
    return (0..<story.nowhere).filter { !context.reachable[$0] && !story.isRepeated($0) }.compactMap { place in
      guard let id = story.id(of: place) else { return nil }
      let kind = story.endings.contains(place) ? "ending" : "scene"
      let path = story.path(of: place).appending("id")
      guard byBridges[place] else {
        return Finding(
          at: path,
          "No path from the start leads to the \(kind) “\(id)”, so nobody will ever see it.",
          advice: "Name “\(id)” as the `next` of an option or scene that can be reached, or remove the \(kind)."
        )
      }
      return Finding(
        at: path,
        "Only a bridge leads to the \(kind) “\(id)”, so anyone who skips nothing will never see it.",
        advice: "Name “\(id)” as the `next` of an option or scene too, or let the bridge lead elsewhere."
      )
    }
  }
}
