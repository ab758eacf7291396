// Whom to turn to.

import Canvas

/// The support screen.
struct SupportScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Rooms.Nothing> { \.nothing }

  let support: SupportText

  func context(_ room: Rooms.Nothing) -> Context { .support }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Support") }
  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet { Self.make(support, width: page.width) }

  private static func make(_ support: SupportText, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    if !support.introduction.isEmpty { sheet.text(support.introduction) }
    sheet.gap()
    for line in support.lines {
      if line.contact.isEmpty {
        sheet.text(line.name)
      } else {
        sheet.field(line.name, line.contact, indent: 22)
      }
    }
    sheet.gap()
    if !support.note.isEmpty { sheet.text(support.note, style: .muted) }
    return sheet
  }
}
