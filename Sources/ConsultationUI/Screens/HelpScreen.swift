// The keys and what they do, from the keymap.

import Canvas
import Sheets

/// The help.
struct HelpScreen: ScreenContent {
  /// What keys mean on the screen below.
  let below: Context

  func context(_ room: Rooms.Nothing) -> Context { .help }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Help") }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text(below.title, style: .heading)
    sheet.gap()
    add(Keymap.bindings(in: below), to: &sheet, glyphs: page.glyphs)
    if below == .debrief || below == .plainEnding { addWords(to: &sheet) }
    sheet.heading("While you type")
    sheet.gap()
    add(Keymap.bindings(in: .writing), to: &sheet, glyphs: page.glyphs)
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

  private func addWords(to sheet: inout Sheet) {
    sheet.heading("What the words mean")
    sheet.gap()
    for (word, meaning) in Self.words { sheet.entry(word, meaning, indent: 18) }
    sheet.text("They are said of choices, never of persons. Nothing is added up, and nothing is graded.", style: .muted)
  }

  /// A line for each key; the name of a pair of keys comes once.
  private func add(_ bindings: [Binding], to sheet: inout Sheet, glyphs: Glyphs) {
    var seen: Set<KeyName> = []
    for binding in bindings where seen.insert(binding.name).inserted {
      sheet.entry(binding.name.text(glyphs), binding.label, indent: 12, nameStyle: .key)
    }
  }
}
