// The consultation as a sheet: the story so far, and below it what is asked.

import Canvas
import Reports
import Sheets

extension PlayState {
  /// The sheet of the present step. Without a side panel, the author's notes are below the text.
  /// `isKept` is whether the session is kept, for the question whether to leave it.
  /// If options would push the last words out of a window of so many rows, they stand closer together.
  func sheet(
    width: Int, glyphs: Glyphs, hasPanel: Bool = true, isKept: Bool = false, rows: Int? = nil
  ) -> Sheet {
    var story = Sheet(width: width)
    if !transcript.lines.isEmpty { story.add(lines: transcript.lines) }
    var sheet = story
    sheet.add(prompt(isKept: isKept), glyphs: glyphs)
    if let rows, isSaying, let question = sheet.question, sheet.height - question > rows - Self.lastWords {
      sheet = story
      sheet.add(prompt(isKept: isKept), glyphs: glyphs, isTight: true)
    }
    guard isForAuthor, !hasPanel else { return sheet }
    for (title, blocks) in AuthorNotes(session).sections {
      sheet.heading(title)
      for block in blocks { sheet.add(block) }
    }
    return sheet
  }

  /// How many lines of what was said last are to stand above options.
  private static let lastWords = 4

  /// The look back over the walk when a stretch of play closes (docs/scoring.md §7).
  var lookBack: [DebriefText] { Debrief(session, walk: session.walks.count - 1, catalogue: markers).lookBack }
}
