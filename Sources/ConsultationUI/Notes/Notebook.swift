// The notes of the session that is looked at, and what was chosen for an export of it.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// What the notes and exports of one session show.
struct Notebook: Sendable {
  /// The session that is looked at, as far as notes and exports need it.
  struct Shown: Sendable {
    let scenario: Scenario
    let markers: MarkerCatalogue
    /// The walk that is shown, from 0.
    let walk: Int
    let walkName: String
    let moments: [Moment]
  }

  /// The session; nil until the page of notes and exports was opened.
  var shown: Shown?
  /// What is being written, while a note is open.
  var writing: NoteWriting?
  /// Whether nothing is going to be kept while the program runs.
  var keepsNothing = false
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
      case .profile: "what is said of the walk: first page, moments, medicines"
      case .feelings: "words of check-ins, and every line resting on them"
      case .words: "purposes, answers to the debrief, reflective lines"
      }
    }
  }

  /// The notes, in the order in which they were written.
  private(set) var notes: [KeptNote] = []
  /// What an export holds. Profile and feelings are left out until they are asked for (docs/trainee.md §2).
  private(set) var included: [Switch] = [.notes]
  /// The index of the moment that is told in full; nil for none.
  var moment: Int?
  /// The folder that exports go to, as it was typed; empty for the one in which the program was started.
  private(set) var folder = LineEditor()
  /// The paths that were written, the latest last.
  private(set) var written: [String] = []

  mutating func take(_ notes: [KeptNote]) { self.notes = notes }

  /// Takes what the world says of notes and exports; both forms say the sentences.
  mutating func take(_ message: Message) -> [Request] {
    switch message {
    case .notesFound(let notes): take(notes)
    case .noteKept(let note):
      keep(note)
      // Nothing was asked for, so nothing is said of it.
      return note.kind == .saidFirst ? [] : [.closeNote, .say("Kept on this machine, for you alone.")]
    case .noteNotKept(let draft, let reason): return [.push(NoteScreen.question(trying: draft, because: reason))]
    case .noteHeld(let note, let waits):
      keep(note)
      let fate =
        waits
        ? "It waits in memory, and is written as soon as it can be." : "Held until you leave: this walk is not kept."
      let said = Request.say(fate + " An export takes it along.")
      return note.kind == .saidFirst ? (waits ? [said] : []) : [.closeNote, said]
    case .heldNotesKept(let notes):
      self.notes = self.notes.map { notes[$0.id] ?? $0 }
      return [.renameKeptNotes(notes)]
    case .noteRemoved(let id):
      notes.removeAll { $0.id == id }
      return [.closeKeptNote(id), .say("Removed.")]
    case .noteLooksReal(let draft, let likenesses): return [.push(NoteScreen.question(keeping: draft, likenesses))]
    case .textEdited(let text):
      if let text, writing?.take(edited: text) == false { return [.say(LineEditor.cutNote)] }
    case .exported(let path):
      written.append(path)
      return [.say("Written: \(path)")]
    default: break
    }
    return []
  }

  /// Forgets a session that is left.
  mutating func clear() {
    let keepsNothing = keepsNothing
    self = Notebook()
    self.keepsNothing = keepsNothing
  }

  /// Takes a note that is new or was changed.
  mutating func keep(_ note: KeptNote) {
    if let index = notes.firstIndex(where: { $0.id == note.id }) { notes[index] = note } else { notes.append(note) }
  }

  func note(_ id: Int64) -> KeptNote? { notes.first { $0.id == id } }

  mutating func toggle(_ item: Switch) {
    included = included.contains(item) ? included.filter { $0 != item } : included + [item]
  }

  mutating func set(_ item: Switch, _ isIn: Bool) {
    if included.contains(item) != isIn { toggle(item) }
  }

  /// What an export holds, with the notes as they are now.
  func options(catalogue: MarkerCatalogue, sceneTitle: (PlaceID) -> String?) -> ExportOptions {
    let notes = included.contains(.notes) ? notes : []
    return ExportOptions(
      profile: included.contains(.profile), feelings: included.contains(.feelings), words: included.contains(.words),
      moment: moment,
      notes: notes.plainNotes(in: catalogue, sceneTitle: sceneTitle), templates: notes.templates(in: catalogue))
  }

  mutating func typeFolder(_ key: Key) { _ = folder.take(key) }

  /// An export in a form, of the walk that is shown.
  func request(_ format: ExportFormat) -> ExportRequest? {
    guard let shown else { return nil }
    return ExportRequest(
      format: format, walk: shown.walk,
      options: options(catalogue: shown.markers) { shown.scenario.scene($0)?.title },
      folder: folder.text.isEmpty ? nil : folder.text)
  }
}

extension Notebook {
  /// Takes the present session, with its debrief if there is one already.
  mutating func open(_ play: PlayState?, _ afterwards: AfterwardsState?) {
    guard let play else { return }
    shown = Shown(
      scenario: play.session.scenario, markers: play.markers, walk: afterwards?.walk ?? play.session.walks.count - 1,
      walkName: afterwards?.walkName ?? "", moments: afterwards?.debrief.moments ?? [])
  }

  /// Begins a note at a scene, unless one is being written already.
  mutating func write(at scene: PlaceID?, in scenario: Scenario?, isTold: Bool) {
    guard writing?.hasChanges != true else { return }
    writing = NoteWriting(at: scene, place: scenario?.place(of: scene, isTold: isTold) ?? Scenario.wholeWalk)
  }

  /// The templates that have something to ask.
  var templates: [ReflectionTemplate] {
    shown.map { ReflectionTemplate.offered($0.markers).filter { !$0.prompts.isEmpty } } ?? []
  }

  func template(of note: KeptNote) -> ReflectionTemplate? { shown.flatMap { note.kind.template(in: $0.markers) } }

  func title(of note: KeptNote) -> String {
    guard let shown else { return note.kind.title }
    return note.title(in: shown.markers) { shown.scenario.scene($0)?.title }
  }

  /// Where a note belongs, in words.
  func place(of scene: PlaceID?) -> String {
    shown?.scenario.place(of: scene, isTold: true) ?? Scenario.wholeWalk
  }

  /// Opens a note that was kept, to be changed.
  mutating func change(_ note: KeptNote) {
    let place = place(of: note.scene)
    writing =
      template(of: note).map { NoteWriting($0, place: place, changing: note) }
      ?? NoteWriting(at: note.scene, place: place, changing: note)
  }
}

extension Scenario {
  static var wholeWalk: String { "The walk as a whole" }

  /// Where a note belongs, in words. While playing, a scene goes by its sitting: its own title may say too much.
  func place(of place: PlaceID?, isTold: Bool) -> String {
    guard let place else { return Self.wholeWalk }
    if let ending = ending(place) { return isTold ? ending.title : "The ending" }
    guard let found = scene(place) else { return Self.wholeWalk }
    let sitting = sitting(of: found)?.title ?? ""
    return isTold ? found.title + (sitting.isEmpty ? "" : ", " + sitting) : sitting
  }
}
