// Which options of a decision earn the most Noticing credit, so rules can ask what else sets them apart.

import ScenarioEngine
import Vignettes

/// A decision in which some option earns more Noticing credit than another.
struct CreditedScene: Sendable {
  /// The number of the scene.
  let scene: Int
  /// What each option earns (docs/scoring.md §5.1), in a forming alliance without a rupture.
  let credits: [Int]
  /// The options that earn most; among equals, those with most points for Timing (docs/scoring.md §5.2).
  let best: [Int]

  /// The options that earn less than the best.
  var others: [Int] { credits.indices.filter { !best.contains($0) } }

  /// The options that earn nothing.
  var uncredited: [Int] { credits.indices.filter { credits[$0] == 0 } }

  /// Examines a scene; nil if it is not a decision, or all its options earn the same.
  init?(_ scene: Scene, number: Int, setting: Sitting.Setting) {
    guard case .decision(let options) = scene.body,
      let credit = Self.credit(of: options, at: scene, setting: setting)
    else { return nil }
    self.scene = number
    (credits, best) = credit
  }

  /// What each option of a scene earns, and which are best; nil if all earn the same.
  static func credit(
    of options: [SceneOption], at scene: Scene, setting: Sitting.Setting
  ) -> (credits: [Int], best: [Int])? {
    guard options.count > 1, !scene.live.isEmpty else { return nil }
    let context = ScoringContext(band: .forming, ruptured: false, metBefore: false)
    let earned = options.map { option in
      scene.live.reduce((noticing: 0, timing: 0)) { sum, live in
        let taking = option.takesUp.first { $0.marker == live.marker }
        let judged = Classification(
          taking, by: option, of: clamped(live), asks: scene.asks, withPatient: setting == .withPatient, in: context)
        return (sum.noticing + judged.noticing, sum.timing + judged.timing)
      }
    }
    let credits = earned.map(\.noticing)
    guard let most = credits.max(), let least = credits.min(), most > least else { return nil }
    // A right idea that comes too soon earns as much as one that is met, and is not what gives itself away.
    let top = earned.indices.filter { credits[$0] == most }
    let timing = top.map { earned[$0].timing }.max()
    return (credits, top.filter { earned[$0].timing == timing })
  }

  /// Whether only credited options satisfy a test, and at least one does.
  func isTellTale(_ holds: (Int) -> Bool) -> Bool {
    best.contains(where: holds) && !others.contains(where: holds)
  }

  /// A weight far outside its range would overflow.
  private static func clamped(_ live: LiveMarker) -> LiveMarker {
    guard !(1...3).contains(live.weight) else { return live }
    return LiveMarker(
      marker: live.marker, weight: min(max(live.weight, 1), 3), cue: live.cue, floor: live.floor, ceiling: live.ceiling)
  }
}
