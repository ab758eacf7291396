// A vignette made ready for the search over paths: packed states, and what of them still matters where.

import ScenarioEngine
import Vignettes

/// Everything that the search needs, by the places of the story graph.
struct PathModel: Sendable {
  /// The bare graph.
  let story: StoryGraph
  /// The scenes.
  let scenes: [PathScene]
  /// The declared safety tasks.
  let obligations: [PathObligation]
  /// For each sitting the obligations that fall due at its close.
  let dueAtClose: [[Int]]
  /// Where the numbers of a state stand.
  let layout: PackedLayout
  /// Whether the last choice met the patient.
  let met: PackedField
  /// The bond.
  let bond: PackedField
  /// The goals.
  let goals: PackedField
  /// The tasks.
  let tasks: PackedField
  /// The rupture.
  let rupture: PackedField
  /// The state at the start.
  let start: [UInt64]
  /// The places in an order in which each stands before those that it leads to, beginning with the start.
  let order: [Int]
  /// The bits that matter at each place, `layout.words` words for each.
  let live: [UInt64]
  /// The bits of all obligations.
  let obligationBits: [UInt64]
  /// The obligations with bits in each word.
  let obligationsByWord: [[Int]]

  /// Makes a vignette ready; nil where its scenes form a cycle.
  ///
  /// - Parameters:
  ///   - story: The bare graph of the vignette.
  ///   - keepsAlliance: Whether every state keeps the alliance, so that its range at the endings can be told.
  init?(_ story: StoryGraph, keepsAlliance: Bool) {
    guard let order = story.graph.order(from: story.start, along: \.isOfTheStory) else { return nil }
    var builder = PathModelBuilder(story)
    builder.addFields()
    let scenes = story.vignette.scenes.indices.map { builder.scene($0) }
    var bits = [UInt64](repeating: 0, count: builder.layout.words)
    var byWord = [[Int]](repeating: [], count: builder.layout.words)
    for (number, obligation) in builder.obligations.enumerated() where obligation.field != .none {
      bits[obligation.field.word] |= obligation.field.bits
      byWord[obligation.field.word].append(number)
    }
    obligationsByWord = byWord
    self.story = story
    self.scenes = scenes
    obligations = builder.obligations
    dueAtClose = builder.dueAtClose
    layout = builder.layout
    met = builder.met
    // The builder made them all.
    bond = builder.layout[.bond] ?? .none
    goals = builder.layout[.goals] ?? .none
    tasks = builder.layout[.tasks] ?? .none
    rupture = builder.layout[.rupture] ?? .none
    start = builder.start
    self.order = order
    obligationBits = bits
    live = PathLiveness(builder, scenes: scenes, order: order, keepsAlliance: keepsAlliance).bits
  }

  /// The bits that matter at a place, word by word.
  func liveBits(at place: Int) -> ArraySlice<UInt64> {
    live[(place * layout.words)..<((place + 1) * layout.words)]
  }
}
