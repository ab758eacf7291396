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
  /// Tagged, and met at the next choice at which the marker was live.
  public var sawAndMet = 0
  /// Tagged, and not met there.
  public var sawOnly = 0
  /// Not tagged, and met there.
  public var metUnnamed = 0
  /// Neither.
  public var neither = 0

  /// Nil if the walk came to no notice scene.
  init?(_ walk: Walk, ledger: [LedgerLine]) {
    let places = walk.visits.indices.filter {
      if case .noticed = walk.visits[$0].action { true } else { false }
    }
    if places.isEmpty { return nil }
    // From the end of the walk, so the next line of each marker is known when a scene is looked at.
    var next: [MarkerID: LedgerLine] = [:]
    var end = ledger.count
    for place in places.reversed() {
      while end > 0, ledger[end - 1].visit > place {
        end -= 1
        next[ledger[end].marker] = ledger[end]
      }
      guard case .noticed(let tags) = walk.visits[place].action else { continue }
      let scene = walk.scene(of: walk.visits[place])
      for live in scene.live {
        let tagged = tags.contains(live.marker)
        if tagged { seen += 1 } else { missed += 1 }
        guard let line = next[live.marker] else { continue }
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
  }
}
