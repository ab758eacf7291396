// How many paths have each value of a figure.

import ScenarioEngine
import Vignettes

extension PathAnalysis {
  /// The two dimensions that are figures.
  public enum Dimension: String, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case noticing, timing
  }

  /// How many paths have one value of a figure.
  public struct Share: Sendable {
    /// The value; `scenes` stops at three, which is all that withholding asks about.
    public let fraction: Fraction
    /// The number of paths that have it.
    public let paths: PathCount
  }

  /// The exact distribution of a figure over all paths, in the order of its sums.
  ///
  /// - Parameters:
  ///   - dimension: Which figure.
  ///   - work: How many additions may be spent.
  /// - Returns: Every pair of sums that occurs, unreduced, with its paths; nil past the bound on work, and where the search
  ///   was cut short.
  public func distribution(of dimension: Dimension, work: Int = Self.usualWork) -> [Share]? {
    guard isComplete else { return nil }
    let figure = dimension == .noticing ? graph.noticing : graph.timing
    return graph.distribution(of: figure, few: walks.areFew, work: work)?.map {
      Share(
        fraction: Fraction(numerator: $0.earned, denominator: $0.possible, scenes: $0.scenes),
        paths: PathCount($0.paths))
    }
  }

  /// How many additions a distribution takes at most unless told otherwise.
  public static let usualWork = 20_000_000

  /// The paths in each fifth of a distribution, 0 to 4, and those on which the figure is withheld.
  public static func fifths(of shares: [Share]) -> (withheld: PathCount, fifths: [PathCount]) {
    var withheld: Natural = 0
    var fifths = [Natural](repeating: 0, count: 5)
    for share in shares {
      if let fifth = share.fraction.fifth { fifths[fifth] += share.paths.value } else { withheld += share.paths.value }
    }
    return (PathCount(withheld), fifths.map { PathCount($0) })
  }
}
