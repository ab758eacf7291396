// A single path without acting anything out, which makes a test with one right answer.

import Diagnostics

/// Either no path avoids every enactment, or more than one does, counted as lists of options. If conditions could not
/// be weighed, impossible paths are counted too, so what is reported still holds.
enum GraphOneTruePath: VignetteRule {
  static let code = "graph-one-true-path"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let all = PathCounts(context) { _, _ in true }
    guard let all, all.total > 1, let sound = PathCounts(context, counting: { !enacts($0, $1, in: context) }),
      sound.total == 1
    else { return [] }
    let names = sound.onlyPath().compactMap { node, option in
      context.story.scene(context.walks.places[node])?.body.options[option].id.text
    }
    return [
      Finding(
        .key(.root.appending("scenes")),
        "Only one path acts nothing out, \(StoryGraph.route(names)), "
          + "which makes the story a test with one right answer.",
        advice: "Give at least one of these decisions a second reply that acts nothing out."
      )
    ]
  }

  private static func enacts(_ place: Int, _ option: Int, in context: RuleContext) -> Bool {
    context.story.scene(place)?.body.options[option].takesUp.contains { $0.act != nil } ?? false
  }
}

/// How many lists of options lead from each node to an ending, up to the largest integer.
private struct PathCounts {
  private let context: RuleContext
  private let counts: [Int]
  private let isCounted: (Int, Int) -> Bool

  /// Counts the paths on which every option is counted; nil if scenes form a cycle.
  init?(_ context: RuleContext, counting isCounted: @escaping (Int, Int) -> Bool) {
    let walks = context.walks
    guard let order = walks.graph.order(from: walks.start, along: { $0.kind == .story }) else { return nil }
    var counts = [Int](repeating: 0, count: walks.graph.count)
    for node in order.reversed() {
      if context.story.endings.contains(walks.places[node]) {
        counts[node] = 1
      } else {
        for edge in walks.graph.edges(from: node) where edge.kind == .story {
          if let option = edge.option, !isCounted(walks.places[node], option) { continue }
          counts[node] = counts[node].addingSaturated(counts[edge.target])
        }
      }
    }
    self.context = context
    self.counts = counts
    self.isCounted = isCounted
  }

  /// The number of paths from the start.
  var total: Int { counts[context.walks.start] }

  /// The options of the path, if there is only one.
  func onlyPath() -> [(node: Int, option: Int)] {
    let walks = context.walks
    var path: [(Int, Int)] = []
    var node = walks.start
    while let edge = walks.graph.edges(from: node).first(where: { edge in
      edge.kind == .story && counts[edge.target] > 0
        && (edge.option.map { isCounted(walks.places[node], $0) } ?? true)
    }) {
      if let option = edge.option { path.append((node, option)) }
      node = edge.target
    }
    return path
  }
}
