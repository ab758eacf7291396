// Paths as scripts that `dyad play --script` takes.

import ScenarioEngine
import Vignettes

extension PathAnalysis {
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
      return choices.candidates.firstIndex { $0.option.id == next.option }
    }
    let script = PlaytestScript(lazy.session)
    guard case .scene(let scene) = lazy.session.situation else { return script }
    return PlaytestScript(
      lines: script.lines + [.init(number: script.lines.count + 1, command: .at(scene))])
  }
}
