// Choosing at random, uniformly over all paths, by exact expectation.

import ScenarioEngine

extension PathAnalysis {
  /// What the mean path comes to, every path counting the same (docs/scoring.md §10.7).
  public struct Uniform: Sendable {
    /// Noticing: what all paths earned of what was possible on them, and how many scenes counted.
    public let noticing: Expectation
    /// Timing, likewise.
    public let timing: Expectation
    /// The number of paths.
    public let paths: PathCount
    /// Those that leave nothing about safety undone.
    public let nothingUndone: PathCount

    /// Whether it reaches the top fifth of Noticing and of Timing and no path leaves a safety task undone.
    public var succeeds: Bool { noticing.fifth == 4 && timing.fifth == 4 && nothingUndone == paths }
  }

  /// The sums of a figure over all paths; each divided by the number of paths is the mean.
  public struct Expectation: Sendable {
    /// What was earned, on all paths together.
    public let earned: PathCount
    /// What was possible, on all paths together.
    public let possible: PathCount
    /// Counting scenes, on all paths together.
    public let scenes: PathCount
    let paths: PathCount

    /// The fifth of the mean path, 0 to 4; nil where fewer than three scenes count on it (docs/scoring.md §7).
    public var fifth: Int? {
      guard scenes.value >= paths.value * 3, !possible.isZero else { return nil }
      return (0...4).last { earned.value * 5 >= possible.value * Natural($0) }
    }

    /// The value in thousandths, rounded down.
    public var thousandths: Int { earned.thousandths(of: possible) }
  }

  /// The mean path; nil where the search was cut short, or no path was found.
  public func uniform() -> Uniform? {
    guard isComplete, !walks.paths.isZero else { return nil }
    func expectation(_ figure: PathGraph.Figure) -> Expectation {
      let sums = walks.areFew ? means(figure, NarrowNumber.self) : means(figure, Natural.self)
      return Expectation(
        earned: PathCount(sums.earned), possible: PathCount(sums.possible), scenes: PathCount(sums.scenes), paths: paths
      )
    }
    return Uniform(
      noticing: expectation(graph.noticing), timing: expectation(graph.timing), paths: paths,
      nothingUndone: pathsWithNothingUndone())
  }

  /// The sums over all paths: at each node those of the ways that lead there, carried on along its steps.
  private func means<Number: PathNumber>(
    _ figure: PathGraph.Figure, _: Number.Type
  ) -> (earned: Natural, possible: Natural, scenes: Natural) {
    let graph = graph
    var front = [WaySums<Number>](repeating: WaySums(), count: graph.count)
    var final = WaySums<Number>()
    front[0].ways = Number(1)
    for node in 0..<graph.count {
      let here = front[node]
      front[node] = WaySums()
      if graph.isEnding(node) {
        final.earned += here.earned
        final.possible += here.possible
        final.scenes += here.scenes
      }
      for number in graph.steps(of: node) {
        let target = Int(graph.steps[number].target)
        front[target].ways += here.ways
        front[target].earned += here.earned
        front[target].possible += here.possible
        front[target].scenes += here.scenes
        guard figure.possible[number] > 0 else { continue }
        front[target].earned.add(here.ways, times: figure.earned[number])
        front[target].possible.add(here.ways, times: figure.possible[number])
        front[target].scenes += here.ways
      }
    }
    return (final.earned.big, final.possible.big, final.scenes.big)
  }
}

/// The ways that lead to a node, and what they come to together.
private struct WaySums<Number: PathNumber> {
  var ways = Number(0)
  var earned = Number(0)
  var possible = Number(0)
  var scenes = Number(0)
}
