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
    // How many decision points come before each visit.
    var pointsBefore = [0]
    pointsBefore.reserveCapacity(walk.visits.count + 1)
    var open = 0
    for place in walk.visits.indices {
      let score = walk.visits[place].score
      let isPoint = score != nil && walk.scenario.scenes[walk.visits[place].scenePlace].hasLive
      pointsBefore.append(pointsBefore[place] + (isPoint ? 1 : 0))
      if isPoint, score?.enactmentWasOpen == true { open += 1 }
    }
    let arcs = Self.repairs(in: walk, ledger: ledger).map { number, repair in
      let line = ledger[number]
      return EnactmentArc(
        line: line, repairedAt: repair.map { walk.visits[$0].scene },
        decisionPointsLater: repair.map { pointsBefore[$0 + 1] - pointsBefore[line.visit + 1] })
    }
    let visits = Set(arcs.map(\.line.visit))
    self.arcs = arcs
    decisionPoints = pointsBefore[walk.visits.count]
    self.open = open
    enacted = visits.count
    cameBackTo = visits.count - Set(arcs.filter { $0.repairedAt == nil }.map(\.line.visit)).count
    collusion = visits.sorted()
      .filter { (walk.chosenOption(at: $0)?.effects.alliance.bond ?? 0) > 0 }.map { walk.visits[$0].scene }
  }

  /// Every enactment of the ledger, with the first later visit whose option names the marker among its repairs, or meets it
  /// within its window.
  ///
  /// One look over the walk from its end: what comes next for each marker is known when a visit is looked at.
  private static func repairs(in walk: Walk, ledger: [LedgerLine]) -> [(line: Int, repair: Int?)] {
    var next: [MarkerID: Int] = [:]
    var found: [(line: Int, repair: Int?)] = []
    var end = ledger.count
    for visit in walk.visits.indices.reversed() {
      var first = end
      while first > 0, ledger[first - 1].visit == visit { first -= 1 }
      for line in (first..<end).reversed() where ledger[line].judged.label.isEnactment {
        found.append((line, next[ledger[line].marker]))
      }
      for marker in walk.chosenOption(at: visit)?.model.repairs ?? [] { next[marker] = visit }
      for line in first..<end where ledger[line].judged.label == .met { next[ledger[line].marker] = visit }
      end = first
    }
    return found.reversed()
  }
}
