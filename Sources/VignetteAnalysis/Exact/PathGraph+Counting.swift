// Counting paths by adding along the graph, never by listing them.

extension PathGraph {
  /// How many walks reach an ending, and how many get stuck.
  struct Walks {
    /// Those that reach an ending: the paths.
    let paths: Natural
    /// Those that come to a place from which nothing leads on.
    let stuck: Natural
    /// The paths to each ending, by its place.
    let byEnding: [Int: Natural]

    /// Whether all of them, and sums of points over them, fit into 128 bits.
    var areFew: Bool { (paths + stuck).bitWidth <= 96 }
  }

  /// Counts all walks. Numbers that are not needed any more are let go, so that only those at the front take memory.
  func walks() -> Walks {
    if let narrow = narrowWalks() { return narrow }
    var front = [Natural](repeating: 0, count: count)
    var paths: Natural = 0
    var stuck: Natural = 0
    var byEnding: [Int: Natural] = [:]
    if count > 0 { front[0] = 1 }
    for node in 0..<count {
      let here = front[node]
      front[node] = 0
      if isEnding(node) {
        paths += here
        byEnding[places[node], default: 0] += here
      } else if steps(of: node).isEmpty {
        stuck += here
      }
      for number in steps(of: node) { front[Int(steps[number].target)] += here }
    }
    return Walks(paths: paths, stuck: stuck, byEnding: byEnding)
  }

  /// The same in machine numbers; nil where one of them would not fit.
  private func narrowWalks() -> Walks? {
    var front = [UInt64](repeating: 0, count: count)
    var paths: UInt64 = 0
    var stuck: UInt64 = 0
    var byEnding: [Int: UInt64] = [:]
    if count > 0 { front[0] = 1 }
    for node in 0..<count {
      let here = front[node]
      var overflow = false
      if isEnding(node) {
        (paths, overflow) = paths.addingReportingOverflow(here)
        byEnding[places[node], default: 0] &+= here
      } else if steps(of: node).isEmpty {
        (stuck, overflow) = stuck.addingReportingOverflow(here)
      }
      guard !overflow else { return nil }
      for number in steps(of: node) {
        let target = Int(steps[number].target)
        (front[target], overflow) = front[target].addingReportingOverflow(here)
        guard !overflow else { return nil }
      }
    }
    return Walks(paths: Natural(paths), stuck: Natural(stuck), byEnding: byEnding.mapValues { Natural($0) })
  }

  /// The number of ways from the start to each of some nodes; only those at the front take memory besides.
  func prefixes<Number: PathNumber>(to wanted: Set<Int>, _: Number.Type) -> [Int: Number] {
    var front = [Number](repeating: Number(0), count: count)
    var ways: [Int: Number] = [:]
    if count > 0 { front[0] = Number(1) }
    for node in 0..<count {
      let here = front[node]
      front[node] = Number(0)
      if wanted.contains(node) { ways[node] = here }
      for number in steps(of: node) { front[Int(steps[number].target)] += here }
    }
    return ways
  }

  /// The number of ways from each of some nodes to an ending; only those at the front take memory besides.
  func suffixes<Number: PathNumber>(from wanted: Set<Int>, _: Number.Type) -> [Int: Number] {
    // A node's number is let go once the first node that leads to it has taken it.
    let first = firstSources()
    var front = [Number](repeating: Number(0), count: count)
    var ways: [Int: Number] = [:]
    for node in (0..<count).reversed() {
      var here = Number(isEnding(node) ? 1 : 0)
      if !isEnding(node) { for number in steps(of: node) { here += front[Int(steps[number].target)] } }
      for number in steps(of: node) where first[Int(steps[number].target)] == node {
        front[Int(steps[number].target)] = Number(0)
      }
      if wanted.contains(node) { ways[node] = here }
      front[node] = here
    }
    return ways
  }

  /// The number of ways from each node to an ending.
  func suffixes<Number: PathNumber>(_: Number.Type) -> [Number] {
    var ways = [Number](repeating: Number(0), count: count)
    for node in (0..<count).reversed() {
      if isEnding(node) {
        ways[node] = Number(1)
      } else {
        for number in steps(of: node) { ways[node] += ways[Int(steps[number].target)] }
      }
    }
    return ways
  }

  /// The number of paths that take none of the steps that are barred, by the number of the step.
  func paths<Number: PathNumber>(_: Number.Type, avoiding isBarred: (Int) -> Bool) -> Number {
    var ways = [Number](repeating: Number(0), count: count)
    var paths = Number(0)
    if count > 0 { ways[0] = Number(1) }
    for node in 0..<count {
      let here = ways[node]
      ways[node] = Number(0)
      if here.isZero { continue }
      if isEnding(node) { paths += here }
      for number in steps(of: node) where !isBarred(number) { ways[Int(steps[number].target)] += here }
    }
    return paths
  }

  /// The number of paths that take each of some steps, added up. Steps that lead to one node are taken together.
  func paths<Number: PathNumber>(
    through chosen: [Int], prefixes: [Int: Number], suffixes: [Int: Number], source: (Int) -> Int
  ) -> Number {
    var ways: [Int: Number] = [:]
    for number in chosen {
      if let here = prefixes[source(number)] { ways[Int(steps[number].target), default: Number(0)] += here }
    }
    var sum = Number(0)
    for (target, here) in ways { if let ahead = suffixes[target] { sum += here * ahead } }
    return sum
  }

  /// The first node that leads to each; -1 for those that nothing leads to.
  func firstSources() -> [Int] {
    var first = [Int](repeating: -1, count: count)
    for node in (0..<count).reversed() { for number in steps(of: node) { first[Int(steps[number].target)] = node } }
    return first
  }

  /// The node that each step leaves.
  func sources() -> [Int] {
    var sources = [Int](repeating: 0, count: steps.count)
    for node in 0..<count { for number in steps(of: node) { sources[number] = node } }
    return sources
  }
}
