// The least and the most that paths come to, and a path that comes to it.

extension PathGraph {
  /// A number for each step: what `score` makes of its choice and what `settled` makes of each task that it settles.
  func weights(
    score: (StepScore) -> Int = { _ in 0 }, settled: (Settled) -> Int = { _ in 0 }
  ) -> [Int] {
    let byScore = scores.map(score)
    let byOutcomes = outcomes.map { $0.reduce(0) { $0 + settled($1) } }
    return steps.map { byScore[Int($0.score)] + byOutcomes[Int($0.outcomes)] }
  }

  /// For each node the greatest sum of weights on a way to an ending; nil where no ending can be reached.
  func greatest(_ weights: [Int]) -> [Int?] {
    var sums = [Int](repeating: .min, count: count)
    for node in (0..<count).reversed() {
      if isEnding(node) {
        sums[node] = 0
        continue
      }
      var best = Int.min
      for number in steps(of: node) {
        let ahead = sums[Int(steps[number].target)]
        if ahead != .min { best = max(best, ahead + weights[number]) }
      }
      sums[node] = best
    }
    return sums.map { $0 == .min ? nil : $0 }
  }

  /// The least and the greatest sum of weights over all paths; nil where no ending can be reached.
  func range(_ weights: [Int]) -> ClosedRange<Int>? {
    guard count > 0, let most = greatest(weights)[0], let least = greatest(weights.map { -$0 })[0] else { return nil }
    return -least...most
  }

  /// The steps of a path from the start whose sum of weights is the greatest; of several the first in the order of the file.
  func greatestPath(_ weights: [Int]) -> [Int]? {
    let sums = greatest(weights)
    guard count > 0, sums[0] != nil else { return nil }
    return follow(from: 0, sums: sums, weights: weights)
  }

  private func follow(from start: Int, sums: [Int?], weights: [Int]) -> [Int] {
    var path: [Int] = []
    var node = start
    while let sum = sums[node], !isEnding(node) {
      let next = steps(of: node).first { number in
        sums[Int(steps[number].target)].map { $0 + weights[number] == sum } ?? false
      }
      guard let next else { break }
      path.append(next)
      node = Int(steps[next].target)
    }
    return path
  }

  /// One for each choice.
  var choiceWeights: [Int] { steps.map { $0.option >= 0 ? 1 : 0 } }

  /// How the fewest choices lead to each node: the step by which each is reached, and how many choices that takes.
  func fewestChoices() -> (before: [Int], choices: [Int]) {
    var before = [Int](repeating: -1, count: count)
    var choices = [Int](repeating: .max, count: count)
    if count > 0 { choices[0] = 0 }
    for node in 0..<count where choices[node] != .max {
      for number in steps(of: node) {
        let target = Int(steps[number].target)
        let sum = choices[node] + (steps[number].option >= 0 ? 1 : 0)
        if sum < choices[target] {
          choices[target] = sum
          before[target] = number
        }
      }
    }
    return (before, choices)
  }

  /// What finds shortest paths through given steps.
  struct Shortest {
    let graph: PathGraph
    let before: [Int]
    let choices: [Int]
    let ahead: [Int?]
    let weights: [Int]
    let sources: [Int]

    /// Looks at the whole graph once.
    init(_ graph: PathGraph) {
      self.graph = graph
      (before, choices) = graph.fewestChoices()
      weights = graph.choiceWeights.map { -$0 }
      ahead = graph.greatest(weights)
      sources = graph.sources()
    }

    /// The steps of a shortest walk to a node.
    func way(to node: Int) -> [Int] {
      var way: [Int] = []
      var node = node
      while before[node] >= 0 {
        way.append(before[node])
        node = sources[before[node]]
      }
      return way.reversed()
    }

    /// The steps of a shortest path that takes one of some steps; nil where none of them is on the way to an ending.
    func path(throughAnyOf chosen: some Sequence<Int>) -> [Int]? {
      var best: (length: Int, step: Int)?
      for number in chosen {
        let before = choices[sources[number]]
        guard before != .max, let after = ahead[Int(graph.steps[number].target)] else { continue }
        let length = before - weights[number] - after
        if length < best?.length ?? .max { best = (length, number) }
      }
      guard let step = best?.step else { return nil }
      let rest = graph.follow(from: Int(graph.steps[step].target), sums: ahead, weights: weights)
      return way(to: sources[step]) + [step] + rest
    }
  }
}
