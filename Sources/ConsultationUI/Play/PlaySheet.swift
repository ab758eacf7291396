// The consultation as a sheet: the story so far, and below it what is asked.

import Canvas
import Reports
import Sheets

extension PlayState {
  /// The sheet of the present step. Without a side panel, the author's notes are below the text.
  /// `isKept` is whether the session is kept, for the question whether to leave it.
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

  /// The look back over the walk when a stretch of play closes (docs/scoring.md §7).
  var lookBack: [DebriefText] { Debrief(session, walk: session.walks.count - 1, catalogue: markers).lookBack }
}
