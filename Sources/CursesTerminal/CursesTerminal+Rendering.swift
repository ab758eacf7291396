// Sends a canvas to the terminal: only the cells that changed.

import CNcurses
import Canvas

extension CursesTerminal {
  /// Shows the canvas, cut to the terminal. The cursor rests at `canvas.cursor` or is hidden.
  public func render(_ canvas: Canvas) {
    guard isOpen else { return }
    if shown?.size != canvas.size {
      curses_erase()
      shown = nil
    }
    for stretch in canvas.changes(since: shown) where stretch.row < size.rows {
      put(stretch, of: canvas)
    }
    shown = canvas
    showCursor(canvas.cursor)
  }

  /// Makes the next `render` send everything, for a screen that may be garbled.
  public func invalidate() {
    guard isOpen else { return }
    shown = nil
    curses_erase()
    curses_repaint_everything()
  }

  /// Shows a canvas and leaves nothing of an earlier one: the screen is cleared, not drawn over, and so is the
  /// scrollback if the terminal can do that.
  public func wipe(showing canvas: Canvas) {
    guard isOpen else { return }
    invalidate()
    render(canvas)
    curses_write(Self.output, capabilities.forgetScrollback, capabilities.forgetScrollback.count)
  }

  private func put(_ stretch: Stretch, of canvas: Canvas) {
    let (row, end) = (Int32(stretch.row), size.columns)
    let columns = stretch.columns.clamped(to: 0..<end)
    var ascii: [chtype] = []
    ascii.reserveCapacity(columns.count)
    var style = Style.body
    var look = palette.rendition(for: style)
    for (column, cell) in zip(columns, canvas[stretch]) {
      if cell.style != style {
        style = cell.style
        look = palette.rendition(for: style)
      }
      // Half of a wide letter shows as a blank.
      if let character = column + cell.width <= end ? cell.letter.ascii : 0x20 {
        ascii.append(curses_ascii(character, look.attributes, look.pair))
        continue
      }
      send(ascii, endingAt: column, row: row)
      ascii.removeAll(keepingCapacity: true)
      guard cell.width > 0 else { continue }
      let characters = cellText.characters(for: cell.letter, width: cell.width)
      curses_put(row, Int32(column), characters, look.attributes, look.pair)
      let isSubstitute = characters.first.map { $0 < 0x80 } == true
      if isSubstitute, cell.width == 2 { curses_put(row, Int32(column + 1), [0x20, 0], look.attributes, look.pair) }
    }
    send(ascii, endingAt: columns.upperBound, row: row)
  }

  private func send(_ ascii: [chtype], endingAt column: Int, row: Int32) {
    curses_put_ascii(row, Int32(column - ascii.count), ascii, Int32(ascii.count))
  }

  private func showCursor(_ point: Point?) {
    var cursor: (row: Int32, column: Int32) = (-1, 0)
    if let point, Rect(size).contains(point) {
      cursor = (Int32(point.row), Int32(point.column))
    }
    let visible = cursor.row >= 0
    if visible != cursorIsVisible {
      curs_set(visible ? 1 : 0)
      cursorIsVisible = visible
    }
    curses_update(cursor.row, cursor.column)
  }
}
