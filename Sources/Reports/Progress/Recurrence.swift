// What shows with more than one patient: at most three sentences, each with its places and something to practise.

import ScenarioEngine
import Vignettes

/// A step that was taken beside cues of one kind with several patients. It says what was done, and nothing of the person.
public struct Recurrence: Encodable, Hashable, Sendable {
  /// Where it showed with one patient.
  public struct Place: Encodable, Hashable, Sendable {
    /// The case's id.
    public let vignette: String
    /// The patient's name.
    public let patient: String
    /// The titles of the scenes.
    public let scenes: [String]
  }

  /// The most that are said.
  public static let most = 3

  /// The sentence.
  public let text: String
  /// With whom, and where.
  public let places: [Place]
  /// The family of markers to practise with, by its id; nil where there is none in particular.
  public let family: String?

  /// A case whose decisions practise it: the last of its places.
  public var practice: String? { places.last?.vignette }

  /// The places in a line.
  public var placesText: String {
    places.map { "\($0.patient): " + $0.scenes.map { "“\($0)”" }.joined(separator: ", ") }.joined(separator: "; ") + "."
  }
}

/// What was done beside each kind of cue, case by case, in first walks alone.
struct RecurrenceTally: Sendable {
  private struct Found {
    var patient: String
    var scenes: [String] = []
  }

  private var order: [HabitKey] = []
  private var found: [HabitKey: [String: Found]] = [:]
  private var live: [HabitCue: Set<String>] = [:]
  /// The cases that were counted, so that a second session of one adds nothing.
  private var cases: Set<String> = []

  mutating func add(_ outcome: SessionOutcome) {
    guard !outcome.isDrill, let habits = outcome.habits, cases.insert(outcome.vignette).inserted else { return }
    for cue in habits.live { live[cue, default: []].insert(outcome.vignette) }
    for key in habits.order {
      let scenes = habits.counts[key]?.unmet ?? []
      guard !scenes.isEmpty else { continue }
      if found[key] == nil { order.append(key) }
      var case_ = found[key]?[outcome.vignette] ?? Found(patient: outcome.patient)
      for scene in scenes.map({ outcome.titles[$0] ?? $0.text }) where !case_.scenes.contains(scene) {
        case_.scenes.append(scene)
      }
      found[key, default: [:]][outcome.vignette] = case_
    }
  }

  /// The sentences: what shows with the most patients first, and of each kind of cue one.
  func sentences(_ catalogue: MarkerCatalogue) -> [Recurrence] {
    let several = order.filter { (found[$0]?.count ?? 0) >= 2 }.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element), rank(right.element))
      return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
    }.map(\.element)
    var picked: [HabitKey] = []
    for key in several where picked.count < Recurrence.most && !picked.contains(where: { $0.cue == key.cue }) {
      picked.append(key)
    }
    return picked.map { recurrence($0, catalogue) }
  }

  private func rank(_ key: HabitKey) -> (Int, Int) { (-(found[key]?.count ?? 0), key.cue.isOfPatient ? 0 : 1) }

  private func recurrence(_ key: HabitKey, _ catalogue: MarkerCatalogue) -> Recurrence {
    let places = (found[key] ?? [:]).map { id, found in
      Recurrence.Place(vignette: id, patient: found.patient, scenes: found.scenes)
    }.sorted { ($0.patient, $0.vignette) < ($1.patient, $1.vignette) }
    let (many, all) = (places.count, max(live[key.cue]?.count ?? 0, places.count))
    let whom = "\(Counting.word(many)) of \(Counting.word(all))"
    let clause = HabitWording.clause(key.cue, name: "they")
    let family: String? =
      if case .family(let prefix) = key.cue { catalogue.families.first { $0.prefix == prefix }?.id } else { nil }
    return Recurrence(
      text: "With \(whom) patients, when \(clause), you \(HabitWording.words(key.move)).", places: places,
      family: family)
  }
}
