// Letters of one look that stand side by side.

import TestSupport

/// A piece of a row that is drawn as one text.
struct CellRun {
  /// Where it begins.
  let column: Int
  /// The cells that it takes.
  private(set) var width: Int
  private(set) var text: String
  let look: EmulatedCell.Look

  /// The runs of a row. Two blanks end a run, since a renderer could fold them into one; so does a sign that a font may
  /// not have, since its stand-in from another font must not shift its neighbours.
  static func runs(in cells: [EmulatedCell]) -> [CellRun] {
    var runs: [CellRun] = []
    var isOpen = false
    var column = 0
    for cell in cells {
      defer { column += cell.width }
      guard cell.width > 0, !BoxShape.draws(cell.text) else {
        isOpen = isOpen && cell.width == 0
        continue
      }
      if isOpen, let last = runs.last, last.look == cell.look, isPlain(cell), isPlain(last.text) {
        runs[runs.count - 1].append(cell)
        isOpen = !last.text.hasSuffix(" ") || cell.text != " "
      } else {
        runs.append(CellRun(column: column, width: cell.width, text: cell.text, look: cell.look))
        isOpen = cell.text != " "
      }
    }
    return runs.map(\.trimmed).filter { !$0.text.isEmpty }
  }

  private mutating func append(_ cell: EmulatedCell) {
    text += cell.text
    width += cell.width
  }

  private var trimmed: CellRun {
    var run = self
    while run.text.last == " " {
      run.text.removeLast()
      run.width -= 1
    }
    return run
  }

  private static func isPlain(_ cell: EmulatedCell) -> Bool { cell.width == 1 && isPlain(cell.text) }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x250 || "“”‘’–—…".unicodeScalars.contains($0) }
  }
}
