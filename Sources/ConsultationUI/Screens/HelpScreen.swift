// The keys and what they do, from the keymap.

import Canvas

/// The help.
struct HelpScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Rooms.Nothing> { \.nothing }

  /// What keys mean on the screen below.
  let below: Context

  func context(_ room: Rooms.Nothing) -> Context { .help }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Help") }
  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    Self.make(below: below, width: page.width, glyphs: page.glyphs)
  }

  private static func make(below context: Context, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text(context.title, style: .heading)
    sheet.gap()
    add(Keymap.bindings(in: context), to: &sheet, glyphs: glyphs)
    if context == .debrief || context == .plainEnding { addWords(to: &sheet) }
    sheet.heading("While you type")
    sheet.gap()
    add(Keymap.bindings(in: .writing), to: &sheet, glyphs: glyphs)
    sheet.heading("What this is")
    sheet.gap()
    for paragraph in BeforeScreen.prebrief { sheet.text(paragraph) }
    return sheet
  }

  /// What the words of the debrief mean (docs/scoring.md §4 and §5). They count moments; nothing is added up.
  private static let words = [
    ("met", "you took it up, as far as it could be borne just then"),
    ("partly met", "you had hold of it, and there was room for more"),
    ("went by", "it was on screen, and the reply did not take it up"),
    ("too soon", "the idea fits; the moment, or the way of saying it, did not"),
    ("acted on", "the reply did what it pulled for"),
    ("unanswered", "the patient asked, and the reply neither answered nor said why not"),
  ]

  private static func addWords(to sheet: inout Sheet) {
    sheet.heading("What the words mean")
    sheet.gap()
    for (word, meaning) in words {
      sheet.add(TextBlock(label: TextRun(word, style: .label), indent: 18, runs: [TextRun(meaning)]))
    }
    sheet.text("They are said of choices, never of persons. Nothing is added up, and nothing is graded.", style: .muted)
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
