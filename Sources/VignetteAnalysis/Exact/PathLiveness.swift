// Which bits of a state can still change anything from a place on.

import ScenarioEngine
import Vignettes

/// Works backwards through the story: what is asked about here or later is kept, and everything else is forgotten.
///
/// Forgetting is exact: two states that agree on what is kept have the same choices, scores and safety outcomes ahead.
struct PathLiveness {
  /// The bits that matter at each place on arrival.
  private(set) var bits: [UInt64]
  private let builder: PathModelBuilder
  private let words: Int

  /// Looks at every place in `order`.
  init(_ builder: PathModelBuilder, scenes: [PathScene], order: [Int], keepsAlliance: Bool) {
    self.builder = builder
    words = builder.layout.words
    bits = Array(repeating: 0, count: builder.story.graph.count * words)
    for place in order.reversed() {
      if scenes.indices.contains(place) { pass(to: place, scenes: scenes) }
      if keepsAlliance { addAlliance(at: place) }
    }
  }

  private mutating func pass(to place: Int, scenes: [PathScene]) {
    let scene = scenes[place]
    for edge in builder.story.graph.edges(from: place) where edge.isOfTheStory {
      let target = edge.target
      let keepsMet =
        scenes.indices.contains(target) && scenes[target].sitting == scene.sitting && !(scene.isChoice && scene.setsMet)
      for word in 0..<words {
        var passed = bits[target * words + word]
        if !keepsMet, builder.met.word == word { passed &= ~builder.met.bits }
        bits[place * words + word] |= passed
      }
    }
    let model = builder.story.vignette.scenes[place]
    for option in model.body.options {
      if let when = option.when { read(when, at: place) }
      for entry in option.next.entries { if let when = entry.when { read(when, at: place) } }
    }
    for entry in model.body.next?.entries ?? [] { if let when = entry.when { read(when, at: place) } }
    if scene.points.dependsOnBand { addAlliance(at: place) }
    if scene.points.dependsOnRupture, let field = builder.layout[.rupture] { add(field, at: place) }
    if scene.points.dependsOnMet { add(builder.met, at: place) }
    for number in scene.does + scene.options.flatMap(\.does) { add(builder.obligations[number].field, at: place) }
    for number in scene.declares { if let done = builder.obligations[number].done { add(done, at: place) } }
  }

  private mutating func read(_ condition: Condition, at place: Int) {
    for leaf in condition.leaves {
      if case .alliance = leaf { addAlliance(at: place) }
      if let slot = StateSlot(named: leaf), let field = builder.layout[slot] { add(field, at: place) }
    }
  }

  private mutating func addAlliance(at place: Int) {
    for slot in [StateSlot.bond, .goals, .tasks] { if let field = builder.layout[slot] { add(field, at: place) } }
  }

  private mutating func add(_ field: PackedField, at place: Int) { bits[place * words + field.word] |= field.bits }
}
