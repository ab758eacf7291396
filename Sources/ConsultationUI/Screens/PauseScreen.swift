// A quiet screen.

import Sheets

/// A pause: everything is where it was left.
struct PauseScreen: ScreenContent {
  func context(_ room: Rooms.Nothing) -> Context { .pause }
  func head(_ room: Rooms.Nothing) -> Head { .ofCase(place: "paused") }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("Take your time.")
    sheet.gap()
    sheet.text("Everything is where you left it.", style: .muted)
    return sheet
  }
}
