// The keys and what they do, from the keymap.

import Canvas

/// The help.
enum HelpSheet {
  static func make(below context: Context, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text(context.title, style: .heading)
    sheet.gap()
    for binding in Keymap.bindings(in: context) { add(binding, to: &sheet, glyphs: glyphs) }
    sheet.heading("While you type")
    sheet.gap()
    for binding in Keymap.bindings(in: .writing) { add(binding, to: &sheet, glyphs: glyphs) }
    sheet.heading("What this is")
    sheet.gap()
    for paragraph in BeforeSheet.prebrief { sheet.text(paragraph) }
    return sheet
  }

  private static func add(_ binding: Binding, to sheet: inout Sheet, glyphs: Glyphs) {
    sheet.add(
      TextBlock(
        label: TextRun(binding.keyName(glyphs), style: .key), indent: 12, runs: [TextRun(binding.label)]))
  }
}
