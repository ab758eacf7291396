// What a trainee comes back to, over several sessions: families of markers side by side, and never a line that rises.

import ScenarioEngine
import Vignettes

/// A look back over ended sessions (docs/trainee.md §7). It holds no score, no order of merit and no course over time.
public struct Progress: Encodable, Sendable {
  /// What became of one family, in how many sessions. One session can stand under several labels.
  public struct FamilyLine: Encodable, Hashable, Sendable {
    /// The family's id.
    public let family: String
    /// Its name.
    public let name: String
    /// In how many sessions and drills it was live.
    public let sessions: Int
    /// In how many cases.
    public let cases: Int
    /// In how many sessions it stands under each label at least once, in the order of the debrief.
    public let counts: [CountLine]
    /// What became of it in each case in which it was live, by the patient's name.
    public let inCases: [CaseLine]
    /// In how many cases it went by or was acted on.
    public let lapsedInCases: Int
    /// Whether that is more than one: the trainee comes back to it with different patients.
    public let comesBack: Bool

    /// The patients with whom it went by or was acted on, as a list in words.
    public var lapsedWith: String {
      DebriefWording.listed(inCases.filter { $0.wentBy + $0.actedOn > 0 }.map(\.patient))
    }
  }

  /// What became of one family in one case.
  public struct CaseLine: Encodable, Hashable, Sendable {
    /// The case's id.
    public let vignette: String
    /// The patient's name.
    public let patient: String
    /// In how many sessions and drills of the case it was live.
    public let sessions: Int
    /// In how many it went by at least once.
    public let wentBy: Int
    /// In how many it was acted on at least once.
    public let actedOn: Int
  }

  /// How many sessions are looked at.
  public let sessions: Int
  /// How many drills.
  public let drills: Int
  /// How many cases.
  public let cases: Int
  /// How many records are left out because they were judged under other rules (docs/scoring.md §10.5).
  public let otherRules: Int
  /// The families that were live, in the catalogue's order.
  public let families: [FamilyLine]
  /// Feeling and act over the sessions.
  public let feelings: FeelingLinks
  /// What may be taken up again, and when; empty where it was dismissed.
  public let revisits: [Revisit]
  /// What every report says of itself.
  public let footer: String

  /// Looks back over records, in any order. What it takes besides is told at the other beginning.
  public init(
    over records: [SessionRecord], catalogue: MarkerCatalogue, today: Day, dismissed: Dismissals = Dismissals(),
    gaps: [Int] = Revisit.gaps, words: Bool = false
  ) {
    self.init(
      over: records.map { SessionOutcome($0, catalogue: catalogue) }, catalogue: catalogue, today: today,
      dismissed: dismissed, gaps: gaps, words: words)
  }

  /// Looks back over what sessions came to, in any order.
  ///
  /// - Parameters:
  ///   - outcomes: of ended sessions and drills.
  ///   - catalogue: the markers and their families.
  ///   - today: the day; it decides what is due and nothing else.
  ///   - dismissed: what is not to be shown again.
  ///   - gaps: days until a family is offered again, in order; the last is kept to. None offers nothing.
  ///   - words: whether the trainee's own words for feelings are shown; otherwise the catalogue's nouns stand.
  public init(
    over outcomes: [SessionOutcome], catalogue: MarkerCatalogue, today: Day, dismissed: Dismissals = Dismissals(),
    gaps: [Int] = Revisit.gaps, words: Bool = false
  ) {
    let kept = outcomes.filter(\.isUnderPresentRules)
    let ordered = kept.enumerated().sorted { ($0.element.endedAt, $0.offset) < ($1.element.endedAt, $1.offset) }
      .map(\.element)
    sessions = kept.count { !$0.isDrill }
    drills = kept.count { $0.isDrill }
    cases = Set(kept.map(\.vignette)).count
    otherRules = outcomes.count - kept.count
    families = catalogue.families.compactMap { Self.line($0, ordered) }
    feelings = FeelingLinks(ordered, catalogue: catalogue, words: words)
    revisits = Revisit.list(ordered, catalogue: catalogue, today: today, dismissed: dismissed, gaps: gaps)
    footer = Debrief.footer
  }

  private static func line(_ family: MarkerFamily, _ outcomes: [SessionOutcome]) -> FamilyLine? {
    let live = outcomes.filter { $0.labels[family.id] != nil }
    guard !live.isEmpty else { return nil }
    let inCases = cases(family, live)
    let lapsed = inCases.count { $0.wentBy + $0.actedOn > 0 }
    return FamilyLine(
      family: family.id, name: family.name, sessions: live.count, cases: inCases.count,
      counts: DebriefWording.labelOrder.map { label in
        CountLine(
          id: label.rawValue, text: DebriefWording.short(label), count: count(label, of: family, in: live))
      }, inCases: inCases, lapsedInCases: lapsed, comesBack: lapsed > 1)
  }

  /// One line for each case, in no order of time.
  private static func cases(_ family: MarkerFamily, _ live: [SessionOutcome]) -> [CaseLine] {
    Dictionary(grouping: live, by: \.vignette).map { id, outcomes in
      CaseLine(
        vignette: id, patient: outcomes.map(\.patient).min() ?? id, sessions: outcomes.count,
        wentBy: count(.missed, of: family, in: outcomes), actedOn: count(.enacted, of: family, in: outcomes))
    }.sorted { ($0.patient, $0.vignette) < ($1.patient, $1.vignette) }
  }

  /// In how many a family stands under a label at least once.
  private static func count(_ label: Label, of family: MarkerFamily, in outcomes: [SessionOutcome]) -> Int {
    outcomes.count { $0.labels[family.id, default: []].contains(label) }
  }
}
