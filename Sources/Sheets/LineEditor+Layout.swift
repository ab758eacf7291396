// The lines of a typed text in a field, and the caret among them.

import Canvas

extension LineEditor {
  /// The text in lines of at most so many cells, and the caret's position among them.
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

  /// Moves the caret a line up or down, as near to its column as possible; from the first line to the beginning, and
  /// from the last to the end.
  mutating func moveLine(by step: Int, width: Int) {
    let places = lines(width: width)
    let row = row(of: cursor, in: places)
    guard places.indices.contains(row + step) else {
      cursor = step < 0 ? 0 : characters.count
      return
    }
    let column = DisplayWidth.of(String(characters[places[row].lowerBound..<cursor]))
    cursor = position(in: places[row + step], nearest: column)
  }

  /// The position in a line at a column, or the last one before it; never past the end of the line.
  func position(in line: Range<Int>, nearest column: Int) -> Int {
    var used = 0
    for index in line {
      let cells = characters[index] == "\n" ? 0 : DisplayWidth.of(characters[index])
      if characters[index] == "\n" || used + cells > column { return index }
      used += cells
    }
    // The end of a wrapped line is the beginning of the next.
    return line.upperBound == characters.count ? line.upperBound : max(line.upperBound - 1, line.lowerBound)
  }

  private func row(of position: Int, in lines: [Range<Int>]) -> Int {
    max((lines.firstIndex { $0.lowerBound > position } ?? lines.count) - 1, 0)
  }
}
