// The bare graph of a vignette: every way from one scene to the next, whatever the conditions.

import Diagnostics
import Vignettes

/// Scenes, endings, and one more node for everything missing.
///
/// Nodes are called places and numbered: the scenes in the order of the file, then the endings, then `nowhere`, the
/// target of every step whose target is not in the file. If two share an id, the first counts.
struct StoryGraph: Sendable {
  /// The vignette.
  let vignette: Vignette
  /// The places and the steps, including bridges.
  let graph: Digraph
  /// The place of the start, which in a faulty file can be an ending or `nowhere`.
  let start: Int
  private let places: [PlaceID: Int]

  /// Makes the graph of a vignette, however faulty.
  init(_ vignette: Vignette) {
    let ids = vignette.scenes.map(\.id) + vignette.endings.map(\.id)
    let places = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let nowhere = ids.count
    var edges: [Digraph.Edge] = []
    for (number, scene) in vignette.scenes.enumerated() {
      func add(_ branches: Branches, option: Int?) {
        for (entry, branch) in branches.entries.enumerated() {
          edges.append(Digraph.Edge(from: number, to: places[branch.to] ?? nowhere, option: option, entry: entry))
        }
      }
      for (option, body) in scene.body.options.enumerated() { add(body.next, option: option) }
      if let next = scene.body.next { add(next, option: nil) }
      for (entry, branch) in (scene.bridge?.to.entries ?? []).enumerated() {
        edges.append(Digraph.Edge(from: number, to: places[branch.to] ?? nowhere, entry: entry, kind: .bridge))
      }
    }
    self.vignette = vignette
    self.places = places
    graph = Digraph(count: nowhere + 1, edges: edges)
    start = places[vignette.start] ?? nowhere
  }

  /// The place for everything missing.
  var nowhere: Int { graph.count - 1 }

  /// The numbers of the endings.
  var endings: Range<Int> { vignette.scenes.count..<nowhere }

  /// The place with an id, or nil if there is none.
  func place(_ id: PlaceID) -> Int? { places[id] }

  /// The id of a place; nil for `nowhere`.
  func id(of place: Int) -> PlaceID? {
    if vignette.scenes.indices.contains(place) { return vignette.scenes[place].id }
    return endings.contains(place) ? vignette.endings[place - endings.lowerBound].id : nil
  }

  /// Whether an earlier place has the same id, so nothing can lead here.
  func isRepeated(_ place: Int) -> Bool { id(of: place).map { places[$0] != place } ?? false }

  /// The scene at a place; nil for endings and `nowhere`.
  func scene(_ place: Int) -> Scene? {
    vignette.scenes.indices.contains(place) ? vignette.scenes[place] : nil
  }

  /// The sitting that a place belongs to; nil for endings and `nowhere`.
  func sitting(_ place: Int) -> SittingID? { scene(place)?.sitting }

  /// The names of places as a path, with the middle left out if it is long.
  func route(_ path: [Int]) -> String { Self.route(path.compactMap { id(of: $0)?.text }) }

  /// Names as a path, with the middle left out if it is long.
  static func route(_ names: [String]) -> String {
    let shown = 12
    guard names.count > shown else { return names.joined(separator: " → ") }
    let ends = names.prefix(shown - 2) + ["… (\(names.count - shown) more)"] + names.suffix(2)
    return ends.joined(separator: " → ")
  }
}
