// Which row of a sheet is selected and which line stands on top, and how keys move them.

/// The selection and the scroll of a sheet. Any values are safe: drawing holds them to what is there.
struct SheetState: Hashable, Sendable {
  /// The selected choice, counted from 0 among the rows that can be chosen.
  var selected = 0
  /// The line on top.
  var top = 0
  /// Whether nothing is selected yet: what was just come to is still being read, and of things to say one is taken up only by
  /// the first step or letter, so that none is said by mistake.
  var isIdle = false

  /// A step through a sheet.
  enum Step: Hashable, Sendable {
    /// To the choice above or below, or by a line where none is near.
    case up, down
    /// By a window less one line.
    case pageUp, pageDown
    /// To the first or last choice.
    case first, last
  }

  /// This state held to what a sheet of so many lines has in a window of so many rows.
  func held(to sheet: Sheet, window: Int) -> SheetState {
    SheetState(
      selected: min(max(selected, 0), max(sheet.choices.count - 1, 0)),
      top: min(max(top, 0), max(sheet.height - window, 0)), isIdle: isIdle && !sheet.choices.isEmpty)
  }

  /// Moves through a sheet that is seen through a window of so many rows.
  mutating func move(_ step: Step, in sheet: Sheet, window: Int) {
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

  /// Moves between the columns of a grid, along the line.
  mutating func moveAcross(_ step: Int, in sheet: Sheet) {
    let choices = sheet.choices
    guard choices.indices.contains(selected) else { return }
    let line = choices.indices.filter { choices[$0].lines == choices[selected].lines }
    guard let place = line.firstIndex(of: selected), line.indices.contains(place + step) else { return }
    selected = line[place + step]
  }

  /// Scrolls as little as needed for the selected row to be seen, with its beginning where it is taller than the window.
  mutating func reveal(in sheet: Sheet, window: Int) {
    self = held(to: sheet, window: window)
    let places = sheet.choices.map(\.lines)
    guard places.indices.contains(selected) else { return }
    reveal(places[selected], isFirst: selected == 0, window: max(window, 1))
    self = held(to: sheet, window: window)
  }

  private mutating func reveal(_ lines: Range<Int>, isFirst: Bool, window: Int) {
    if lines.upperBound > top + window { top = lines.upperBound - window }
    if lines.lowerBound < top { top = lines.lowerBound }
    // What stands above the first choice is its introduction: it is shown with it where both fit.
    if isFirst && lines.upperBound <= window { top = 0 }
  }

  /// Scrolls as little as needed for the caret to be seen in the field that is selected, with what stands right below it.
  mutating func followCaret(in sheet: Sheet, window: Int) {
    let here = held(to: sheet, window: window)
    // Everywhere else the scroll stays as it is, so that a window which is larger for a while changes nothing.
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
        // A row taller than the window is come to from below at its end.
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
