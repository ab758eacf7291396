// Which paths touch which markers.

import ScenarioEngine
import Vignettes

extension PathAnalysis {
  /// How the paths stand to one marker.
  public struct MarkerPaths: Sendable {
    /// The marker.
    public let marker: MarkerID
    /// The paths that come to a scene at which it is live.
    public let live: PathCount
    /// Those that meet it at least once.
    public let met: PathCount
    /// Those that say it too soon at least once.
    public let tooSoon: PathCount
    /// Those that act it out at least once.
    public let enacted: PathCount
    /// A shortest path on which it is met; or, where it never is, one on which it is live.
    public let script: PlaytestScript?
  }

  /// The paths of every marker that is live somewhere, in the order of the file; nil where there are so many paths and
  /// states that counting them by marker would take too much work.
  public func markers() -> [MarkerPaths]? {
    let story = graph.model.story
    var order: [MarkerID] = []
    for scene in story.vignette.scenes {
      for live in scene.live where !order.contains(live.marker) { order.append(live.marker) }
    }
    // Numbers without limit grow with the story: what each pass adds is then more than a word.
    let size = walks.areFew ? 1 : walks.paths.bitWidth / 16
    guard order.count.multipliedSaturated(by: graph.steps.count).multipliedSaturated(by: size) < 1 << 31 else {
      return nil
    }
    return walks.areFew ? markers(order, NarrowNumber.self) : markers(order, Natural.self)
  }

  private func markers<Number: PathNumber>(_ order: [MarkerID], _: Number.Type) -> [MarkerPaths] {
    let graph = graph
    let liveAt = graph.model.story.vignette.scenes.map { $0.live.map(\.marker) }
    return order.map { marker in
      // The place of the marker among the labels of each scene.
      let places = liveAt.map { $0.firstIndex(of: marker) }
      func isLive(_ step: Int) -> Bool { place(of: step, in: places, of: graph) != nil }
      func has(_ wanted: @escaping (Label) -> Bool) -> (Int) -> Bool {
        { step in
          guard let place = place(of: step, in: places, of: graph) else { return false }
          let labels = graph.scores[Int(graph.steps[step].score)].labels
          return labels.indices.contains(place) && wanted(labels[place])
        }
      }
      func touching(_ isTouched: (Int) -> Bool) -> PathCount {
        PathCount(walks.paths - graph.paths(Number.self, avoiding: isTouched).big)
      }
      let isMet = has { $0 == .met }
      let steps = graph.steps.indices
      let path =
        shortest.path(throughAnyOf: steps.lazy.filter(isMet)) ?? shortest.path(throughAnyOf: steps.lazy.filter(isLive))
      return MarkerPaths(
        marker: marker, live: touching(isLive), met: touching(isMet), tooSoon: touching(has { $0 == .tooSoon }),
        enacted: touching(has(\.isEnactment)), script: path.map { self.script(of: $0) })
    }
  }

  private func place(of step: Int, in places: [Int?], of graph: PathGraph) -> Int? {
    let scene = graph.places[shortest.sources[step]]
    return places.indices.contains(scene) ? places[scene] : nil
  }
}
