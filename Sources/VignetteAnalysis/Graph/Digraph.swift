// A directed graph in flat arrays, traversed without recursion, so no graph can overflow the stack.

/// Nodes numbered from 0, and edges in the order of their sources.
struct Digraph: Sendable {
  /// A step from one node to another.
  struct Edge: Sendable {
    /// What kind of step it is.
    enum Kind: Sendable {
      /// A choice, or going on.
      case story
      /// Skipping a scene by its bridge.
      case bridge
      /// The story's step again, after a task was done late at the interlock.
      case late
    }

    private let numbers: (source: Int32, target: Int32, option: Int32, entry: Int32)
    /// What kind of step it is.
    let kind: Kind

    /// Makes a step; `option` is nil if none is chosen, and `entry` is the index in the list of branches.
    init(from source: Int, to target: Int, option: Int? = nil, entry: Int = 0, kind: Kind = .story) {
      numbers = (
        Int32(clamping: source), Int32(clamping: target), Int32(clamping: option ?? -1), Int32(clamping: entry)
      )
      self.kind = kind
    }

    /// The node that it leaves.
    var source: Int { Int(numbers.source) }
    /// The node that it reaches.
    var target: Int { Int(numbers.target) }
    /// The index of the option in its scene, if any.
    var option: Int? { numbers.option < 0 ? nil : Int(numbers.option) }
    /// The entry of the target list.
    var entry: Int { Int(numbers.entry) }
    /// Whether it belongs to the story, and is not a bridge around a scene.
    var isOfTheStory: Bool { kind != .bridge }
  }

  /// How many nodes there are.
  let count: Int
  /// All edges, by source.
  let edges: [Edge]
  private let firstOut: [Int]
  private let firstIn: [Int]
  private let incomingEdges: [Int]

  /// Makes a graph from edges in the order of their sources; edges with unknown nodes are left out.
  init(count: Int, edges given: [Edge]) {
    let nodes = 0..<count
    let edges = given.filter { nodes.contains($0.source) && nodes.contains($0.target) }
    self.count = count
    self.edges = edges
    firstOut = Self.offsets(edges.map(\.source), count: count)
    firstIn = Self.offsets(edges.map(\.target), count: count)
    var free = firstIn
    var incoming = [Int](repeating: 0, count: edges.count)
    for (number, edge) in edges.enumerated() {
      incoming[free[edge.target]] = number
      free[edge.target] += 1
    }
    incomingEdges = incoming
  }

  /// The edges that leave a node.
  func edges(from node: Int) -> ArraySlice<Edge> { edges[firstOut[node]..<firstOut[node + 1]] }

  /// The numbers of the edges that leave a node.
  func edgeNumbers(from node: Int) -> Range<Int> { firstOut[node]..<firstOut[node + 1] }

  /// The numbers of the edges that reach a node.
  func edgeNumbers(into node: Int) -> ArraySlice<Int> { incomingEdges[firstIn[node]..<firstIn[node + 1]] }

  /// The approximate cost of traversing the whole graph.
  var size: Int { count + edges.count }

  /// Where the entries of each node begin, once they are sorted by node.
  private static func offsets(_ nodes: [Int], count: Int) -> [Int] {
    var offsets = [Int](repeating: 0, count: count + 1)
    for node in nodes { offsets[node + 1] += 1 }
    for node in 0..<count { offsets[node + 1] += offsets[node] }
    return offsets
  }
}
