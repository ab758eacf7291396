// The least and the greatest value of a figure that is a fraction of two sums, exactly.

import ScenarioEngine

extension PathGraph {
  /// What a figure adds up: what was earned, what was possible, and whether the scene counts.
  struct Figure: Sendable {
    /// What each step earned of it.
    let earned: [Int]
    /// What each step made possible; a step counts towards the figure where this is above 0.
    let possible: [Int]
    /// The fewest counting scenes with which it is not withheld (docs/scoring.md §7).
    static let scenes = 3
  }

  /// Noticing (docs/scoring.md §5.1).
  var noticing: Figure {
    Figure(earned: weights(score: \.noticingEarned), possible: weights(score: \.noticingPossible))
  }

  /// Timing (docs/scoring.md §5.2).
  var timing: Figure {
    Figure(earned: weights(score: \.timingEarned), possible: weights(score: \.timingPossible))
  }

  /// A value of a figure, and a path that has it.
  struct Attained {
    let fraction: Fraction
    let path: [Int]
  }

  /// The greatest (or the least) value over all paths on which the figure is not withheld; nil where it always is.
  ///
  /// A fraction of two sums is no sum, so no single pass gives it. It is found by asking which path has the greatest
  /// `earned × q - possible × p` for the best p/q so far, and taking that path's fraction for the next p/q, until none is
  /// better: each question is a sum along the graph, and the answer that is left is exact (Dinkelbach's method).
  func extreme(of figure: Figure, greatest: Bool) -> Attained? {
    var best: Attained?
    while true {
      let (p, q) = best.map { ($0.fraction.numerator, $0.fraction.denominator) } ?? (greatest ? 0 : 1, 1)
      let sign = greatest ? 1 : -1
      let weights = steps.indices.map { sign * (figure.earned[$0] * q - figure.possible[$0] * p) }
      guard let path = greatestCountingPath(weights, figure) else { return best }
      let sum = path.reduce(0) { $0 + weights[$1] }
      if let best, sum <= 0 { return best }
      best = Attained(fraction: fraction(of: figure, on: path), path: path)
    }
  }

  /// A figure on a path.
  func fraction(of figure: Figure, on path: [Int]) -> Fraction {
    Fraction(
      numerator: path.reduce(0) { $0 + figure.earned[$1] }, denominator: path.reduce(0) { $0 + figure.possible[$1] },
      scenes: path.count { figure.possible[$0] > 0 })
  }

  /// A path of the greatest sum among those with enough counting scenes.
  private func greatestCountingPath(_ weights: [Int], _ figure: Figure) -> [Int]? {
    let levels = Figure.scenes + 1
    // For each node and each number of counting scenes that are still needed.
    var sums = [Int](repeating: .min, count: count * levels)
    for node in (0..<count).reversed() {
      if isEnding(node) {
        sums[node * levels] = 0
        continue
      }
      for number in steps(of: node) {
        let target = Int(steps[number].target) * levels
        let counts = figure.possible[number] > 0 ? 1 : 0
        for needed in 0..<levels {
          let ahead = sums[target + max(0, needed - counts)]
          if ahead != .min { sums[node * levels + needed] = max(sums[node * levels + needed], ahead + weights[number]) }
        }
      }
    }
    guard count > 0, sums[levels - 1] != .min else { return nil }
    var path: [Int] = []
    var node = 0
    var needed = levels - 1
    while !isEnding(node) {
      let sum = sums[node * levels + needed]
      let next = steps(of: node).first { number in
        let after = max(0, needed - (figure.possible[number] > 0 ? 1 : 0))
        let ahead = sums[Int(steps[number].target) * levels + after]
        return ahead != .min && ahead + weights[number] == sum
      }
      guard let next else { return nil }
      path.append(next)
      needed = max(0, needed - (figure.possible[next] > 0 ? 1 : 0))
      node = Int(steps[next].target)
    }
    return path
  }
}
