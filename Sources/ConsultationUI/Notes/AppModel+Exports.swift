// The page of notes and exports, and what is chosen on it.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  /// Opens the notes and exports, and asks for the notes of the session.
  mutating func openNotebook() -> [Effect] {
    push(.notebook)
    return [.findNotes]
  }

  /// A template, a note, or the exports: in this order they stand on the page.
  mutating func confirmNotebook() {
    let place = list.selected - templates.count
    if templates.indices.contains(list.selected) {
      writing = NoteWriting(templates[list.selected], place: self.place(of: nil))
      push(.note)
    } else if notebook.notes.indices.contains(place) {
      push(.keptNote(notebook.notes[place].id))
    } else {
      push(.exports)
    }
  }

  /// Changes a note that was kept, or asks whether to remove it.
  mutating func confirmKeptNote(_ id: Int64) {
    guard let note = notebook.note(id) else { return pop() }
    if list.selected == 0 { change(note) } else { push(.question(.removeNote(id))) }
  }

  /// A switch, the moment, the folder, or a form to write.
  mutating func confirmExports() -> [Effect] {
    let switches = Notebook.Switch.allCases
    if switches.indices.contains(list.selected) {
      notebook.toggle(switches[list.selected])
      return []
    }
    switch list.selected - switches.count {
    case 0: push(.exportMoment)
    case 1: push(.exportFolder)
    default:
      let place = list.selected - switches.count - 2
      guard ExportFormat.allCases.indices.contains(place) else { return [] }
      return request(ExportFormat.allCases[place]).map { [.export($0)] } ?? []
    }
    return []
  }

  /// The first line is none; the others are the moments.
  mutating func confirmExportMoment() {
    let moments = afterwards?.debrief.moments ?? []
    notebook.moment = moments.indices.contains(list.selected - 1) ? list.selected - 1 : nil
    pop()
  }

  mutating func confirmExportFolder() { pop() }

  private func request(_ format: ExportFormat) -> ExportRequest? {
    guard let play else { return nil }
    let options = notebook.options(catalogue: play.markers) { play.session.scenario.scene($0)?.title }
    let folder = notebook.folder.text
    return ExportRequest(
      format: format, walk: afterwards?.walk ?? play.session.walks.count - 1, options: options,
      folder: folder.isEmpty ? nil : folder)
  }
}
