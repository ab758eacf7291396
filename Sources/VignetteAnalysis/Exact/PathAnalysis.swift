// The exact analysis of a case: everything that choices can come to, within a stated bound on states.

import ScenarioEngine
import Vignettes

/// What is known of every path through a vignette (docs/analysis.md).
///
/// A *path* is a list of choices from the start to an ending: one option at each decision, one pattern at each composed
/// reply. Pages are turned, nothing is noted or tagged, no scene is skipped, and the safety interlock is closed without
/// taking anything up, so that a path is what the choices alone make it.
public struct PathAnalysis: Sendable {
  /// Everything that choices can reach.
  public let search: PathSearch
  let shortest: PathGraph.Shortest
  /// How many walks there are.
  let walks: PathGraph.Walks

  /// How many pairs of a scene and a state are looked at unless told otherwise.
  public static let usualLimit = 1_000_000

  /// Looks at every state that choices can reach, and counts its paths; nil where the scenes form a cycle.
  ///
  /// - Parameters:
  ///   - scenario: The vignette, ready for play.
  ///   - limit: How many pairs of a scene and a state are looked at before the search is cut short.
  ///   - keepsAlliance: Whether states keep the alliance to the end, which its range needs and which makes more of them.
  public init?(_ scenario: Scenario, limit: Int = Self.usualLimit, keepsAlliance: Bool = true) {
    guard let prepared = PathSearch.Prepared(scenario, keepsAlliance: keepsAlliance) else { return nil }
    let search = PathSearch(prepared, limit: limit)
    self.search = search
    shortest = PathGraph.Shortest(search.graph)
    walks = search.graph.walks()
  }

  var graph: PathGraph { search.graph }
  var scenario: Scenario { search.scenario }

  /// How many pairs of a scene and a state were found.
  public var states: Int { search.states }
  /// How many choices and page turns lead from one to another.
  public var steps: Int { search.steps }
  /// The bound that stopped the search; nil where it was not stopped. What a search that was cut short found is there to
  /// be found; its counts and ranges are of what was found, and no proof of anything.
  public var cutShortAt: Int? { search.cutShortAt }
  /// Whether everything was looked at, so that the figures are proof.
  public var isComplete: Bool { search.isComplete }
  /// What each dimension can come to; nil where no ending was found.
  public func ranges() -> PathSearch.Ranges? { search.ranges() }

  /// The number of paths.
  public var paths: PathCount { PathCount(walks.paths) }
  /// The number of walks that come to a place from which nothing leads on.
  public var stuckWalks: PathCount { PathCount(walks.stuck) }
  /// The paths to each ending, in the order of the file.
  public var pathsByEnding: [(ending: PlaceID, paths: PathCount)] {
    scenario.vignette.endings.indices.compactMap { number in
      let place = graph.model.story.endings.lowerBound + number
      return graph.model.story.isRepeated(place)
        ? nil : (scenario.vignette.endings[number].id, PathCount(walks.byEnding[place] ?? 0))
    }
  }

  /// The scenes and endings that no choices lead to, in the order of the file.
  public var unreached: [PlaceID] { search.unreached }

  /// A place at which a walk gets stuck, and the shortest walk there.
  public struct StuckPlace: Sendable {
    /// The scene that was left for a place that is not in the file, or at which nothing can be chosen.
    public let scene: PlaceID
    /// Whether all of its options are hidden; otherwise something leads to a place that is not in the file.
    public let isStarved: Bool
    /// The choices that lead there, as a script.
    public let script: PlaytestScript
  }

  /// The places at which walks get stuck, each once, in the order of the story.
  public var stuck: [StuckPlace] {
    var seen: Set<Int> = []
    // Of a search that was cut short, nodes that were not followed have no steps either.
    return (0..<graph.count).filter { graph.isStuck($0) && isFollowed($0) }.compactMap { node in
      guard seen.insert(graph.places[node]).inserted else { return nil }
      let way = shortest.way(to: node)
      let isStarved = graph.places[node] != graph.model.story.nowhere
      let place = isStarved ? graph.places[node] : way.last.map { graph.places[shortest.sources[$0]] }
      guard let place, let scene = graph.model.story.id(of: place) else { return nil }
      return StuckPlace(scene: scene, isStarved: isStarved, script: script(of: way))
    }
  }

  private func isFollowed(_ node: Int) -> Bool { graph.isComplete || node < graph.followed }
}
