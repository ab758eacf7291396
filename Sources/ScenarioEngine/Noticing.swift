// The noticing exercise: four plain counts, and tagging set beside choosing (docs/scoring.md §6).

import Vignettes

/// What was tagged at the notice scenes of a walk. Nothing is said of the person's leaning.
public struct NoticingCounts: Hashable, Sendable {
  /// Live, and tagged.
  public var seen = 0
  /// Live, and not tagged.
  public var missed = 0
  /// Lures that were tagged.
  public var readIn = 0
  /// Lures that were not.
  public var rightlyLeft = 0
  /// Tagged, and met at the next choice where the marker was live.
  public var sawAndMet = 0
  /// Tagged, and not met there.
  public var sawOnly = 0
  /// Not tagged, and met there.
  public var metUnnamed = 0
  /// Neither.
  public var neither = 0

  /// Nil where the walk came to no notice scene.
  init?(_ walk: Walk, ledger: [LedgerLine]) {
    var any = false
    for (place, visit) in walk.visits.enumerated() {
      guard case .noticed(let tags) = visit.action else { continue }
      any = true
      let scene = walk.scene(of: visit)
      for live in scene.live {
        let tagged = tags.contains(live.marker)
        if tagged { seen += 1 } else { missed += 1 }
        guard let line = ledger.first(where: { $0.visit > place && $0.marker == live.marker }) else { continue }
        switch (tagged, line.judged.label == .met) {
        case (true, true): sawAndMet += 1
        case (true, false): sawOnly += 1
        case (false, true): metUnnamed += 1
        case (false, false): neither += 1
        }
      }
      for lure in scene.lures {
        if tags.contains(lure.marker) { readIn += 1 } else { rightlyLeft += 1 }
      }
    }
    if !any { return nil }
  }
}
