// Writes, erases and scrolls the cells.

import Canvas

extension ScreenEmulator {
  private static let lineDrawing: [UInt8: Unicode.Scalar] = {
    let signs = "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars
    return Dictionary(uniqueKeysWithValues: zip(UInt8(0x60)...UInt8(0x7E), signs))
  }()

  mutating func printASCII(_ byte: UInt8) {
    let scalar = graphics[shift] ? Self.lineDrawing[byte] ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
    printScalar(scalar)
  }

  mutating func printScalar(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.of(scalar: scalar)
    if width == 0 {
      addMark(scalar)
      return
    }
    lastPrinted = String(scalar)
    write(lastPrinted, width: width)
  }

  mutating func repeatLast() {
    guard let scalar = lastPrinted.unicodeScalars.first else { return }
    printScalar(scalar)
  }

  private mutating func write(_ text: String, width: Int) {
    if modes.autowrap, wrapIsPending || cursorColumn + width > columns {
      cursorColumn = 0
      lineFeed()
    }
    guard cursorColumn + width <= columns else { return }
    if modes.insert { insertBlanks(width) }
    for offset in 0..<width { blankHalves(row: cursorRow, column: cursorColumn + offset) }
    cells[cursorRow][cursorColumn] = EmulatedCell(text: text, width: width, look: look)
    if width == 2 { cells[cursorRow][cursorColumn + 1] = EmulatedCell(text: "", width: 0, look: look) }
    wrapIsPending = cursorColumn + width == columns
    cursorColumn = min(cursorColumn + width, columns - 1)
    if wrapIsPending, wrapsAtOnce, modes.autowrap {
      cursorColumn = 0
      lineFeed()
    }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var column = wrapIsPending ? cursorColumn : cursorColumn - 1
    if column > 0, cells[cursorRow][column].width == 0 { column -= 1 }
    guard column >= 0 else { return }
    cells[cursorRow][column].text.unicodeScalars.append(scalar)
  }

  /// A wide letter that loses one half is gone.
  private mutating func blankHalves(row: Int, column: Int) {
    let old = cells[row][column]
    if old.width == 0, column > 0 { cells[row][column - 1] = .blank(cells[row][column - 1].look) }
    if old.width == 2, column + 1 < columns { cells[row][column + 1] = .blank(old.look) }
  }

  mutating func place(column: Int, row: Int) {
    cursorColumn = min(max(column, 0), columns - 1)
    cursorRow = min(max(row, 0), rowCount - 1)
    wrapIsPending = false
  }

  mutating func lineFeed() {
    wrapIsPending = false
    if cursorRow == scrollBottom {
      scrollUp(1, from: scrollTop)
    } else {
      cursorRow = min(cursorRow + 1, rowCount - 1)
    }
  }

  mutating func reverseLineFeed() {
    wrapIsPending = false
    if cursorRow == scrollTop {
      scrollDown(1, from: scrollTop)
    } else {
      cursorRow = max(cursorRow - 1, 0)
    }
  }

  /// Erased cells take the current background.
  private var erasure: EmulatedCell {
    var blank = EmulatedCell.Look()
    blank.background = look.background
    return .blank(blank)
  }

  mutating func scrollUp(_ count: Int, from top: Int) {
    for _ in 0..<min(count, scrollBottom - top + 1) {
      cells.remove(at: top)
      cells.insert(Array(repeating: erasure, count: columns), at: scrollBottom)
    }
  }

  mutating func scrollDown(_ count: Int, from top: Int) {
    for _ in 0..<min(count, scrollBottom - top + 1) {
      cells.remove(at: scrollBottom)
      cells.insert(Array(repeating: erasure, count: columns), at: top)
    }
  }

  mutating func blank(row: Int, from start: Int, to end: Int) {
    for column in max(start, 0)..<max(min(end, columns), max(start, 0)) {
      blankHalves(row: row, column: column)
      cells[row][column] = erasure
    }
    wrapIsPending = false
  }

  mutating func eraseLine(_ part: Int) {
    blank(row: cursorRow, from: part == 0 ? cursorColumn : 0, to: part == 1 ? cursorColumn + 1 : columns)
  }

  mutating func eraseScreen(_ part: Int) {
    guard part <= 2 else { return }
    if part != 2 { eraseLine(part) }
    for row in 0..<rowCount where part == 2 || (part == 0 ? row > cursorRow : row < cursorRow) {
      blank(row: row, from: 0, to: columns)
    }
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, columns - cursorColumn)
    cells[cursorRow].removeLast(count)
    cells[cursorRow].insert(contentsOf: Array(repeating: erasure, count: count), at: cursorColumn)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursorColumn)
    cells[cursorRow].removeSubrange(cursorColumn..<(cursorColumn + count))
    cells[cursorRow] += Array(repeating: erasure, count: count)
  }

  var currentCursor: SavedCursor {
    SavedCursor(column: cursorColumn, row: cursorRow, look: look, graphics: graphics, shift: shift)
  }

  mutating func adopt(_ cursor: SavedCursor) {
    place(column: cursor.column, row: cursor.row)
    (look, graphics, shift) = (cursor.look, cursor.graphics, cursor.shift)
  }

  mutating func saveCursor() {
    saved = currentCursor
  }

  mutating func restoreCursor() {
    adopt(saved)
  }
}
