// What a walk can do next: with its state or, where that is too much, by scenes alone.

/// A graph whose nodes are scenes in a state, or scenes alone.
struct WalkGraph: Sendable {
  /// The nodes and the steps between them.
  let graph: Digraph
  /// The place in the story graph at which each node stands.
  let places: [Int]
  /// The node of the start.
  let start: Int
  /// Whether conditions were weighed: then the steps are exactly those that can happen. Otherwise every option counts as
  /// there, and every target as possible.
  let weighsConditions: Bool

  /// The story's scenes alone.
  init(scenesOf story: StoryGraph) {
    graph = story.graph
    places = Array(0..<story.graph.count)
    start = story.start
    weighsConditions = false
  }

  /// What a state search found; its first node is the start.
  init(graph: Digraph, places: [Int]) {
    self.graph = graph
    self.places = places
    start = 0
    weighsConditions = true
  }

  /// A remark for messages about what was left out.
  var remark: String { weighsConditions ? "" : " (judged without its conditions, which lead to too many states)" }
}
