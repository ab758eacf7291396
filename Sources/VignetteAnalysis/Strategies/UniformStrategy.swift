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

  /// The sums over all paths.
  private func means<Number: PathNumber>(
    _ figure: PathGraph.Figure, _: Number.Type
  ) -> (earned: Natural, possible: Natural, scenes: Natural) {
    let sums = SumsAhead<Number>.fromStart(of: graph, figure)
    return (sums.earned.big, sums.possible.big, sums.scenes.big)
  }
}
