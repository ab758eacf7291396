// A typed text in the lines of a field, and the caret among them.

import Canvas

extension LineEditor {
  /// The text in lines of at most so many cells, and where the caret stands among them.
  func laidOut(width: Int) -> (lines: [TextLine], cursor: Point) {
    let field = field(width: width)
    let row = field.row(of: cursor)
    let column = DisplayWidth.of(String(characters[field.starts[row]..<cursor]))
    return (field.lines, Point(column: min(column, max(width, 2) - 1), row: row))
  }

  /// Where each line begins and ends; never empty. A line break belongs to the line that it ends.
  func lines(width: Int) -> [Range<Int>] { field(width: width).places }

  private func field(width: Int) -> FieldLines {
    if let kept, kept.width == width { kept } else { FieldLines(characters, width: width) }
  }

  /// Moves the caret to the line above or below, as near to its column as can be; from the first line to the beginning
  /// and from the last to the end.
  mutating func moveLine(by step: Int, width: Int) {
    let places = lines(width: width)
    let row = row(of: cursor, in: places)
    guard places.indices.contains(row + step) else {
      cursor = step < 0 ? 0 : characters.count
      return
    }
    let column = DisplayWidth.of(String(characters[places[row].lowerBound..<cursor]))
    cursor = place(in: places[row + step], nearest: column)
  }

  /// The place in a line that stands at a column, or the last before it; never past the line's own end.
  func place(in line: Range<Int>, nearest column: Int) -> Int {
    var used = 0
    for index in line {
      let cells = characters[index] == "\n" ? 0 : DisplayWidth.of(characters[index])
      if characters[index] == "\n" || used + cells > column { return index }
      used += cells
    }
    // The end of a line that was broken for want of room is the beginning of the next.
    return line.upperBound == characters.count ? line.upperBound : max(line.upperBound - 1, line.lowerBound)
  }

  private func row(of place: Int, in lines: [Range<Int>]) -> Int {
    max((lines.firstIndex { $0.lowerBound > place } ?? lines.count) - 1, 0)
  }
}
