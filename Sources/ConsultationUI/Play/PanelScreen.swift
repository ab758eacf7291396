// What stands beside the consultation on a wide screen, as a screen of its own.

import Canvas
import ScenarioEngine
import Sheets

/// The medicines, what was noted and what is not known.
struct PanelScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Consultation> { \.consultation }

  func context(_ room: Consultation) -> Context { .chart }
  func head(_ room: Consultation) -> Head { .ofCase(place: room.play?.place ?? "") }

  func sheet(_ page: Page, _ room: Consultation) -> Sheet {
    var sheet = Sheet(width: page.width)
    let lines = room.play?.panel(width: page.width) ?? []
    if lines.isEmpty { sheet.text("No medicine is known here, and you have noted nothing.") }
    sheet.add(lines: lines)
    return sheet
  }
}
