// What every option of a scene earns, and how it stands to each live marker, in each context.

import ScenarioEngine
import Vignettes

/// The judged options of one scene (docs/scoring.md §4, §5.1, §5.2).
struct ScenePoints: Sendable {
  /// One option in one context.
  struct Judged: Hashable, Sendable {
    /// The label of each live marker, in order.
    var labels: [Label] = []
    /// Points of Noticing.
    var noticing = 0
    /// Points of Timing.
    var timing = 0
    /// The Timing points that were to be had.
    var timingPossible = 0
  }

  private let judged: [[Judged]]
  /// Whether anything here depends on the band of the alliance.
  let dependsOnBand: Bool
  /// Whether anything here depends on there being a rupture.
  let dependsOnRupture: Bool
  /// Whether anything here depends on whether the last choice met the patient.
  let dependsOnMet: Bool

  /// Judges every option of a scene in every context.
  init(_ scene: Scene, withPatient: Bool) {
    let options = scene.body.options
    let contexts = ScoringContext.all
    if scene.live.isEmpty && scene.lures.isEmpty {
      judged = [options.map { _ in Judged() }]
    } else {
      let byOption = options.map { Self.judge($0, at: scene, withPatient: withPatient) }
      judged = contexts.indices.map { context in byOption.map { $0[context] } }
    }
    let table = judged
    func depends(on change: (inout ScoringContext) -> Void) -> Bool {
      table.count > 1
        && contexts.contains { context in
          var other = context
          change(&other)
          return table[context.index] != table[other.index]
        }
    }
    dependsOnBand = depends { $0.band = .strained } || depends { $0.band = .forming }
    dependsOnRupture = depends { $0.ruptured = false }
    dependsOnMet = depends { $0.metBefore = false }
  }

  /// The options in a context.
  func options(in context: ScoringContext) -> [Judged] {
    judged.indices.contains(context.index) ? judged[context.index] : judged.first ?? []
  }

  /// An option in each context, in the order of `ScoringContext.all`.
  private static func judge(_ option: SceneOption, at scene: Scene, withPatient: Bool) -> [Judged] {
    let taken = scene.live.map { live in option.takesUp.first { $0.marker == live.marker } }
    // A lure that is read in costs the Timing that a true marker of weight 1 would have earned.
    let readIn = scene.lures.count { lure in option.takesUp.contains { $0.marker == lure.marker && $0.depth >= 1 } }
    return ScoringContext.all.map { context in
      var result = Judged(timingPossible: 2 * readIn)
      for (live, taking) in zip(scene.live, taken) {
        let line = Classification(
          taking, by: option, of: live, asks: scene.asks, withPatient: withPatient, in: context)
        result.labels.append(line.label)
        result.noticing += line.noticing
        result.timing += line.timing
        result.timingPossible += line.timingPossible
      }
      return result
    }
  }
}
