// Reachability, and topological order.

extension Digraph {
  /// Which nodes can be reached from `starts` along allowed edges, continuing only from nodes that can be passed.
  func reached(
    from starts: [Int],
    along allowed: (Edge) -> Bool = { _ in true },
    through open: (Int) -> Bool = { _ in true }
  ) -> [Bool] {
    var reached = [Bool](repeating: false, count: count)
    var waiting = starts.filter { (0..<count).contains($0) }
    for start in waiting { reached[start] = true }
    while let node = waiting.popLast() {
      guard open(node) else { continue }
      for edge in edges(from: node) where !reached[edge.target] && allowed(edge) {
        reached[edge.target] = true
        waiting.append(edge.target)
      }
    }
    return reached
  }

  /// How to go from each node towards a goal through nodes that can be passed.
  func ways(
    to goals: [Int],
    along allowed: (Edge) -> Bool = { _ in true },
    through open: (Int) -> Bool = { _ in true }
  ) -> Ways {
    var steps = [Int?](repeating: nil, count: count)
    var leads = [Bool](repeating: false, count: count)
    var queue = goals
    for goal in goals { leads[goal] = true }
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for number in edgeNumbers(into: node) {
        let edge = edges[number]
        guard !leads[edge.source], allowed(edge), open(edge.source) else { continue }
        leads[edge.source] = true
        steps[edge.source] = number
        queue.append(edge.source)
      }
    }
    return Ways(leads: leads, steps: steps)
  }

  /// Shortest ways from nodes toward goals.
  struct Ways: Sendable {
    /// Whether each node leads to a goal; a goal itself does.
    let leads: [Bool]
    fileprivate let steps: [Int?]
  }

  /// The nodes from `node` to its goal, including both; `node` alone if it does not lead to one.
  func path(from node: Int, by ways: Ways) -> [Int] {
    var path = [node]
    var current = node
    while let number = ways.steps[current], path.count <= count {
      current = edges[number].target
      path.append(current)
    }
    return path
  }

  /// The nodes reachable from `start`, each before those it leads to; nil if they form a cycle.
  func order(from start: Int, along allowed: (Edge) -> Bool) -> [Int]? {
    let reached = reached(from: [start], along: allowed)
    guard reached.contains(true) else { return [] }
    var ahead = [Int](repeating: 0, count: count)
    for edge in edges where reached[edge.source] && allowed(edge) { ahead[edge.target] += 1 }
    var order: [Int] = ahead[start] == 0 ? [start] : []
    var head = 0
    while head < order.count {
      for edge in edges(from: order[head]) where allowed(edge) {
        ahead[edge.target] -= 1
        if ahead[edge.target] == 0 { order.append(edge.target) }
      }
      head += 1
    }
    return order.count == reached.count(where: { $0 }) ? order : nil
  }
}
