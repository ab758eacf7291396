// The notes of the session that is looked at, and what was chosen for an export of it.

import Reports
import Vignettes

/// What the notes and exports of one session show.
struct Notebook: Sendable {
  /// Something that an export may hold.
  enum Switch: CaseIterable, Hashable, Sendable {
    case notes, profile, feelings, words

    /// Its name on screen.
    var title: String {
      switch self {
      case .notes: "Notes"
      case .profile: "Profile"
      case .feelings: "Feelings"
      case .words: "Typed lines"
      }
    }

    /// What it brings in.
    var sentence: String {
      switch self {
      case .notes: "your notes, and the templates that you filled in"
      case .profile: "counts, enactments, alliance, safety and reach"
      case .feelings: "words of check-ins, and every line resting on them"
      case .words: "purposes, answers to the debrief, reflective lines"
      }
    }
  }

  /// The notes, in the order in which they were written.
  private(set) var notes: [KeptNote] = []
  /// What an export holds. Profile and feelings are left out until they are asked for (docs/trainee.md §2).
  private(set) var included: [Switch] = [.notes]
  /// The moment that is told in full, by its place; nil for none.
  var moment: Int?
  /// The folder that exports go to, as it was typed; empty for the one in which the program was started.
  var folder = LineEditor()
  /// The paths that were written, the latest last.
  private(set) var written: [String] = []

  mutating func take(_ notes: [KeptNote]) { self.notes = notes }

  /// Takes a note that is new or was changed.
  mutating func keep(_ note: KeptNote) {
    if let place = notes.firstIndex(where: { $0.id == note.id }) { notes[place] = note } else { notes.append(note) }
  }

  /// Takes notes under the names that they have now, by those that they had.
  mutating func settle(_ settled: [Int64: KeptNote]) { notes = notes.map { settled[$0.id] ?? $0 } }

  mutating func remove(_ id: Int64) { notes.removeAll { $0.id == id } }

  func note(_ id: Int64) -> KeptNote? { notes.first { $0.id == id } }

  mutating func toggle(_ item: Switch) {
    included = included.contains(item) ? included.filter { $0 != item } : included + [item]
  }

  mutating func set(_ item: Switch, _ isIn: Bool) {
    if included.contains(item) != isIn { toggle(item) }
  }

  mutating func noteWritten(_ path: String) { written.append(path) }

  /// What is asked for, with the notes as they stand.
  func options(catalogue: MarkerCatalogue, sceneTitle: (PlaceID) -> String?) -> ExportOptions {
    let notes = included.contains(.notes) ? notes : []
    return ExportOptions(
      profile: included.contains(.profile), feelings: included.contains(.feelings), words: included.contains(.words),
      moment: moment,
      notes: notes.plainNotes(in: catalogue, sceneTitle: sceneTitle), templates: notes.templates(in: catalogue))
  }
}
