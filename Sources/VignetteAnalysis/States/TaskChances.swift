// Where along the walks a safety task can be done, and by which ways it never can.

import Vignettes

/// Answers questions about chances to do tasks on the walks of a vignette, within a budget of work.
struct TaskChances {
  private let context: RuleContext
  private let ends: [Int]
  /// How much work may still be done; below 0 there are no more answers.
  private var steps: Int
  private var known: [[MarkerID]: [Bool]] = [:]

  /// Makes a record of nothing so far.
  init(_ context: RuleContext) {
    self.context = context
    steps = context.thresholds.steps
    ends = context.walks.places.indices.filter { context.story.endings.contains(context.walks.places[$0]) }
  }

  /// The walks.
  var walks: WalkGraph { context.walks }

  /// The nodes at endings.
  var endings: [Int] { ends }

  /// Whether each node offers an option that does one of the tasks, or shows it as done; nil once the budget is spent.
  mutating func offers(of tasks: [MarkerID]) -> [Bool]? {
    if let known = known[tasks] { return known }
    guard spend() else { return nil }
    var offers = [Bool](repeating: false, count: walks.graph.count)
    for edge in walks.graph.edges {
      guard let option = edge.option, !offers[edge.source], let scene = context.story.scene(walks.places[edge.source])
      else { continue }
      offers[edge.source] = scene.body.options[option].safetyDone.contains { tasks.contains($0) }
    }
    let isShown = context.vignette.scenes.map { $0.safetyDone.contains { tasks.contains($0) } }
    for (node, place) in walks.places.enumerated() where isShown.indices.contains(place) && isShown[place] {
      offers[node] = true
    }
    known[tasks] = offers
    return offers
  }

  /// The nodes that a walk from the start can reach, all of them or those reached before any chance; bridges left out.
  mutating func reached(beforeChance offers: [Bool]?) -> [Bool]? {
    guard spend() else { return nil }
    return walks.graph.reached(
      from: [walks.start],
      along: \.isOfTheStory,
      through: { node in offers.map { !$0[node] } ?? true }
    )
  }

  /// How walks that pass by every chance go on from each node to one of the goals; bridges left out.
  mutating func waysPast(_ offers: [Bool], to goals: [Int]) -> Digraph.Ways? {
    guard spend() else { return nil }
    return walks.graph.ways(to: goals, along: \.isOfTheStory, through: { !offers[$0] })
  }

  /// The way from a node to its goal, as a route of places.
  func route(from node: Int, by ways: Digraph.Ways) -> String {
    context.story.route(walks.graph.path(from: node, by: ways).map { walks.places[$0] })
  }

  /// Whether there is budget for one more look at the whole graph.
  mutating func spend() -> Bool {
    steps = steps.addingSaturated(-walks.graph.size)
    return steps >= 0
  }
}
