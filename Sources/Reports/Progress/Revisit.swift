// The revisit list: families that may be taken up again with another patient, after growing gaps (docs/trainee.md §7).

import ScenarioEngine
import Vignettes

/// A family that may be taken up again. It is an offer: nothing is lost by leaving it.
public struct Revisit: Encodable, Hashable, Sendable {
  /// The days until a family is offered again, as docs/trainee.md §7 suggests them.
  public static let gaps = [3, 10, 30, 90]
  /// In how many different cases a family is met before it drops out.
  public static let casesToMeet = 2

  /// The family's id.
  public let family: String
  /// Its name.
  public let name: String
  /// From which day it is offered, as `YYYY-MM-DD`.
  public let offeredFrom: String
  /// Whether that day has come.
  public let isDue: Bool
  /// The cases in which it went by or was acted on, in the order in which it did; another patient comes first.
  public let wentByIn: [String]

  /// The offers, due ones first, and otherwise in the catalogue's order.
  static func list(
    _ outcomes: [SessionOutcome], catalogue: MarkerCatalogue, today: Day, dismissed: Dismissals, gaps: [Int]
  ) -> [Revisit] {
    guard !dismissed.all, !gaps.isEmpty else { return [] }
    let offers = catalogue.families.filter { !dismissed.families.contains($0.id) }.compactMap { family in
      standing(of: family, outcomes, gaps: gaps).map { standing in
        Revisit(
          family: family.id, name: family.name, offeredFrom: standing.from.description, isDue: standing.from <= today,
          wentByIn: standing.cases)
      }
    }
    return offers.filter(\.isDue) + offers.filter { !$0.isDue }
  }

  /// From when a family is offered, and where it went by or was acted on; nil where it never did, or dropped out.
  ///
  /// Walking a case again is for exploring: of what is met there nothing counts. A drill counts, for it is what is offered.
  private static func standing(
    of family: MarkerFamily, _ outcomes: [SessionOutcome], gaps: [Int]
  ) -> (from: Day, cases: [String])? {
    var open: (last: Day, step: Int)?
    var cases: [String] = []
    var met: Set<String> = []
    var walked: Set<String> = []
    for outcome in outcomes {
      let again = !outcome.isDrill && !walked.insert(outcome.vignette).inserted
      if outcome.lapsed(family.id) {
        open = (outcome.endedAt, 0)
        met = []
        if !cases.contains(outcome.vignette) { cases.append(outcome.vignette) }
      } else if let offer = open, outcome.met(family.id), !again {
        met.insert(outcome.vignette)
        open = met.count >= casesToMeet ? nil : (outcome.endedAt, min(offer.step + 1, gaps.count - 1))
      }
    }
    guard let open, gaps.indices.contains(open.step) else { return nil }
    return (open.last.adding(days: max(gaps[open.step], 0)), cases)
  }
}
