// Writing, keeping, changing and removing notes.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  /// The markers of the case that is played or was opened; nil where none is.
  public var markers: MarkerCatalogue? { play?.markers ?? opened?.markers }

  /// The templates that have something to ask.
  var templates: [ReflectionTemplate] {
    (play?.markers).map { ReflectionTemplate.all($0).filter { !$0.prompts.isEmpty } } ?? []
  }

  /// Opens a note over whatever is shown. Words that are not kept yet are still there.
  mutating func openNote() {
    if writing?.hasChanges != true {
      let here = noteScene
      writing = NoteWriting(at: here.scene, place: here.words)
    }
    push(.note)
  }

  /// Opens a note that was kept, to be changed.
  mutating func change(_ note: KeptNote) {
    guard let play else { return }
    if let template = note.kind.template(in: play.markers) {
      writing = NoteWriting(template, place: place(of: note.scene), changing: note)
    } else {
      writing = NoteWriting(at: note.scene, place: place(of: note.scene), changing: note)
    }
    push(.note)
  }

  /// Leaves a note; where words would be lost, asks first.
  mutating func leaveNote() {
    if writing?.hasChanges == true { push(.question(.dropWords)) } else { closeNote() }
  }

  /// The enter key on a note: the next prompt, and after the last one keeps it.
  mutating func confirmNote() -> [Effect] {
    guard let writing else {
      closeNote()
      return []
    }
    guard writing.isAtLast else {
      self.writing?.step(by: 1)
      return []
    }
    guard writing.hasWords || writing.note == nil else {
      status = "There are no words here now. A note is removed from its own page; esc leaves it as it was."
      return []
    }
    guard writing.hasChanges else {
      status = writing.hasWords ? nil : "Nothing was typed, so nothing is kept."
      closeNote()
      return []
    }
    return [.keepNote(writing.draft)]
  }

  /// Gives the words that were typed before the options back to the session that is gone on with.
  private mutating func recallSaidFirst() {
    guard var state = play else { return }
    let before = state.arrivalKey
    state.recall(notebook.notes)
    play = state
    if afterwards != nil { afterwards?.saidFirst = state.saidFirst }
    if state.arrivalKey != before, screen.kind == .play { arrive() }
  }

  /// Opens the text that is being typed in the person's own editor.
  func openEditor() -> [Effect] { writing.map { [.openEditor(text: $0.editor.text)] } ?? [] }

  mutating func typeNote(_ key: Key) {
    if screen.kind == .exportFolder {
      _ = notebook.folder.take(key)
    } else {
      writing?.type(key, width: sheet.width)
      if writing?.editor.isFull == true { status = "A note has room for \(LineEditor.noteLimit) characters." }
    }
  }

  /// Puts the caret where a press in the field points.
  mutating func placeCaret(at point: Point) {
    if screen.kind == .note { writing?.placeCaret(at: point, width: sheet.width) }
  }

  /// Takes what the world says of notes and exports.
  mutating func takeNotes(_ message: Message) -> [Effect] {
    switch message {
    case .notesFound(let notes):
      notebook.take(notes)
      recallSaidFirst()
    case .noteKept(let note):
      notebook.keep(note)
      // Nothing was asked for, so that nothing is said of it.
      if note.kind == .saidFirst { break }
      closeNote()
      status =
        note.session == nil
        ? "Held until you leave: this walk is not kept. An export takes it along."
        : "Kept on this machine, for you alone."
    case .noteRemoved(let id):
      notebook.remove(id)
      screens.removeAll { $0.kind == .keptNote(id) }
      status = "Removed."
    case .noteLooksReal(let draft, let likenesses): push(.question(.looksReal(draft, likenesses)))
    case .textEdited(let text):
      guard let text, screen.kind == .note, writing?.take(edited: text) == false else { break }
      status = "A note has room for \(LineEditor.noteLimit) characters; what came after them was left out."
    case .exported(let path):
      notebook.noteWritten(path)
      status = "Written: \(path)"
    default: break
    }
    return []
  }

  /// What was agreed to in a question about a note.
  mutating func answerNote(_ question: Question) -> [Effect] {
    switch question {
    case .dropWords: closeNote()
    case .looksReal(let draft, _): return [.keepNote(draft.meant)]
    case .removeNote(let id): return [.removeNote(id)]
    default: break
    }
    return []
  }

  /// Forgets the notes of a session that is left.
  mutating func closeNotebook() {
    writing = nil
    notebook = Notebook()
  }

  /// Takes the note off, with what was asked about it.
  private mutating func closeNote() {
    writing = nil
    if let place = screens.lastIndex(where: { $0.kind == .note }), place > 0 { screens.removeSubrange(place...) }
  }

  /// The scene that a note made now belongs to, and where that is in words; no scene for the walk as a whole.
  private var noteScene: (scene: PlaceID?, words: String) {
    for screen in screens.reversed() {
      switch screen.kind {
      case .moment(let place), .account(let place), .remark(let place, _):
        guard let moments = afterwards?.debrief.moments, moments.indices.contains(place) else { continue }
        let scene = PlaceID(moments[place].place.scene)
        return (scene, self.place(of: scene))
      case .debrief, .notebook: return (nil, place(of: nil))
      case .play:
        guard let play else { continue }
        return (play.notePlace, place(of: play.notePlace))
      default: continue
      }
    }
    return (nil, place(of: nil))
  }

  /// Where a note belongs, in words. While playing, a scene goes by its sitting: its own title may say too much.
  func place(of scene: PlaceID?) -> String {
    guard let scene, let scenario = play?.session.scenario else { return "The walk as a whole" }
    if let ending = scenario.ending(scene) { return afterwards == nil ? "The ending" : ending.title }
    guard let found = scenario.scene(scene) else { return "The walk as a whole" }
    let sitting = scenario.sitting(of: found)?.title ?? ""
    return afterwards == nil ? sitting : found.title + (sitting.isEmpty ? "" : ", " + sitting)
  }
}
