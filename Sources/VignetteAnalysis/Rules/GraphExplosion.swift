// More scenes or routes than anyone can write well, or review.

import Diagnostics

/// The number of reachable scenes, and of distinct routes through them, stays below its limit. Routes are counted in
/// the bare graph: two options that lead to one scene are one route, and conditions are ignored.
enum GraphExplosion: VignetteRule {
  static let code = "graph-explosion"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let location = Finding.Location.key(.root.appending("scenes"))
    let scenes = (0..<context.story.endings.lowerBound).count { context.reachable[$0] }
    var findings: [Finding] = []
    if scenes > context.thresholds.scenes {
      findings.append(
        Finding(
          location,
          "The case has \(scenes) scenes, more than \(context.thresholds.scenes), which is a lot to write and review.",
          advice: "Let branches rejoin at shared scenes, and carry the difference in a counter or flag."
        )
      )
    }
    if let routes = routes(in: context), routes > context.thresholds.routes {
      let count = routes == .max ? "more than \(routes)" : "\(routes)"
      findings.append(
        Finding(
          location,
          "There are \(count) routes of scenes from start to ending, above \(context.thresholds.routes), "
            + "so hardly any of them will ever be read through.",
          advice: "Let branches rejoin at shared scenes, and carry the difference in a counter or flag."
        )
      )
    }
    return findings
  }

  /// How many distinct routes of scenes there are, up to the largest integer; nil if scenes form a cycle.
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
