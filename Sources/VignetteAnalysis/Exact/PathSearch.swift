// Everything that choices can reach, and what it can come to; without counting, so that its cost grows with the states.

import ScenarioEngine
import Vignettes

/// The reachable scenes and states of a case (docs/analysis.md).
public struct PathSearch: Sendable {
  let graph: PathGraph
  let scenario: Scenario
  let keepsAlliance: Bool

  /// A case made ready for the search: what is judged once for each scene and option, whatever the states.
  public struct Prepared: Sendable {
    let model: PathModel
    let scenario: Scenario
    let keepsAlliance: Bool

    /// Makes a case ready; nil where its scenes form a cycle.
    ///
    /// - Parameters:
    ///   - scenario: The vignette, ready for play.
    ///   - keepsAlliance: Whether states keep the alliance to the end, which its range needs and which makes more of them.
    public init?(_ scenario: Scenario, keepsAlliance: Bool = true) {
      guard let model = PathModel(StoryGraph(scenario.vignette), keepsAlliance: keepsAlliance) else { return nil }
      self.model = model
      self.scenario = scenario
      self.keepsAlliance = keepsAlliance
    }
  }

  /// Looks at every state that choices can reach.
  ///
  /// - Parameters:
  ///   - prepared: The case.
  ///   - limit: How many pairs of a scene and a state are looked at before the search is cut short.
  public init(_ prepared: Prepared, limit: Int = PathAnalysis.usualLimit) {
    var exploration = PathExploration(prepared.model, limit: limit)
    graph = exploration.run()
    scenario = prepared.scenario
    keepsAlliance = prepared.keepsAlliance
  }

  /// How many pairs of a scene and a state were found.
  public var states: Int { graph.count }
  /// How many choices and page turns lead from one to another.
  public var steps: Int { graph.steps.count }
  /// The bound that stopped the search; nil where it was not stopped.
  public var cutShortAt: Int? { graph.cutShortAt }
  /// Whether everything was looked at.
  public var isComplete: Bool { graph.isComplete }

  /// The scenes and endings that no choices lead to, in the order of the file.
  public var unreached: [PlaceID] {
    let reached = Set(graph.places)
    let story = graph.model.story
    return (0..<story.nowhere).filter { !reached.contains($0) && !story.isRepeated($0) }.compactMap { story.id(of: $0) }
  }
}
