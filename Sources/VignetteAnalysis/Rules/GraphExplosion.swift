// More scenes or routes than anybody can write well, or review.

import Diagnostics

/// The scenes that can be reached, and the distinct routes of scenes through them, stay below their limits. Routes are
/// counted by the bare graph: two options that lead to one scene are one route, and conditions are not weighed.
enum GraphExplosion: VignetteRule {
  static let code = "graph-explosion"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let place = Finding.Place.key(.root.appending("scenes"))
    let scenes = (0..<context.story.endings.lowerBound).count { context.reachable[$0] }
    var findings: [Finding] = []
    if scenes > context.thresholds.scenes {
      findings.append(
        Finding(
          place,
          "\(scenes) scenes can be reached, more than \(context.thresholds.scenes), which is a lot to write and review.",
          advice: "Let branches rejoin at shared scenes, and carry the difference in a counter or flag."
        )
      )
    }
    if let routes = routes(in: context), routes > context.thresholds.routes {
      let count = routes == .max ? "more than \(routes)" : "\(routes)"
      findings.append(
        Finding(
          place,
          "There are \(count) routes of scenes from start to ending, above \(context.thresholds.routes), "
            + "so hardly any will ever be read through.",
          advice: "Let branches rejoin at shared scenes, and carry the difference in a counter or flag."
        )
      )
    }
    return findings
  }

  /// How many distinct routes of scenes there are, at most the greatest number; nil where scenes form a cycle.
  static func routes(in context: RuleContext) -> Int? {
    guard let order = context.order else { return nil }
    var routes = [Int](repeating: 0, count: context.story.graph.count)
    for ending in context.story.endings { routes[ending] = 1 }
    for place in order.reversed() where !context.story.endings.contains(place) {
      let targets = Set(context.story.graph.edges(from: place).filter(\.isOfTheStory).map(\.target))
      routes[place] = targets.reduce(0) { $0.addingSaturated(routes[$1]) }
    }
    return routes[context.story.start]
  }
}
