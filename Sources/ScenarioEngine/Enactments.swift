// Enactments as arcs: acted out here, come back to there, or not (docs/scoring.md §4, §5.3).

import Vignettes

/// One enactment and what became of it.
public struct EnactmentArc: Hashable, Sendable {
  /// The line of the ledger that records it.
  public let line: LedgerLine
  /// The scene at which it was repaired, or nil.
  public let repairedAt: PlaceID?
  /// How many decision points later that was, or nil.
  public let decisionPointsLater: Int?
}

/// The enactments of a walk, never as a ratio.
public struct Enactments: Hashable, Sendable {
  /// The arcs, in the order of the path.
  public let arcs: [EnactmentArc]
  /// Visited scenes with live markers at which something was chosen.
  public let decisionPoints: Int
  /// Those at which an available option acted something out.
  public let open: Int
  /// Those at which the chosen one did.
  public let enacted: Int
  /// Those whose arcs were all repaired.
  public let cameBackTo: Int
  /// Scenes at which the bond rose and something was acted out: collusive harmony (docs/scoring.md §5.4).
  public let collusion: [PlaceID]

  init(_ walk: Walk, ledger: [LedgerLine]) {
    let points = walk.visits.indices.filter {
      walk.visits[$0].score != nil && !walk.scene(of: walk.visits[$0]).live.isEmpty
    }
    let arcs = ledger.filter { $0.judged.label.isEnactment }.map { line in
      let repair = Self.repair(of: line, in: walk, ledger: ledger)
      return EnactmentArc(
        line: line, repairedAt: repair.map { walk.visits[$0].scene },
        decisionPointsLater: repair.map { visit in points.filter { $0 > line.visit && $0 <= visit }.count })
    }
    let visits = Set(arcs.map(\.line.visit))
    self.arcs = arcs
    decisionPoints = points.count
    open = points.filter { walk.visits[$0].score?.enactmentWasOpen == true }.count
    enacted = visits.count
    cameBackTo =
      visits.filter { visit in
        arcs.allSatisfy { $0.line.visit != visit || $0.repairedAt != nil }
      }.count
    collusion = visits.sorted()
      .filter { (walk.option(of: walk.visits[$0])?.alliance.bond ?? 0) > 0 }.map { walk.visits[$0].scene }
  }

  /// The first later visit whose option names the marker among its repairs, or meets it within its window.
  private static func repair(of line: LedgerLine, in walk: Walk, ledger: [LedgerLine]) -> Int? {
    let named = walk.visits.indices.first {
      $0 > line.visit && walk.option(of: walk.visits[$0])?.repairs.contains(line.marker) == true
    }
    let met = ledger.first { $0.visit > line.visit && $0.marker == line.marker && $0.judged.label == .met }?.visit
    return [named, met].compactMap { $0 }.min()
  }
}
