// The moment that an export tells in full.

import Canvas
import Reports

/// The choice of a moment for the exports.
struct ExportMomentScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Notebook> { \.notebook }

  func context(_ room: Notebook) -> Context { .notes }
  func head(_ room: Notebook) -> Head {
    .ofCase(" · to take along", place: room.shown?.walkName ?? "")
  }

  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("Which moment is told in full?", style: .heading)
    sheet.gap()
    sheet.row("None", "the path alone")
    for moment in room.shown?.moments ?? [] { sheet.row(moment.place.title, moment.place.named) }
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
