// The words of a check-in in three columns, read downwards, in alphabetical order.

import Canvas

/// A grid of words. Its choices are counted down the columns, as the words are ordered.
struct CheckInGrid {
  static let columns = 3

  let words: [String]
  let marked: [String]

  /// Adds the grid: each row of the screen holds up to three choices.
  func add(to sheet: inout Sheet, glyphs: Glyphs) {
    sheet.grid(
      words.map { word in
        let isMarked = marked.contains(word)
        return [
          TextRun((isMarked ? glyphs.check : glyphs.dot) + " ", style: .key),
          TextRun(word, style: isMarked ? .accent : .option),
        ]
      }, columns: Self.columns)
  }
}
