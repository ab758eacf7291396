// The moment that an export tells in full.

import Reports
import Sheets

/// The choice of a moment for the exports.
struct ExportMomentScreen: NotebookPage {
  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("Which moment is told in full?", style: .heading)
    sheet.gap()
    sheet.choice("None", about: "the path alone")
    for moment in room.shown?.moments ?? [] { sheet.choice(moment.place.title, about: moment.place.named) }
    return sheet
  }

  /// The first line is none; the others are the moments.
  mutating func answer(_ answer: Answer, _ room: inout Notebook) -> [Request] {
    guard answer.isLeaving else { return [] }
    let moments = room.shown?.moments ?? []
    if answer.action == .confirm {
      room.moment = moments.indices.contains(answer.selected - 1) ? answer.selected - 1 : nil
    }
    return [.pop]
  }
}
