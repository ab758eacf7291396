// Reading on, going to a choice by its letter, and what a press points at.

import Canvas

extension SheetState {
  /// The scroll that reads on while what can be chosen is still below the window; nil once it is in sight. If the choices
  /// are lines to say, all of them have to be seen first.
  public func nextPage(of sheet: Sheet, window: Int, isSaying: Bool) -> SheetState? {
    let list = held(to: sheet, window: window)
    let choices = sheet.choices
    let end = list.top + window
    let target: Int
    if list.isIdle, let last = choices.last {
      // Every option is seen before one can be said; of words and tags the beginning will do.
      let question = sheet.question ?? choices[0].lines.lowerBound
      guard last.lines.upperBound > end, isSaying || list.top < question else { return nil }
      target = Self.target(
        from: list.top, question: question,
        // Of words and tags the beginning will do.
        end: isSaying ? last.lines.upperBound : min(last.lines.upperBound, question + window), window: window)
    } else if choices.indices.contains(list.selected) {
      guard choices[list.selected].lines.lowerBound >= end else { return nil }
      // What is selected comes into sight below as much of the words before it as there is room for, or with its question.
      let whole = choices[list.selected].lines.upperBound - window
      let question = max(sheet.question ?? choices[0].lines.lowerBound, list.top + 1)
      target = min(list.top + window - 1, whole > list.top ? min(whole, question) : question)
    } else {
      guard end < sheet.height else { return nil }
      target = list.top + window - 1
    }
    return SheetState(selected: list.selected, top: target, isIdle: list.isIdle).held(to: sheet, window: window)
  }

  /// Where reading on leads: to where all options are in sight below as much of the words before them as there is room for;
  /// else to the question; else on by a page. It never goes on by a few lines alone, and passes nothing over.
  private static func target(from top: Int, question: Int, end: Int, window: Int) -> Int {
    let page = top + max(window - 1, 1)
    let whole = end - window
    if whole <= page, whole <= question || top >= question { return whole }
    return top < question && question - top >= window / 2 ? min(page, question) : page
  }

  /// Whether the selected row is a field. While the question is still out of sight, there is only something to read.
  public func isInField(of sheet: Sheet, window: Int, isReading: Bool) -> Bool {
    let list = held(to: sheet, window: window)
    guard sheet.choices.indices.contains(list.selected), sheet.choices[list.selected].row.isField else { return false }
    let isAsked = sheet.question.map { $0 < list.top + window } ?? false
    return !(isReading && isIdle && !isAsked)
  }

  /// Goes to the choice of a letter or a number; false if there is none.
  public mutating func jump(to character: Character, in sheet: Sheet, window: Int) -> Bool {
    guard let scalar = character.lowercased().unicodeScalars.first else { return false }
    let number = scalar.properties.isAlphabetic ? Int(scalar.value) - 97 : Int(scalar.value) - 49
    guard sheet.choices.indices.contains(number) else { return false }
    (selected, isIdle) = (number, false)
    reveal(in: sheet, window: window)
    return true
  }

  /// What a press does.
  public enum Press: Equatable {
    /// There is nothing to choose at that point.
    case nothing
    /// It selects a field; the caret goes to this point of it.
    case caret(Point)
    /// It selects a choice.
    case selects
    /// The choice was selected already.
    case confirms
  }

  /// Takes a press at a point of the text column.
  public mutating func press(at point: Point, in sheet: Sheet) -> Press {
    let line = point.row + top
    let found = sheet.choices.indices.last {
      sheet.choices[$0].lines.contains(line) && sheet.choices[$0].column <= point.column + 2
    }
    guard let found else { return .nothing }
    let choice = sheet.choices[found]
    if !choice.row.isField, found == selected, !isIdle { return .confirms }
    self = SheetState(selected: found, top: top)
    return choice.row.isField
      ? .caret(Point(column: point.column, row: line - choice.lines.lowerBound)) : .selects
  }

  /// The state at something new, which begins at a line. If only a question is new, it is in sight at once.
  public static func arriving(at start: Int, asking isQuestion: Bool, in sheet: Sheet, window: Int) -> SheetState {
    var state = SheetState(selected: 0, top: start, isIdle: true)
    if isQuestion, let asked = sheet.question, let last = sheet.choices.last {
      state.top = min(max(start, last.lines.upperBound - window), asked)
    }
    return state.held(to: sheet, window: window)
  }
}
