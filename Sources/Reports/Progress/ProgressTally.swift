// A look back that takes sessions one by one, so that whoever reads thousands of them can do something else in between.

import ScenarioEngine
import Vignettes

/// What has been counted so far of a look back over sessions. What a session costs does not depend on how many came before.
public struct ProgressTally: Sendable {
  let catalogue: MarkerCatalogue
  private let words: Bool
  private(set) var sessions = 0
  private(set) var drills = 0
  private(set) var cases: Set<String> = []
  private(set) var otherRules = 0
  private(set) var earlierRules = 0
  /// What became of each family, by its id.
  private(set) var families: [String: FamilyTally] = [:]
  /// What was noted and what followed.
  private(set) var links = FeelingTally()
  /// How each family stands towards being offered again, by its id.
  private(set) var standings: [String: RevisitStanding] = [:]
  /// What was done beside cues of each kind, case by case.
  private(set) var recurrences = RecurrenceTally()
  /// The cases that were played to their end.
  private var walked: Set<String> = []

  /// Nothing is counted yet.
  ///
  /// - Parameters:
  ///   - catalogue: the markers and their families.
  ///   - words: whether the trainee's own words for feelings are shown; otherwise the catalogue's nouns stand.
  public init(catalogue: MarkerCatalogue, words: Bool = false) {
    self.catalogue = catalogue
    self.words = words
  }

  /// Counts what a session came to. Sessions come in the order of the days on which they ended, and of one day in the order in
  /// which they were played.
  public mutating func add(_ outcome: SessionOutcome) {
    // A later program's rules are unknown here; what was played under earlier ones is judged by the present rules.
    guard outcome.playedUnder <= ScoringVersion.current else {
      otherRules += 1
      return
    }
    if outcome.playedUnder < ScoringVersion.current { earlierRules += 1 }
    if outcome.isDrill { drills += 1 } else { sessions += 1 }
    cases.insert(outcome.vignette)
    // Walking a case again is for exploring: of what is met there nothing counts.
    let again = !outcome.isDrill && !walked.insert(outcome.vignette).inserted
    for family in outcome.labels.keys {
      families[family, default: FamilyTally()].add(outcome, of: family)
      standings[family, default: RevisitStanding()].add(outcome, of: family, isAgain: again)
    }
    recurrences.add(outcome)
    links.add(outcome, catalogue: catalogue, words: words)
  }

  /// The look back over what was counted.
  public func progress(today: Day, dismissed: Dismissals = Dismissals(), gaps: [Int] = Revisit.gaps) -> Progress {
    Progress(self, today: today, dismissed: dismissed, gaps: gaps)
  }
}

/// What became of one family.
struct FamilyTally: Sendable {
  private struct Case {
    var patient: String
    var sessions = 0
    var wentBy = 0
    var actedOn = 0
  }

  private var live = 0
  private var counts: [Label: Int] = [:]
  private var cases: [String: Case] = [:]

  mutating func add(_ outcome: SessionOutcome, of family: String) {
    let labels = Set(outcome.labels[family, default: []])
    live += 1
    for label in labels { counts[label, default: 0] += 1 }
    var found = cases[outcome.vignette] ?? Case(patient: outcome.patient)
    found.patient = min(found.patient, outcome.patient)
    found.sessions += 1
    found.wentBy += labels.contains(.missed) ? 1 : 0
    found.actedOn += labels.contains(.enacted) ? 1 : 0
    cases[outcome.vignette] = found
  }

  func line(of family: MarkerFamily) -> Progress.FamilyLine {
    // In no order of time.
    let inCases = cases.map { id, found in
      Progress.CaseLine(
        vignette: id, patient: found.patient, sessions: found.sessions, wentBy: found.wentBy, actedOn: found.actedOn)
    }.sorted { ($0.patient, $0.vignette) < ($1.patient, $1.vignette) }
    let lapsed = inCases.count { $0.wentBy + $0.actedOn > 0 }
    return Progress.FamilyLine(
      family: family.id, name: family.name, sessions: live, cases: inCases.count,
      counts: DebriefWording.labelOrder.map { label in
        CountLine(id: label.rawValue, text: DebriefWording.short(label), count: counts[label, default: 0])
      }, inCases: inCases, lapsedInCases: lapsed, comesBack: lapsed > 1)
  }
}
