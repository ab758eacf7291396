// Which row of a sheet is selected and which line stands on top, and how keys move them.

/// The selection and the scroll of a sheet. Any values are safe: drawing holds them to what is there.
public struct SheetState: Hashable, Sendable {
  /// The selected choice, counting from 0.
  public var selected: Int
  /// The line on top.
  public var top: Int
  /// Whether nothing is selected yet: something new is still being read. Only the first step or letter selects a line to
  /// say, and nobody says one by mistake.
  public var isIdle: Bool

  /// Makes a state, at the beginning of a sheet unless told otherwise.
  public init(selected: Int = 0, top: Int = 0, isIdle: Bool = false) {
    (self.selected, self.top, self.isIdle) = (selected, top, isIdle)
  }

  /// A step through a sheet.
  public enum Step: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case up, down
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case pageUp, pageDown
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case first, last
    /// Between the columns of a grid, along the line.
    case left, right
  }

  /// This state, corrected for what a sheet has in a window of so many rows.
  public func held(to sheet: Sheet, window: Int) -> SheetState {
    SheetState(
      selected: min(max(selected, 0), max(sheet.choices.count - 1, 0)),
      top: min(max(top, 0), max(sheet.height - window, 0)), isIdle: isIdle && !sheet.choices.isEmpty)
  }

  /// Moves through a sheet in a window of so many rows: to the choice above or below, or by a line if none is near; a page
  /// is a window less one line.
  public mutating func move(_ step: Step, in sheet: Sheet, window: Int) {
    let window = max(window, 1)
    self = held(to: sheet, window: window)
    let places = sheet.choices.map(\.lines)
    if isIdle, wakes(on: step, places, window: window) { return }
    switch step {
    case .up: stepUp(places, window: window)
    case .down: stepDown(places, window: window)
    case .pageUp: turn(by: -max(window - 1, 1), places, sheet: sheet, window: window)
    case .pageDown: turn(by: max(window - 1, 1), places, sheet: sheet, window: window)
    case .first: (selected, top) = (0, 0)
    case .last:
      selected = max(places.count - 1, 0)
      top = sheet.height
    case .left: moveAcross(-1, in: sheet)
    case .right: moveAcross(1, in: sheet)
    }
    self = held(to: sheet, window: window)
  }

  /// The first step down selects the first choice that is wholly seen, rather than going past it.
  private mutating func wakes(on step: Step, _ places: [Range<Int>], window: Int) -> Bool {
    guard step == .down, let first = places.firstIndex(where: { $0.lowerBound >= top && $0.upperBound <= top + window })
    else { return false }
    (selected, isIdle) = (first, false)
    return true
  }

  private mutating func moveAcross(_ step: Int, in sheet: Sheet) {
    let choices = sheet.choices
    guard choices.indices.contains(selected) else { return }
    let line = choices.indices.filter { choices[$0].lines == choices[selected].lines }
    guard let place = line.firstIndex(of: selected), line.indices.contains(place + step) else { return }
    selected = line[place + step]
  }

  /// Scrolls just enough to show the selected row, or the beginning of one that is taller than the window.
  public mutating func reveal(in sheet: Sheet, window: Int) {
    self = held(to: sheet, window: window)
    let places = sheet.choices.map(\.lines)
    guard places.indices.contains(selected) else { return }
    reveal(places[selected], isFirst: selected == 0, window: max(window, 1))
    self = held(to: sheet, window: window)
  }

  private mutating func reveal(_ lines: Range<Int>, isFirst: Bool, window: Int) {
    if lines.upperBound > top + window { top = lines.upperBound - window }
    if lines.lowerBound < top { top = lines.lowerBound }
    // The text above the first choice introduces it: both are shown if they fit.
    if isFirst && lines.upperBound <= window { top = 0 }
  }

  /// Scrolls just enough to show the caret of the selected field and the line below it.
  public mutating func followCaret(in sheet: Sheet, window: Int) {
    let here = held(to: sheet, window: window)
    // Elsewhere the scroll stays as it is, even if the window is larger for a while.
    guard !isIdle, sheet.choices.indices.contains(here.selected), sheet.choices[here.selected].row.isField else {
      return
    }
    self = here
    let field = sheet.choices[selected]
    if field.lines.count <= window { reveal(field.lines, isFirst: selected == 0, window: max(window, 1)) }
    let line = field.lines.lowerBound + field.row.cursor.row
    if line + 2 > top + window { top = line + 2 - window }
    if line < top { top = line }
    self = held(to: sheet, window: window)
  }

  private mutating func stepUp(_ places: [Range<Int>], window: Int) {
    guard places.indices.contains(selected) else {
      top -= 1
      return
    }
    if places[selected].lowerBound < top {
      top -= 1
    } else if selected > 0 {
      let above = places[selected - 1]
      if above.upperBound > top - window / 2 {
        selected -= 1
        // Coming from below, a row taller than the window shows its end.
        top = max(min(top, above.lowerBound), above.upperBound - window)
      } else {
        top -= 1
      }
    } else {
      top -= 1
    }
  }

  private mutating func stepDown(_ places: [Range<Int>], window: Int) {
    guard places.indices.contains(selected) else {
      top += 1
      return
    }
    if places[selected].upperBound > top + window {
      top += 1
    } else if selected + 1 < places.count {
      let below = places[selected + 1]
      if below.lowerBound < top + window + window / 2 {
        selected += 1
        reveal(below, isFirst: false, window: window)
      } else {
        top += 1
      }
    } else {
      top += 1
    }
  }

  private mutating func turn(by lines: Int, _ places: [Range<Int>], sheet: Sheet, window: Int) {
    top = min(max(top + lines, 0), max(sheet.height - window, 0))
    let visible = places.indices.filter { places[$0].lowerBound >= top && places[$0].lowerBound < top + window }
    if !visible.contains(selected), let found = lines > 0 ? visible.first : visible.last {
      selected = found
    }
  }
}
