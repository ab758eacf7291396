// Which families of markers are allowed in which field.

import Vignettes

/// A kind of catalogue id that a field accepts, by prefix (docs/markers.md §0).
struct MarkerKind {
  /// What a message calls one of them.
  let noun: String
  private let prefixes: [String]

  /// Whether an id is of this kind.
  func fits(_ id: MarkerID) -> Bool { prefixes.contains { id.text.hasPrefix($0) } }

  /// The ids of this kind, in the catalogue's order.
  func ids(in catalogue: MarkerCatalogue) -> [String] {
    catalogue.markers.lazy.map(\.id).filter(fits).map(\.text)
  }

  /// What can be live at a scene: every id that describes what is going on.
  static let live = MarkerKind(
    noun: "a marker that can be live",
    prefixes: ["rt-", "rf-", "cr-", "sr-", "tr-", "al-", "ct-"]
  )
  /// What an objective can be about: anything that can be live, and skills.
  static let learned = MarkerKind(
    noun: "a marker or a skill",
    prefixes: ["rt-", "rf-", "cr-", "sr-", "tr-", "al-", "ct-", "sk-"]
  )
  /// Feelings of the check-in.
  static let feeling = MarkerKind(noun: "a feeling (ct-feel-)", prefixes: ["ct-feel-"])
  /// Forms of acting out.
  static let act = MarkerKind(noun: "an enactment (ct-act-)", prefixes: ["ct-act-"])
  /// Skills.
  static let skill = MarkerKind(noun: "a skill (sk-)", prefixes: ["sk-"])
  /// Reflective questions.
  static let question = MarkerKind(noun: "a reflective question (sk-q-)", prefixes: ["sk-q-"])
  /// Safety cues.
  static let safetyCue = MarkerKind(noun: "a safety cue (sf-cue-)", prefixes: ["sf-cue-"])
  /// Safety tasks.
  static let safetyTask = MarkerKind(noun: "a safety task (sf-task-)", prefixes: ["sf-task-"])
  /// Medicines tasks.
  static let medicinesTask = MarkerKind(noun: "a medicines task (md-task-)", prefixes: ["md-task-"])
  /// Tasks of both kinds.
  static let task = MarkerKind(noun: "a task (sf-task- or md-task-)", prefixes: ["sf-task-", "md-task-"])
}
