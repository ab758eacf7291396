// The templates, the notes of the session, and the way to the exports.

import Reports
import Sheets

/// The page of notes and exports.
struct NotebookScreen: NotebookPage {
  var part: String { "notes and exports" }

  func noted(_ room: Notebook) -> Noted { .walk }

  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("Reflect", style: .heading)
    for template in room.templates { sheet.choice(template.title, about: Self.about(template)) }
    sheet.heading("Your notes of this session")
    for note in room.notes {
      let title = room.title(of: note)
      sheet.choice(title, about: "\(note.day)  \(note.line)", isShort: true)
    }
    if room.notes.isEmpty {
      sheet.text("None so far; n writes one, here or at any point of a walk.", style: .muted)
    }
    sheet.heading("Take along")
    sheet.choice("Exports", about: "prose, a page to print, or values")
    sheet.gap()
    sheet.text(
      "None of this is needed, and any prompt may stay blank. Nobody reads it; it leaves this machine only by an export.",
      style: .muted)
    return sheet
  }

  /// A template, a note, or the exports: in this order they are on the page.
  mutating func answer(_ answer: Answer, _ room: inout Notebook) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    let templates = room.templates
    let index = answer.selected - templates.count
    if templates.indices.contains(answer.selected) {
      room.writing = NoteWriting(templates[answer.selected], place: room.place(of: nil))
      return [.push(NoteScreen())]
    }
    return [.push(room.notes.indices.contains(index) ? KeptNoteScreen(id: room.notes[index].id) : ExportsScreen())]
  }

  /// What a template is, in a line.
  private static func about(_ template: ReflectionTemplate) -> String {
    switch template.id {
    case ReflectionTemplate.whatSoWhat.id: "three prompts, for any moment"
    case ReflectionTemplate.gibbs.id: "six steps, from what happened to what next"
    case ReflectionTemplate.supervisionCard.id: "one moment to take along, and no more"
    case ReflectionTemplate.portfolioNote.id: "what you learnt, what it means, what you still need"
    default: "a line for each, or for some"
    }
  }
}
