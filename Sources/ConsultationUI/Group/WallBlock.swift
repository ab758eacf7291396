// Pages of the wall that are not the session's: the map, a question, the keys. They keep to the same measure.

import Canvas
import GroupSession

/// A block of lines in the middle of the screen.
struct WallBlock {
  private(set) var lines: [[WallPiece]] = []
  /// Where the cursor rests within the block, or nil.
  private(set) var cursor: Point?
  /// How many cells wide the block counts as; the same for most pages, so they begin in the same column.
  private var width = WallPage.columns

  private mutating func add(_ pieces: WallPiece...) { lines.append(pieces) }

  /// Draws the block, and gives its top left corner.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect) -> Point {
    let start = Point(
      column: rect.minColumn + max((rect.columns - width) / 2, 0),
      row: rect.minRow + max((rect.rows - lines.count) / 2, 0))
    canvas.draw(lines, at: start)
    return start
  }

  /// The scenes so far; one of them selected to go back to, or none.
  static func map(_ table: PathTable, selected: Int?, glyphs: Glyphs) -> WallBlock {
    var block = WallBlock()
    block.add(WallPiece(selected == nil ? "So far" : "Back to which scene?", at: 0, .heading))
    block.add()
    // The latest walks are the ones that are talked about.
    let walks = (0..<table.walks).suffix(4)
    let first = WallPage.columns - 8 * walks.count
    if table.walks > 1 {
      block.lines.append(
        walks.enumerated().map { WallPiece("walk \($1 + 1)", at: first + 8 * $0, .quiet) })
    }
    let room = WallPage.lines - block.lines.count
    let wanted = selected ?? table.present
    let top = min(max(wanted - room / 2, 0), max(table.rows.count - room, 0))
    for (index, row) in table.rows.enumerated().dropFirst(top).prefix(room) {
      if index == selected {
        block.cursor = Point(column: 3, row: block.lines.count)
        block.lines.append([WallPiece(glyphs.caret, at: 1, .letter)])
      } else {
        block.lines.append([])
      }
      let number = String(row.number)
      let title = DisplayWidth.truncated(row.title, to: first - 9, ellipsis: glyphs.more)
      block.lines[block.lines.count - 1] += [
        WallPiece(number, at: max(5 - number.count, 0), .figure),
        WallPiece(title, at: 7, index == selected ? .heading : .words),
      ]
      for (column, walk) in walks.enumerated() where row.walks.indices.contains(walk) {
        block.lines[block.lines.count - 1].append(
          WallPiece(row.walks[walk].sign, at: first + 8 * column, .letter))
      }
    }
    return block
  }

  /// A question with its two keys.
  static func question(_ question: GroupQuestion) -> WallBlock {
    var block = WallBlock()
    block.add(WallPiece(question.text, at: 0, .heading))
    if let remark = question.remark {
      block.add()
      block.add(WallPiece(remark, at: 0, .quiet))
    }
    block.add()
    block.add(
      WallPiece("y", at: 0, .letter), WallPiece("yes", at: 3, .words), WallPiece("n", at: 12, .letter),
      WallPiece("no", at: 15, .words))
    block.width = max(DisplayWidth.of(question.text), DisplayWidth.of(question.remark ?? ""), 20)
    return block
  }

  /// The keys of the projecting terminal, and nothing about the session.
  static func keys(_ glyphs: Glyphs) -> WallBlock {
    let keys = GroupKeymap.bindings(in: .wall).filter { $0.action != .redraw && $0.action != .leave }
    let half = (keys.count + 1) / 2
    var block = WallBlock()
    for row in 0..<half {
      var pieces: [WallPiece] = []
      for (index, column) in [(row, 0), (row + half, WallPicture.rightColumn)] where keys.indices.contains(index) {
        pieces.append(WallPiece(keys[index].name.text(glyphs), at: column, .letter))
        pieces.append(WallPiece(keys[index].label, at: column + 8, .words))
      }
      block.lines.append(pieces)
    }
    return block
  }
}
