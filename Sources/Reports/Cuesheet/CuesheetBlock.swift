// What a cue sheet is made of, before it is Markdown, a page or plain text.

import Vignettes

/// One piece of a cue sheet.
enum CuesheetBlock: Hashable {
  /// A paragraph for the leader.
  case paragraph(String)
  /// A list for the leader, under a few words of its own.
  case list(String?, [String])
  /// Prompts by occasion, to choose from.
  case prompts([GroupGuide.PromptSet])
  /// Things to tick off.
  case boxes([String])
  /// What is read to the room, or stands on the wall; there is no leader matter in it.
  case aloud(String, [CuesheetLine])
  /// Something that can be said, and what comes back.
  case choice(CuesheetChoice)
  /// Rows and columns, with cells left empty to write in.
  case table(CuesheetTable)
  /// A question with room to write under it.
  case question(String)
}

/// A paragraph as the room hears it.
struct CuesheetLine: Hashable {
  let paragraph: Paragraph
  /// Whether it is there on some paths only.
  let isPerhaps: Bool

  init(_ paragraph: Paragraph, isPerhaps: Bool = false) {
    self.paragraph = paragraph
    self.isPerhaps = isPerhaps
  }

  init(_ text: String) { self.init(Paragraph(spans: [Paragraph.Span(text)])) }

  /// The words with their speaker, without marks.
  var plain: String {
    (paragraph.speaker.map { "\($0): " } ?? "") + paragraph.plainText + (isPerhaps ? " (on some paths)" : "")
  }
}

/// A choice with its letter.
struct CuesheetChoice: Hashable {
  /// The letter on the wall, such as `B`; where it depends on the path, every letter that it can have, such as `B or C`.
  let letter: String
  /// Whether it is there on some paths only.
  let isPerhaps: Bool
  let line: [CuesheetLine]
  let reply: [CuesheetLine]
  /// Where it leads and which task it does, a sentence each.
  let notes: [String]
}

/// A table; an empty cell is there to be written in.
struct CuesheetTable: Hashable {
  let caption: String
  let columns: [String]
  let rows: [[String]]
  /// Whether its cells have to hold more than a figure.
  var isRoomy = false
}

/// A part of the sheet.
struct CuesheetSection: Hashable {
  /// Its id on the page.
  let id: String
  let title: String
  /// 2 or 3.
  var level = 2
  /// Whether a new sheet of paper begins with it.
  var isOnNewPaper = false
  let blocks: [CuesheetBlock]
}
