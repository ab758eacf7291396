// Sends a canvas to the terminal: only the cells that changed.

import CNcurses
import Canvas

extension CursesTerminal {
  /// Shows the canvas; what lies outside the terminal is cut, and the cursor rests at `canvas.cursor` or is hidden.
  public func render(_ canvas: Canvas) {
    guard isOpen else { return }
    if shown?.size != canvas.size {
      curses_erase()
      shown = nil
    }
    for point in canvas.changes(since: shown) where point.row < size.rows {
      put(canvas[point], at: point)
    }
    shown = canvas
    showCursor(canvas.cursor)
  }

  /// Everything is sent again at the next `render`, for a screen that may have been damaged.
  public func invalidate() {
    guard isOpen else { return }
    shown = nil
    curses_erase()
    curses_repaint_everything()
  }

  /// Shows a canvas so that nothing of an earlier one is left: the screen is cleared and not drawn over, and what has
  /// scrolled off it is cleared too where the terminal can do so.
  public func wipe(showing canvas: Canvas) {
    guard isOpen else { return }
    invalidate()
    render(canvas)
    curses_write(Self.output, capabilities.forgetScrollback, capabilities.forgetScrollback.count)
  }

  private func put(_ cell: Cell, at point: Point) {
    let rendition = palette.rendition(for: cell.style)
    let (row, column) = (Int32(point.row), Int32(point.column))
    let fits = point.column + cell.width <= size.columns
    guard point.column < size.columns else { return }
    let characters = fits ? cellText.characters(for: cell.letter, width: cell.width) : [0x20, 0]
    curses_put(row, column, characters, rendition.attributes, rendition.pair)
    if cell.width == 2, fits, characters.first.map({ $0 < 0x80 }) == true {
      curses_put(row, column + 1, [0x20, 0], rendition.attributes, rendition.pair)
    }
  }

  private func showCursor(_ point: Point?) {
    var place: (row: Int32, column: Int32) = (-1, 0)
    if let point, Rect(size).contains(point) {
      place = (Int32(point.row), Int32(point.column))
    }
    let visible = place.row >= 0
    if visible != cursorIsVisible {
      curs_set(visible ? 1 : 0)
      cursorIsVisible = visible
    }
    curses_update(place.row, place.column)
  }
}
