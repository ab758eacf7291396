// Groups of nodes that lead to one another, by Tarjan's algorithm with an explicit stack.

extension Digraph {
  /// The strongly connected components with a cycle, each sorted by node, in the order of their first nodes.
  func cyclicComponents() -> [[Int]] {
    var search = ComponentSearch(self)
    for node in 0..<count { search.visit(node) }
    return search.found
      .filter { component in
        guard let only = component.first, component.count == 1 else { return !component.isEmpty }
        return edges(from: only).contains { $0.target == only }
      }
      .map { $0.sorted() }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// A shortest cycle through a node, inside `open`, as edges; nil if there is none.
  func cycle(through node: Int, within open: Set<Int>) -> [Edge]? {
    var before: [Int: Int] = [:]
    var queue = [node]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for number in edgeNumbers(from: current) {
        let target = edges[number].target
        guard open.contains(target), before[target] == nil else { continue }
        before[target] = number
        guard target != node else { return cycle(endingAt: node, by: before) }
        queue.append(target)
      }
    }
    return nil
  }

  private func cycle(endingAt node: Int, by before: [Int: Int]) -> [Edge] {
    var cycle: [Edge] = []
    var current = node
    repeat {
      guard let number = before[current] else { break }
      cycle.append(edges[number])
      current = edges[number].source
    } while current != node
    return cycle.reversed()
  }
}

/// Tarjan's search, with its recursive calls kept in `frames`.
private struct ComponentSearch {
  private let graph: Digraph
  private var numbers: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var frames: [(node: Int, next: Int)] = []
  private var counter = 0
  /// The components found so far.
  private(set) var found: [[Int]] = []

  /// Makes a search that has not seen anything.
  init(_ graph: Digraph) {
    self.graph = graph
    numbers = Array(repeating: nil, count: graph.count)
    lowest = Array(repeating: 0, count: graph.count)
    isOpen = Array(repeating: false, count: graph.count)
  }

  /// Finds the components of everything reachable from a node.
  mutating func visit(_ start: Int) {
    guard numbers[start] == nil else { return }
    enter(start)
    while let frame = frames.last {
      guard frame.next < graph.edgeNumbers(from: frame.node).upperBound else {
        leave(frame.node)
        continue
      }
      frames[frames.count - 1].next += 1
      let target = graph.edges[frame.next].target
      if let number = numbers[target] {
        if isOpen[target] { lowest[frame.node] = min(lowest[frame.node], number) }
      } else {
        enter(target)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    numbers[node] = counter
    lowest[node] = counter
    counter += 1
    open.append(node)
    isOpen[node] = true
    frames.append((node, graph.edgeNumbers(from: node).lowerBound))
  }

  private mutating func leave(_ node: Int) {
    frames.removeLast()
    if let parent = frames.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
    guard lowest[node] == numbers[node] else { return }
    var component: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      component.append(member)
      if member == node { break }
    }
    found.append(component)
  }
}
