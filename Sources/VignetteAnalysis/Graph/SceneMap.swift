// The scenes of a case as a map: layers, the ways between them, and what matters.

import Vignettes

/// The scene graph, ready to be drawn. Conditions are ignored: every way in the file is shown.
public struct SceneMap: Sendable {
  /// A scene or an ending.
  public struct Place: Sendable {
    /// Its id; a missing target has the id `nowhere`.
    public let id: PlaceID
    /// Its title.
    public let title: String
    /// Its kind in a word: decision, compose, page, letter, check-in, notice, walk or ending.
    public let kind: String
    /// Its sitting's title; nil for endings.
    public let sitting: String?
    /// How many options it has.
    public let options: Int
    /// The greatest number of steps from the start to here.
    public let layer: Int
    /// Whether every way from the start to an ending goes through it.
    public let isBottleneck: Bool
    /// Safety tasks that fall due on leaving it.
    public let dueHere: [MarkerID]
    /// Safety tasks that it declares.
    public let declares: [MarkerID]
    /// The markers live here, with their weights.
    public let live: [LiveMarker]

    /// Whether it is an ending.
    public var isEnding: Bool { kind == "ending" }
  }

  /// A way from one scene to the next scene or ending.
  public struct Way: Sendable {
    /// Where it starts, as an index into `places`.
    public let from: Int
    /// Where it leads, as an index into `places`.
    public let to: Int
    /// The options that lead this way, in order; empty if nothing is chosen.
    public let options: [OptionID]
    /// Whether conditions decide about it.
    public let isConditional: Bool
  }

  /// The reachable scenes and endings, each before those it leads to; the unreachable come last.
  public let places: [Place]
  /// The ways, in the order of where they start.
  public let ways: [Way]
  /// The ids of scenes and endings that no way leads to.
  public let unreached: [PlaceID]

  /// Makes the map of a case; nil if its scenes form a cycle.
  public init?(_ vignette: Vignette) {
    let story = StoryGraph(vignette)
    guard let order = story.graph.order(from: story.start, along: \.isOfTheStory) else { return nil }
    let numbers = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    ways = order.enumerated().flatMap { from, place in Self.ways(from: place, numbered: from, story, numbers) }
    var layers = [Int](repeating: 0, count: order.count)
    for way in ways { layers[way.to] = max(layers[way.to], layers[way.from] + 1) }
    let bottlenecks = Self.bottlenecks(ways, endings: order.indices.filter { story.endings.contains(order[$0]) })
    let titles = Dictionary(vignette.sittings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    places = order.enumerated().map { number, place in
      Place(
        place, in: story, layer: layers[number], isBottleneck: bottlenecks.contains(number),
        sitting: story.sitting(place).map { titles[$0] ?? $0.text })
    }
    unreached = (0..<story.nowhere).filter { numbers[$0] == nil && !story.isRepeated($0) }
      .compactMap { story.id(of: $0) }
  }

  private static func ways(from place: Int, numbered from: Int, _ story: StoryGraph, _ numbers: [Int: Int]) -> [Way] {
    var targets: [Int] = []
    var options: [Int: [OptionID]] = [:]
    var conditional: [Int: Bool] = [:]
    for edge in story.graph.edges(from: place) where edge.isOfTheStory {
      guard let target = numbers[edge.target], let scene = story.scene(place) else { continue }
      if !targets.contains(target) { targets.append(target) }
      let option = edge.option.map { scene.body.options[$0] }
      let entries = (option?.next ?? scene.body.next)?.entries.count ?? 0
      let isConditional = entries > 1 || option?.when != nil
      // A way is certain if one option leads this way in every state.
      conditional[target] = (conditional[target] ?? true) && isConditional
      if let id = option?.id, options[target]?.contains(id) != true { options[target, default: []].append(id) }
    }
    return targets.map {
      Way(from: from, to: $0, options: options[$0] ?? [], isConditional: conditional[$0] ?? false)
    }
  }

  /// The nodes that no way from the start to an ending avoids: in an order in which ways only lead onwards, those that
  /// no way skips.
  private static func bottlenecks(_ ways: [Way], endings: [Int]) -> Set<Int> {
    guard let last = endings.max() else { return [] }
    var leads = [Bool](repeating: false, count: (ways.map(\.to).max() ?? 0) + 1)
    for ending in endings where leads.indices.contains(ending) { leads[ending] = true }
    for way in ways.reversed() where leads[way.to] { leads[way.from] = true }
    var found: Set<Int> = []
    var farthest = 0
    var next = 0
    for place in 0...last where leads.indices.contains(place) && leads[place] {
      if farthest <= place { found.insert(place) }
      while next < ways.count, ways[next].from <= place {
        // A way stops at an ending, so it skips whatever comes after that in the order.
        if leads[ways[next].to] {
          farthest = max(farthest, endings.contains(ways[next].to) ? last + 1 : ways[next].to)
        }
        next += 1
      }
    }
    return found.subtracting(endings)
  }
}

extension SceneMap.Place {
  fileprivate init(_ place: Int, in story: StoryGraph, layer: Int, isBottleneck: Bool, sitting: String?) {
    let scene = story.scene(place)
    let ending = story.endings.contains(place) ? story.vignette.endings[place - story.endings.lowerBound] : nil
    id = story.id(of: place) ?? "nowhere"
    title = scene?.title ?? ending?.title ?? "not in the file"
    kind = scene?.body.kind.rawValue ?? (ending == nil ? "missing" : "ending")
    self.sitting = sitting
    options = scene?.body.options.count ?? 0
    self.layer = layer
    self.isBottleneck = isBottleneck
    dueHere = Self.due(at: place, in: story)
    declares = scene?.safety.map(\.task) ?? []
    live = scene?.live ?? []
  }

  /// The safety tasks that fall due on leaving a scene: those due there and, if a way leaves its sitting, those due
  /// with the sitting.
  private static func due(at place: Int, in story: StoryGraph) -> [MarkerID] {
    guard let sitting = story.sitting(place) else { return [] }
    let closes = story.graph.edges(from: place).contains { $0.isOfTheStory && story.sitting($0.target) != sitting }
    var found: [MarkerID] = []
    for (number, scene) in story.vignette.scenes.enumerated() {
      for declared in scene.safety where !found.contains(declared.task) {
        let isDue =
          switch declared.due {
          case .here: number == place
          case .scene(let id): story.place(id) == place
          case .sitting(let id): id == sitting && closes
          }
        if isDue { found.append(declared.task) }
      }
    }
    return found
  }
}
