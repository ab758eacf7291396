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
    _ standings: [String: RevisitStanding], catalogue: MarkerCatalogue, today: Day, dismissed: Dismissals, gaps: [Int]
  ) -> [Revisit] {
    guard !dismissed.all, !gaps.isEmpty else { return [] }
    let offers = catalogue.families.filter { !dismissed.families.contains($0.id) }.compactMap { family -> Revisit? in
      guard let standing = standings[family.id], let from = standing.offeredFrom(gaps) else { return nil }
      return Revisit(
        family: family.id, name: family.name, offeredFrom: from.description, isDue: from <= today,
        wentByIn: standing.cases)
    }
    return offers.filter(\.isDue) + offers.filter { !$0.isDue }
  }
}

/// How a family stands towards being offered again, session by session.
struct RevisitStanding: Sendable {
  /// The cases in which it went by or was acted on, in the order in which it did.
  private(set) var cases: [String] = []
  /// The day from which the gap counts, and how many gaps came before; nil where it never lapsed, or dropped out.
  private var open: (last: Day, step: Int)?
  private var met: Set<String> = []

  /// Takes up a session. A drill counts, for it is what is offered; `isAgain` says that its case was walked before.
  mutating func add(_ outcome: SessionOutcome, of family: String, isAgain: Bool) {
    if outcome.lapsed(family) {
      open = (outcome.endedAt, 0)
      met = []
      if !cases.contains(outcome.vignette) { cases.append(outcome.vignette) }
    } else if let offer = open, outcome.met(family), !isAgain {
      met.insert(outcome.vignette)
      open = met.count >= Revisit.casesToMeet ? nil : (outcome.endedAt, offer.step + 1)
    }
  }

  /// From when it is offered, with these gaps, of which the last is kept to; nil where it is not.
  func offeredFrom(_ gaps: [Int]) -> Day? {
    guard let open, let last = gaps.last else { return nil }
    return open.last.adding(days: max(gaps.indices.contains(open.step) ? gaps[open.step] : last, 0))
  }
}
