// Everything that choices can reach, and what it can come to; without counting, so that its cost grows with the states.

import ScenarioEngine
import Vignettes

/// The reachable scenes and states of a case (docs/analysis.md).
public struct PathSearch: Sendable {
  let graph: PathGraph
  let scenario: Scenario
  let keepsAlliance: Bool

  /// Looks at every state that choices can reach; nil where the scenes form a cycle. The parameters are those of
  /// `PathAnalysis`.
  public init?(_ scenario: Scenario, limit: Int = PathAnalysis.usualLimit, keepsAlliance: Bool = true) {
    guard let model = PathModel(StoryGraph(scenario.vignette), keepsAlliance: keepsAlliance) else { return nil }
    var exploration = PathExploration(model, limit: limit)
    graph = exploration.run()
    self.scenario = scenario
    self.keepsAlliance = keepsAlliance
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
