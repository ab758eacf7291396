// What the ways ahead of every node come to together, worked out from the endings backwards.

/// The ways from a node to an ending, and what a figure comes to on all of them together.
struct WaySums<Number: PathNumber> {
  var ways = Number(0)
  var earned = Number(0)
  var possible = Number(0)
  var scenes = Number(0)
}

/// Adds a figure up over all ways to an ending.
///
/// Nodes of one place whose steps earn the same and lead to nodes with the same sums have the same sums, so that these are worked
/// out once for all of them: in a long story they are numbers of thousands of digits, and nodes that differ in them are few.
struct SumsAhead<Number: PathNumber> {
  private struct Group {
    let node: Int
    var sums: WaySums<Number>
    /// Nodes of the group that something still leads to.
    var held = 0
  }

  private let graph: PathGraph
  private let figure: PathGraph.Figure
  /// Steps that are not taken, one for each step; none where it is empty.
  private let barred: [Bool]
  private var groups: [Group] = []
  private var groupOfNode: [Int32]

  /// How many groups of a place a node is compared with; one that is not found among them makes a group of its own.
  private static var compared: Int { 32 }

  /// The sums from the start of a graph that has one, over the ways that take none of the barred steps.
  static func fromStart(
    of graph: PathGraph, _ figure: PathGraph.Figure, barring barred: [Bool] = []
  ) -> WaySums<Number> {
    var sums = Self(graph, figure, barred)
    sums.addUp()
    return sums.groupOfNode.first.map { sums.groups[Int($0)].sums } ?? WaySums()
  }

  private init(_ graph: PathGraph, _ figure: PathGraph.Figure, _ barred: [Bool]) {
    self.graph = graph
    self.figure = figure
    self.barred = barred
    groupOfNode = Array(repeating: 0, count: graph.count)
  }

  private mutating func addUp() {
    var first = graph.firstSources()
    var (place, firstOfPlace) = (-1, 0)
    for node in (0..<graph.count).reversed() {
      if graph.places[node] != place { (place, firstOfPlace) = (graph.places[node], groups.count) }
      let start = max(firstOfPlace, groups.count - Self.compared)
      let number = (start..<groups.count).last { isLike(groups[$0].node, node) } ?? add(node)
      groups[number].held += 1
      groupOfNode[node] = Int32(number)
      // What nothing leads to any more is let go.
      for step in graph.steps(of: node) {
        let target = Int(graph.steps[step].target)
        guard first[target] == node else { continue }
        first[target] = -1
        let group = Int(groupOfNode[target])
        groups[group].held -= 1
        if groups[group].held == 0 { groups[group].sums = WaySums() }
      }
    }
  }

  private func isLike(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (graph.steps(of: one), graph.steps(of: other))
    guard left.count == right.count else { return false }
    for (step, twin) in zip(left, right) {
      guard groupOfNode[Int(graph.steps[step].target)] == groupOfNode[Int(graph.steps[twin].target)],
        figure.earned[step] == figure.earned[twin], figure.possible[step] == figure.possible[twin],
        barred.isEmpty || barred[step] == barred[twin]
      else { return false }
    }
    return true
  }

  private mutating func add(_ node: Int) -> Int {
    var sums = WaySums<Number>()
    if graph.isEnding(node) { sums.ways = Number(1) }
    for step in graph.steps(of: node) where barred.isEmpty || !barred[step] {
      let group = Int(groupOfNode[Int(graph.steps[step].target)])
      sums.ways += groups[group].sums.ways
      sums.earned += groups[group].sums.earned
      sums.possible += groups[group].sums.possible
      sums.scenes += groups[group].sums.scenes
      guard figure.possible[step] > 0 else { continue }
      sums.earned.add(groups[group].sums.ways, times: figure.earned[step])
      sums.possible.add(groups[group].sums.ways, times: figure.possible[step])
      sums.scenes += groups[group].sums.ways
    }
    groups.append(Group(node: node, sums: sums))
    return groups.count - 1
  }
}
