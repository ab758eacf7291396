// What to take along, and in what form.

import Reports
import Sheets

/// The exports.
struct ExportsScreen: NotebookPage {
  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    func part(_ title: String, _ about: String, isIn: Bool) {
      let mark = isIn ? page.glyphs.check : page.glyphs.dot
      sheet.choice(mark + " " + title, about: about, column: DebriefRows.column, style: isIn ? .accent : .option)
    }
    sheet.text("What it holds", style: .heading)
    for item in Notebook.Switch.allCases { part(item.title, item.sentence, isIn: room.included.contains(item)) }
    let moments = room.shown?.moments ?? []
    let moment = room.moment.flatMap { moments.indices.contains($0) ? moments[$0].place.title : nil }
    part("One moment", moment ?? "none told in full", isIn: moment != nil)
    let folder = room.folder.text
    sheet.choice(
      "  Folder", about: folder.isEmpty ? "the one in which dyad was started" : folder, column: DebriefRows.column)
    sheet.heading("Write it as")
    for format in ExportFormat.allCases {
      sheet.choice(format.title, about: format.sentence, column: DebriefRows.column)
    }
    sheet.gap()
    for path in room.written.suffix(3) { sheet.text("Written: " + path) }
    sheet.text("\(DebriefExport.notice) Nothing is sent.", style: .muted)
    return sheet
  }

  /// A switch, the moment, the folder, or a form to write.
  mutating func answer(_ answer: Answer, _ room: inout Notebook) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    let switches = Notebook.Switch.allCases
    if switches.indices.contains(answer.selected) {
      room.toggle(switches[answer.selected])
      return []
    }
    switch answer.selected - switches.count {
    case 0: return [.push(ExportMomentScreen())]
    case 1: return [.push(ExportFolderScreen())]
    case let index:
      guard ExportFormat.allCases.indices.contains(index - 2) else { return [] }
      return room.request(ExportFormat.allCases[index - 2]).map { [.ask(.export($0))] } ?? []
    }
  }
}
