// Whom to turn to.

import Sheets

/// The support screen.
struct SupportScreen: ScreenContent {
  let support: SupportText

  func context(_ room: Rooms.Nothing) -> Context { .support }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Support") }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    if !support.introduction.isEmpty { sheet.text(support.introduction) }
    sheet.gap()
    for line in support.lines {
      if line.contact.isEmpty { sheet.text(line.name) } else { sheet.entry(line.name, line.contact, indent: 22) }
    }
    sheet.gap()
    if !support.note.isEmpty { sheet.text(support.note, style: .muted) }
    return sheet
  }
}
