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
  /// How many records are left out because they were played under the rules of a later program (docs/scoring.md §15).
  public let otherRules: Int
  /// How many were played under earlier rules, and are judged by the present ones like all others.
  public let earlierRules: Int
  /// What shows with more than one patient, in at most three sentences.
  public let recurring: [Recurrence]
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
    let ordered = outcomes.enumerated().sorted { ($0.element.endedAt, $0.offset) < ($1.element.endedAt, $1.offset) }
    var tally = ProgressTally(catalogue: catalogue, words: words)
    for (_, outcome) in ordered { tally.add(outcome) }
    self = tally.progress(today: today, dismissed: dismissed, gaps: gaps)
  }

  init(_ tally: ProgressTally, today: Day, dismissed: Dismissals, gaps: [Int]) {
    sessions = tally.sessions
    drills = tally.drills
    cases = tally.cases.count
    otherRules = tally.otherRules
    earlierRules = tally.earlierRules
    recurring = tally.recurrences.sentences(tally.catalogue)
    families = tally.catalogue.families.compactMap { family in tally.families[family.id]?.line(of: family) }
    feelings = FeelingLinks(tally.links)
    revisits = Revisit.list(
      tally.standings, catalogue: tally.catalogue, today: today, dismissed: dismissed, gaps: gaps)
    footer = Debrief.footer
  }
}
