// The graph of paths with everything forgotten that one figure cannot tell apart.

/// Nodes from which a figure has exactly the same ways ahead, made one.
///
/// Worked out from the endings backwards: two nodes are one class where their steps earn the same, make the same possible
/// and lead to the same classes. Every class leads only to classes of smaller numbers.
struct FigureQuotient {
  /// A step between classes.
  struct Step: Hashable {
    let earned: Int
    let possible: Int
    let target: Int
    /// How many steps of a node it stands for.
    var times: Int
  }

  /// The steps of each class.
  private(set) var steps: [[Step]] = []
  /// Which classes are endings.
  private(set) var endings: Set<Int> = []
  /// The class of the start.
  private(set) var start = 0

  /// Makes the classes of a figure.
  init(_ graph: PathGraph, figure: PathGraph.Figure) {
    var numbers: [[Step]: Int] = [:]
    var classes = [Int](repeating: 0, count: graph.count)
    var endingClass: Int?
    for node in (0..<graph.count).reversed() {
      if graph.isEnding(node) {
        let number = endingClass ?? steps.count
        if endingClass == nil {
          endingClass = number
          endings.insert(number)
          steps.append([])
        }
        classes[node] = number
        continue
      }
      let signature = Self.signature(of: node, in: graph, figure: figure, classes: classes)
      if let known = numbers[signature] {
        classes[node] = known
      } else {
        numbers[signature] = steps.count
        classes[node] = steps.count
        steps.append(signature)
      }
    }
    start = classes.first ?? 0
  }

  /// The steps of a node by what they earn and where they lead, sorted, equal ones counted.
  private static func signature(
    of node: Int, in graph: PathGraph, figure: PathGraph.Figure, classes: [Int]
  ) -> [Step] {
    var found = graph.steps(of: node).map { number in
      Step(
        earned: figure.earned[number], possible: figure.possible[number],
        target: classes[Int(graph.steps[number].target)], times: 1)
    }
    found.sort { ($0.target, $0.earned, $0.possible) < ($1.target, $1.earned, $1.possible) }
    var signature: [Step] = []
    for step in found {
      if let last = signature.last, last.target == step.target, last.earned == step.earned,
        last.possible == step.possible
      {
        signature[signature.count - 1].times += 1
      } else {
        signature.append(step)
      }
    }
    return signature
  }
}
