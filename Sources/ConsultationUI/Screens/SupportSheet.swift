// Whom to turn to.

import Canvas

/// The support screen.
enum SupportSheet {
  static func make(_ support: SupportText, width: Int) -> Sheet {
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
