// Paths of very different length.

import Diagnostics

/// The longest path, in scenes, is not very much longer than the shortest.
enum GraphLengthSpread: VignetteRule {
  static let code = "graph-length-spread"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    guard let lengths = lengths(in: context) else { return [] }
    let limit = context.thresholds.lengthSpreadPercent
    guard lengths.longest.multipliedSaturated(by: 100) > lengths.shortest.multipliedSaturated(by: limit) else {
      return []
    }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "The longest path has \(lengths.longest) scenes and the shortest \(lengths.shortest)\(context.walks.remark), "
          + "so some trainees see hardly any of the story.",
        advice: "Let the short path end later, or join it to a scene of the longer one."
      )
    ]
  }

  /// The fewest and most scenes on a path from start to ending; nil if there is none, or scenes form a cycle.
  static func lengths(in context: RuleContext) -> (shortest: Int, longest: Int)? {
    let walks = context.walks
    guard let order = walks.graph.order(from: walks.start, along: { $0.kind == .story }) else { return nil }
    var lengths = [(shortest: Int, longest: Int)?](repeating: nil, count: walks.graph.count)
    for node in order.reversed() {
      if context.story.endings.contains(walks.places[node]) {
        lengths[node] = (0, 0)
        continue
      }
      for edge in walks.graph.edges(from: node) where edge.kind == .story {
        guard let rest = lengths[edge.target] else { continue }
        let so = lengths[node] ?? (Int.max, 0)
        lengths[node] = (min(so.shortest, rest.shortest + 1), max(so.longest, rest.longest + 1))
      }
    }
    return lengths[walks.start]
  }
}
