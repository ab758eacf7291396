// Draws the wall. It changes nothing and knows no terminal.

import Canvas
import GroupSession
import Sheets

/// The whole projected screen: what the room sees, and now and then a line or page of the leader's keys.
public struct ProjectionScreen {
  private let model: ProjectionModel
  private var glyphs: Glyphs { model.glyphs }

  /// Makes a view of a model.
  public init(_ model: ProjectionModel) { self.model = model }

  /// The screen at the model's size. The cursor is hidden unless something is typed or selected.
  public func draw() -> Canvas {
    var canvas = Canvas(size: model.size)
    switch model.hand.overlay {
    case nil: drawWall(on: &canvas)
    case .counting(let form):
      drawWall(on: &canvas)
      drawForm(form, on: &canvas)
    case .naming(let editor):
      drawWall(on: &canvas)
      drawName(editor, on: &canvas)
    case .map(let selected):
      let block = WallBlock.map(PathTable(model.controls.map), selected: selected, glyphs: glyphs)
      let origin = block.draw(on: &canvas, in: canvas.bounds)
      canvas.cursor = block.cursor.map { origin.moved(columns: $0.column, rows: $0.row) }
    case .question(let question): WallBlock.question(question).draw(on: &canvas, in: canvas.bounds)
    case .keys: WallBlock.keys(glyphs).draw(on: &canvas, in: canvas.bounds)
    }
    if model.isNotTaken { drawLine([("That was not taken.", .muted)], on: &canvas) }
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
    if !glyphs.isUnicode { canvas.replaceSigns() }
    return canvas
  }

  private func drawWall(on canvas: inout Canvas) {
    guard let wall = model.wall else { return }
    WallPicture(wall, glyphs: glyphs).draw(on: &canvas, in: canvas.bounds)
  }

  /// Letters and numbers, in as many lines at the foot as they need.
  private func drawForm(_ form: VoteForm, on canvas: inout Canvas) {
    let column = margin
    let width = max(canvas.size.columns - 2 * column, 1)
    var places: [(row: Int, column: Int)] = []
    var (row, used) = (0, DisplayWidth.of(form.stageName) + 3)
    for item in form.rows {
      let cells = DisplayWidth.of(item.label) + 4
      if used + cells > width, used > 0 { (row, used) = (row + 1, 0) }
      places.append((row, used))
      used += cells + 2
    }
    let top = canvas.size.rows - 2 - row
    canvas.fill(Rect(column: 0, row: top - 1, columns: canvas.size.columns, rows: row + 3))
    canvas.draw(form.stageName, at: Point(column: column, row: top), style: .muted)
    for (index, item) in form.rows.enumerated() where places.indices.contains(index) {
      let point = Point(column: column + places[index].column, row: top + places[index].row)
      let isSelected = index == form.selected
      canvas.draw(item.label, at: point, style: isSelected ? .selected : .muted)
      let number = point.moved(columns: DisplayWidth.of(item.label) + 1)
      canvas.draw("   ", at: number, style: Style(.figure, .underlined))
      canvas.draw(item.digits, at: number, style: Style(.figure, .underlined))
      if isSelected { canvas.cursor = number.moved(columns: item.digits.count) }
    }
  }

  private func drawName(_ editor: LineEditor, on canvas: inout Canvas) {
    drawLine([("Who carries the case? ", .muted), (String(editor.characters), .body)], on: &canvas)
    let before = DisplayWidth.of("Who carries the case? " + String(editor.characters.prefix(editor.cursor)))
    canvas.cursor = Point(column: min(margin + before, max(canvas.size.columns - 1, 0)), row: canvas.size.rows - 2)
  }

  private func drawLine(_ runs: [(text: String, style: Style)], on canvas: inout Canvas) {
    let row = canvas.size.rows - 2
    canvas.fill(Rect(column: 0, row: row - 1, columns: canvas.size.columns, rows: 3))
    var column = margin
    for run in runs { column += canvas.draw(run.text, at: Point(column: column, row: row), style: run.style) }
  }

  private var margin: Int { max((model.size.columns - 76) / 2, 0) }
}

extension VoteForm {
  /// When the hands were up, in a word for the foot of the wall.
  var stageName: String { stage == .before ? "before" : "after" }
}
