// Paths drawn at random from a seed, each as likely as any other.

import ScenarioEngine

extension PathAnalysis {
  /// Draws paths, every path being as likely as any other, by SplitMix64 from a seed.
  ///
  /// - Parameters:
  ///   - number: How many to draw; the same path may come twice.
  ///   - seed: The same seed draws the same paths.
  /// - Returns: The paths as scripts; empty where there is no path.
  public func sample(_ number: Int, seed: UInt64) -> [PlaytestScript] {
    let ahead = graph.suffixes(Natural.self)
    guard graph.count > 0, !ahead[0].isZero else { return [] }
    var random = SplitMix64(seed: seed)
    return (0..<max(0, number)).map { _ in script(of: draw(by: ahead, &random)) }
  }

  /// Takes each step with the share of the paths that go on by it.
  private func draw(by ahead: [Natural], _ random: inout SplitMix64) -> [Int] {
    var path: [Int] = []
    var node = 0
    while !graph.isEnding(node) {
      var drawn = random.next(below: ahead[node])
      for number in graph.steps(of: node) {
        let paths = ahead[Int(graph.steps[number].target)]
        if drawn < paths {
          path.append(number)
          node = Int(graph.steps[number].target)
          break
        }
        drawn = drawn - paths
      }
    }
    return path
  }
}

extension SplitMix64 {
  /// A number from 0 up to `bound`, which must be at least 1, without bias: numbers of its width that are too great are
  /// drawn again.
  fileprivate mutating func next(below bound: Natural) -> Natural {
    let width = bound.bitWidth
    while true {
      var limbs = (0..<((width + 63) / 64)).map { _ in next() }
      if width % 64 > 0, let last = limbs.indices.last { limbs[last] &= (1 << UInt64(width % 64)) - 1 }
      let drawn = Natural(limbs: limbs)
      if drawn < bound { return drawn }
    }
  }
}
