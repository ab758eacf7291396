// The keys and what they do, from the keymap.

import Canvas

/// The help.
enum HelpSheet {
  static func make(below context: Context, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text(context.title, style: .heading)
    sheet.gap()
    add(Keymap.bindings(in: context), to: &sheet, glyphs: glyphs)
    sheet.heading("While you type")
    sheet.gap()
    add(Keymap.bindings(in: .writing), to: &sheet, glyphs: glyphs)
    sheet.heading("What this is")
    sheet.gap()
    for paragraph in BeforeSheet.prebrief { sheet.text(paragraph) }
    return sheet
  }

  /// A line for each key; one that has two directions stands there once.
  private static func add(_ bindings: [Binding], to sheet: inout Sheet, glyphs: Glyphs) {
    var seen: Set<Binding.KeyName> = []
    for binding in bindings where seen.insert(binding.name).inserted {
      sheet.add(
        TextBlock(label: TextRun(binding.keyName(glyphs), style: .key), indent: 12, runs: [TextRun(binding.label)]))
    }
  }
}
