// The consultation as a sheet: the story so far, and below it what is asked.

import Canvas
import Reports
import Sheets

extension PlayState {
  /// The sheet of the present step. Where no side panel is shown, the author's notes stand below the text.
  /// `isKept` says whether the session is kept, for what is said where it could be left.
  func sheet(width: Int, glyphs: Glyphs, hasPanel: Bool = true, isKept: Bool = false) -> Sheet {
    var sheet = Sheet(width: width)
    if !transcript.lines.isEmpty { sheet.add(lines: transcript.lines) }
    sheet.add(prompt(isKept: isKept), glyphs: glyphs)
    guard isForAuthor, !hasPanel else { return sheet }
    for (title, blocks) in AuthorNotes(session).sections {
      sheet.heading(title)
      for block in blocks { sheet.add(block) }
    }
    return sheet
  }

  /// What is said of the walk so far where a stretch of play closes (docs/scoring.md §7).
  var lookBack: [DebriefText] { Debrief(session, walk: session.walks.count - 1, catalogue: markers).lookBack }
}
