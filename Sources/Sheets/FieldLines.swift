// The lines of a field, kept from key to key and laid out again from the first that a key has changed.

import Canvas

/// The lines of a typed text at one width.
struct FieldLines: Sendable {
  /// The width that they are laid out for.
  let width: Int
  /// Where each line begins, the first at 0; never empty.
  private(set) var starts: [Int] = [0]
  /// The lines as they are drawn.
  private(set) var lines: [TextLine] = []
  /// How many letters the text has.
  private var count: Int
  /// How many letters were read to lay them out, since the beginning; for tests.
  private(set) var looked = 0

  /// Lays out a whole text.
  init(_ letters: [Character], width: Int) {
    self.width = width
    count = letters.count
    layOut(letters, from: 0, old: [], shift: 0, changed: letters.count)
  }

  /// Where each line begins and ends. A line break belongs to the line that it ends.
  var places: [Range<Int>] { starts.indices.map(place) }

  /// The line of a letter, or of the end of the text.
  func row(of letter: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= letter { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// Follows a change: the letters of a range are new, and the text is longer by so many.
  ///
  /// The lines before it stay, but for the one just above, to which a shorter word may go back. So do the lines after the
  /// change, from the first that begins where one began before.
  mutating func update(_ letters: [Character], changed range: Range<Int>, by shift: Int) {
    count = letters.count
    let row = max(row(of: range.lowerBound) - 1, 0)
    let old = (starts: starts[(row + 1)...], lines: lines[(row + 1)...])
    starts.removeSubrange((row + 1)...)
    lines.removeSubrange(row...)
    layOut(letters, from: row, old: Array(zip(old.starts, old.lines)), shift: shift, changed: range.upperBound)
  }

  /// Lays out from the beginning of the last line that is kept, until a line behind `changed` begins where an old one did.
  private mutating func layOut(
    _ letters: [Character], from row: Int, old: [(start: Int, line: TextLine)], shift: Int, changed: Int
  ) {
    var next = 0
    while true {
      let start = starts[starts.count - 1]
      // If a line began here before, this one and all that follow are known.
      while next < old.count, old[next].start + shift < start { next += 1 }
      if start >= changed, next < old.count, old[next].start + shift == start {
        lines += old[next...].map(\.line)
        starts += old[(next + 1)...].map { $0.start + shift }
        return
      }
      let end = end(ofLineFrom: start, in: letters)
      lines.append(drawn(letters[start..<(end ?? count)]))
      guard let end else { return }
      starts.append(end)
    }
  }

  /// Where the next line begins after one from `start`; nil for the last line.
  private mutating func end(ofLineFrom start: Int, in letters: [Character]) -> Int? {
    let room = max(width, 2) - 1
    var used = 0
    for index in start..<letters.count {
      looked += 1
      if letters[index] == "\n" { return index + 1 }
      let cells = DisplayWidth.of(letters[index])
      if used > 0, used + cells > room {
        // A blank that does not fit hangs over the edge, unseen.
        return letters[index] == " " ? index + 1 : Self.breakPoint(from: start, before: index, in: letters)
      }
      used += cells
    }
    return nil
  }

  private func drawn(_ letters: ArraySlice<Character>) -> TextLine {
    let text = String(letters.filter { $0 != "\n" })
    return TextLayout.lines(of: TextBlock(text), width: width).first ?? .blank
  }

  private func place(_ row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : count)
  }

  /// After the last blank of the line, or right here where it has none.
  private static func breakPoint(from start: Int, before index: Int, in letters: [Character]) -> Int {
    guard let blank = letters[start..<index].lastIndex(of: " "), blank > start else { return index }
    return blank + 1
  }
}
