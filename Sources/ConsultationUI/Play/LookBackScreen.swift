// A look back at the stretch of play that has just closed.

import Reports
import Sheets

/// A short debrief of the walk so far.
struct LookBackScreen: ScreenContent {
  func context(_ room: Consultation) -> Context { .lookBack }
  func head(_ room: Consultation) -> Head { .ofCase(" · so far") }

  func sheet(_ page: Page, _ room: Consultation) -> Sheet {
    var sheet = Sheet(width: page.width)
    for page in room.play?.lookBack ?? [] {
      sheet.heading(page.title)
      for text in page.paragraphs { sheet.text(text) }
    }
    return sheet
  }
}
