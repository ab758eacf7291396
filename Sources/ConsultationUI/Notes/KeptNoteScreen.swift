// One note as it was kept.

import Reports
import Sheets

/// A note as it was kept, by its name in the journal.
struct KeptNoteScreen: NotebookPage {
  let id: Int64
  var part: String { "notes and exports" }

  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let note = room.note(id) else { return sheet }
    let template = room.template(of: note)
    sheet.text(room.title(of: note), style: .heading)
    sheet.text([room.place(of: note.scene), note.day].joined(separator: ", "), style: .muted)
    for (index, part) in note.parts.enumerated() {
      sheet.gap()
      if let template, template.prompts.indices.contains(index) {
        sheet.text(template.prompts[index].text, style: .label)
      }
      if part.isEmpty { sheet.text("left blank", style: .muted) }
      for line in part.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { sheet.text(String(line)) }
    }
    sheet.gap()
    sheet.choice("Change it")
    sheet.choice("Remove it")
    return sheet
  }

  /// Changes the note, or asks whether to remove it.
  mutating func answer(_ answer: Answer, _ room: inout Notebook) -> [Request] {
    guard answer.action == .confirm, let note = room.note(id) else { return answer.isLeaving ? [.pop] : [] }
    if answer.selected == 0 {
      room.change(note)
      return [.push(NoteScreen())]
    }
    return [
      .push(
        QuestionScreen(
          question: "Remove this note?", excerpt: note.line,
          blocks: [TextBlock("It is removed for good.", style: .muted)],
          stay: "Leave it", agree: "Remove it", requests: [.ask(.removeNote(id))]))
    ]
  }
}
