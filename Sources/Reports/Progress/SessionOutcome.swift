// What a session came to, as far as the look back needs it: small enough to be kept for many sessions.

import ScenarioEngine
import Vignettes

/// What an ended session or a drill came to, label by label in each family.
public struct SessionOutcome: Sendable {
  /// The case's id.
  public let vignette: String
  /// The patient's name.
  public let patient: String
  /// The day on which it ended.
  public let endedAt: Day
  /// What the trainee knows it by.
  public let label: String
  /// Whether it is a drill.
  public let isDrill: Bool
  /// The version of the scoring rules under which it was played. It is judged by the present ones.
  let playedUnder: Int
  /// The labels of each family's markers, by the family's id.
  let labels: [String: [Label]]
  /// What was done beside cues of each kind; nil for a drill.
  let habits: HabitCounts?
  /// The titles of the scenes of the walk, by id; empty for a drill.
  let titles: [PlaceID: String]
  /// What was noted and what followed; nothing for a drill.
  let feelings: [FeelingLine]

  /// Judges a record: of a session its first walk, of a drill its own scene.
  public init(_ record: SessionRecord, catalogue: MarkerCatalogue) {
    let walk = record.session.walks.first
    vignette = record.session.start.vignette
    patient = record.session.scenario.vignette.partnerName
    endedAt = record.endedAt
    label = record.label
    isDrill = record.drilled != nil
    playedUnder = record.session.start.scoringVersion
    var labels: [String: [Label]] = [:]
    for line in walk?.ledger ?? [] where record.drilled == nil || line.scene == record.drilled {
      guard let family = catalogue.family(of: line.marker) else { continue }
      labels[family.id, default: []].append(line.judged.label)
    }
    self.labels = labels
    let scenario = record.session.scenario
    habits = isDrill ? nil : walk.map { HabitCounts($0, in: scenario) }
    titles =
      isDrill
      ? [:]
      : Dictionary(
        (walk?.path ?? []).map { ($0, scenario.scene($0)?.title ?? $0.text) }, uniquingKeysWith: { first, _ in first })
    feelings = isDrill ? [] : walk.map { Profile($0, catalogue: catalogue).feelings } ?? []
  }

  /// Whether a family went by or was acted on.
  func lapsed(_ family: String) -> Bool { labels[family, default: []].contains { $0 == .missed || $0 == .enacted } }

  /// Whether it was met, and neither went by nor was acted on.
  func met(_ family: String) -> Bool { labels[family, default: []].contains(.met) && !lapsed(family) }
}
