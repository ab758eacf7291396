// Does what control sequences ask for.

extension ScreenEmulator {
  mutating func perform(_ sequence: ControlSequence) {
    let done: Bool
    switch (sequence.marker, sequence.intermediates) {
    case ("?", ""): done = performPrivate(sequence)
    case (nil, ""): done = moveCursor(sequence) || edit(sequence) || performOther(sequence)
    case (">", _), (nil, "!"), (nil, " "), ("=", _), ("?", "$"): done = true
    default: done = false
    }
    if !done {
      let numbers = sequence.numbers.map { $0.map { String($0) } ?? "" }.joined(separator: ";")
      unknownSequences.append("CSI \(sequence.marker.map { String($0) } ?? "")\(numbers)\(sequence.final)")
    }
  }

  private mutating func moveCursor(_ sequence: ControlSequence) -> Bool {
    let count = sequence.number(0)
    switch sequence.final {
    case "A": place(column: cursorColumn, row: max(cursorRow - count, cursorRow >= scrollTop ? scrollTop : 0))
    case "B", "e":
      place(column: cursorColumn, row: min(cursorRow + count, cursorRow <= scrollBottom ? scrollBottom : rowCount - 1))
    case "C", "a": place(column: cursorColumn + count, row: cursorRow)
    case "D": place(column: cursorColumn - count, row: cursorRow)
    case "E": place(column: 0, row: cursorRow + count)
    case "F": place(column: 0, row: cursorRow - count)
    case "G", "`": place(column: count - 1, row: cursorRow)
    case "H", "f": place(column: sequence.number(1) - 1, row: count - 1)
    case "I": place(column: (cursorColumn / 8 + count) * 8, row: cursorRow)
    case "Z": place(column: ((cursorColumn + 7) / 8 - count) * 8, row: cursorRow)
    case "d": place(column: cursorColumn, row: count - 1)
    default: return false
    }
    return true
  }

  private mutating func edit(_ sequence: ControlSequence) -> Bool {
    let count = sequence.number(0)
    switch sequence.final {
    case "J": eraseScreen(sequence.number(0, or: 0, atLeast: 0))
    case "K": eraseLine(sequence.number(0, or: 0, atLeast: 0))
    case "X": blank(row: cursorRow, from: cursorColumn, to: cursorColumn + count)
    case "@": insertBlanks(count)
    case "P": deleteCells(count)
    case "L": if (scrollTop...scrollBottom).contains(cursorRow) { scrollDown(count, from: cursorRow) }
    case "M": if (scrollTop...scrollBottom).contains(cursorRow) { scrollUp(count, from: cursorRow) }
    case "S": scrollUp(count, from: scrollTop)
    case "T": scrollDown(count, from: scrollTop)
    case "b": for _ in 0..<min(count, columns * rowCount) { repeatLast() }
    default: return false
    }
    return true
  }

  private mutating func performOther(_ sequence: ControlSequence) -> Bool {
    switch sequence.final {
    case "m": setLook(sequence.numbers)
    case "r":
      let top = sequence.number(0) - 1
      let bottom = min(sequence.number(1, or: rowCount), rowCount) - 1
      if top < bottom { (scrollTop, scrollBottom) = (top, bottom) }
      place(column: 0, row: 0)
    case "s": saveCursor()
    case "u": restoreCursor()
    case "h", "l": if sequence.numbers.contains(4) { modes.insert = sequence.final == "h" }
    case "c", "n", "t", "g", "q": break
    default: return false
    }
    return true
  }

  private mutating func performPrivate(_ sequence: ControlSequence) -> Bool {
    guard sequence.final == "h" || sequence.final == "l" else { return "cnJKrs".contains(sequence.final) }
    let on = sequence.final == "h"
    for case let mode? in sequence.numbers {
      switch mode {
      case 1: modes.applicationCursorKeys = on
      case 7: modes.autowrap = on
      case 25: modes.cursorVisible = on
      case 47, 1047, 1049: switchScreen(on: on, savingCursor: mode == 1049)
      case 1048: if on { saveCursor() } else { restoreCursor() }
      case 2004: modes.bracketedPaste = on
      case 9, 1000...1006: if on { modes.mouse.insert(mode) } else { modes.mouse.remove(mode) }
      default: break
      }
    }
    return true
  }

  private mutating func switchScreen(on: Bool, savingCursor: Bool) {
    if on == modes.alternateScreen { return }
    modes.alternateScreen = on
    if on {
      if savingCursor { savedByMainScreen = currentCursor }
      mainScreen = cells
      cells = Self.blankScreen(columns: columns, rows: rowCount)
    } else {
      cells = mainScreen
      mainScreen = []
      if savingCursor { adopt(savedByMainScreen) }
    }
  }

  private mutating func setLook(_ numbers: [Int?]) {
    var rest = (numbers.isEmpty ? [0] : numbers.map { $0 ?? 0 })[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = .init()
      case 1: look.bold = true
      case 2: look.dim = true
      case 3: look.italic = true
      case 4: look.underline = true
      case 7: look.reverse = true
      case 22: (look.bold, look.dim) = (false, false)
      case 23: look.italic = false
      case 24: look.underline = false
      case 27: look.reverse = false
      case 30...37: look.foreground = number - 30
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 49: look.background = nil
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      case 38, 48:
        guard rest.popFirst() == 5, let index = rest.popFirst() else { return }
        if number == 38 { look.foreground = index } else { look.background = index }
      default: break
      }
    }
  }
}
