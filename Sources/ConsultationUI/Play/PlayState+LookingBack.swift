// The short look back where a stretch of play closes (docs/scoring.md §7).

import Canvas
import Reports
import ScenarioEngine

extension PlayState {
  /// What is offered where a stretch has closed.
  func addStop(to sheet: inout Sheet, glyphs: Glyphs, isKept: Bool) {
    let title = PathStop.closed(in: session).map { "“\($0)” ends here." } ?? "A part of this ends here."
    ask(title, in: &sheet, glyphs: glyphs)
    sheet.text(
      isKept
        ? "A good place to rest. What you have walked is kept, and waits for you."
        : "A good place to rest. Left open, this waits for you; a walk that is left is not kept.")
    sheet.gap()
    sheet.choice("Go on")
    sheet.choice("A short look back")
    sheet.choice("Leave it here")
  }

  /// A short debrief of the walk so far.
  func lookBackSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    for page in Debrief(session, walk: session.walks.count - 1, catalogue: markers).lookBack {
      sheet.heading(page.title)
      for text in page.paragraphs { sheet.text(text) }
    }
    return sheet
  }
}
