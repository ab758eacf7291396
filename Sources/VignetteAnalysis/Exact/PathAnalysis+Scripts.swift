// Paths as scripts that `dyad play --script` takes.

import ScenarioEngine
import Vignettes

extension PathAnalysis {
  /// A path that has the least or greatest value of a figure.
  public func script(of extreme: PathSearch.Extreme) -> PlaytestScript { script(of: extreme.path) }

  /// A path of the fewest choices.
  public var shortestPath: PlaytestScript? { script(ofGreatest: graph.choiceWeights.map { -$0 }) }
  /// A path of the most choices.
  public var longestPath: PlaytestScript? { script(ofGreatest: graph.choiceWeights) }
  /// A path that leaves the most safety tasks undone.
  public var worstSafetyPath: PlaytestScript? {
    script(ofGreatest: graph.weights(settled: { $0.outcome == .undone ? 1 : 0 }))
  }

  private func script(ofGreatest weights: [Int]) -> PlaytestScript? {
    graph.greatestPath(weights).map { script(of: $0) }
  }

  /// The choices along some steps.
  func choices(along path: [Int]) -> [(scene: PlaceID, option: OptionID)] {
    path.compactMap { number in
      let option = Int(graph.steps[number].option)
      guard let scene = graph.model.story.scene(graph.places[shortest.sources[number]]),
        scene.body.options.indices.contains(option)
      else { return nil }
      return (scene.id, scene.body.options[option].id)
    }
  }

  /// Some steps from the start as a script: what the choices need in between is filled in, and a place that is no ending
  /// is named in the last line.
  func script(of path: [Int]) -> PlaytestScript {
    var waiting = choices(along: path)[...]
    var lazy = LazyWalk(scenario)
    lazy.play { choices in
      guard let next = waiting.first, next.scene == choices.scene.id else { return nil }
      waiting.removeFirst()
      return choices.candidates.firstIndex { $0.id == next.option }
    }
    let script = PlaytestScript(lazy.session)
    guard case .scene(let scene) = lazy.session.situation else { return script }
    return PlaytestScript(
      lines: script.lines + [.init(number: script.lines.count + 1, command: .at(scene))])
  }
}
