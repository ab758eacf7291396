// Draws the model: head, body, side panel, footer. It changes nothing and knows no terminal.

import Canvas
import Sheets

/// Draws the screen on top.
public struct AppView {
  private let model: AppModel
  private var glyphs: Glyphs { model.glyphs }

  /// Makes a view of a model.
  public init(_ model: AppModel) { self.model = model }

  /// The whole screen at the model's size.
  public func draw() -> Canvas {
    var page: DrawnPage?
    return draw(keeping: &page)
  }

  /// The whole screen at the model's size; what a step of the selection does not change comes from `page` if it is
  /// still true, and is kept there.
  public func draw(keeping page: inout DrawnPage?) -> Canvas {
    let layout = model.layout
    let list = model.list.held(to: model.sheet, window: model.window)
    let facts = DrawnPage.Facts(model, top: list.top)
    var canvas: Canvas
    if let page, page.facts == facts {
      canvas = page.canvas
    } else {
      canvas = draw(layout, list: list)
      page = DrawnPage(facts: facts, canvas: canvas)
    }
    guard fits else { return canvas }
    drawSelection(on: &canvas, layout, list: list)
    if let status = model.status {
      // A notice replaces the keys, never how much is below or that the window is too small.
      canvas.drawSentence(
        status, in: layout.frame, row: layout.isSmall ? layout.footer - 1 : layout.footer,
        most: max(layout.body.rows, 1), below: model.sheet.height - list.top - layout.text.rows,
        endingAt: layout.text.endColumn, glyphs: glyphs)
      if !glyphs.isUnicode { canvas.replaceSigns() }
    }
    return canvas
  }

  /// Everything but the selection.
  private func draw(_ layout: ScreenLayout, list: SheetState) -> Canvas {
    var canvas = Canvas(size: model.size)
    guard fits else {
      canvas.draw(smallNotice, at: Point(column: 0, row: 0), style: .warning, width: model.size.columns)
      canvas.cursor = .zero
      return canvas
    }
    drawHead(on: &canvas, layout)
    canvas.draw(model.sheet.lines, in: layout.text, skipping: list.top)
    drawFooter(on: &canvas, layout)
    drawPanel(on: &canvas, layout)
    canvas.drawMore(
      above: list.top, below: model.sheet.height - list.top - layout.text.rows, endingAt: layout.text.endColumn,
      rules: (layout.upperRule, layout.lowerRule), glyphs: glyphs)
    drawTrouble(on: &canvas, layout)
    if !glyphs.isUnicode { canvas.replaceSigns() }
    return canvas
  }

  private var fits: Bool {
    model.size.columns >= ScreenLayout.smallest.columns && model.size.rows >= ScreenLayout.smallest.rows
  }

  private var smallNotice: String {
    let least = ScreenLayout.comfortable
    return
      "dyad needs \(least.columns) by \(least.rows); this is \(model.size.columns) by \(model.size.rows). Nothing is lost."
  }

  private var isQuiet: Bool { model.baseContext == .quiet || model.baseContext == .pause }

  private func drawHead(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let frame = layout.frame
    let head = model.head
    if !isQuiet {
      let place = layout.frame.columns > 50 ? head.place : ""
      let room = frame.columns - DisplayWidth.of(place) - 4
      canvas.draw(
        head.title, at: Point(column: frame.minColumn + 1, row: frame.minRow), style: .heading, width: room)
      canvas.draw(place, endingAt: frame.endColumn - 1, row: frame.minRow, style: .muted)
    }
    canvas.horizontalRule(
      at: Point(column: frame.minColumn, row: layout.upperRule), length: frame.columns, glyph: glyphs.horizontalRule,
      style: .rule)
  }

  private func drawSelection(on canvas: inout Canvas, _ layout: ScreenLayout, list: SheetState) {
    let choices = model.sheet.choices
    canvas.cursor = Point(column: layout.text.minColumn, row: layout.text.minRow)
    guard choices.indices.contains(list.selected) else { return }
    let choice = choices[list.selected]
    let row = layout.text.minRow + choice.lines.lowerBound - list.top
    let column = layout.text.minColumn + choice.column
    if choice.row.isField { return drawCaret(of: choice, at: Point(column: column, row: row), on: &canvas, layout) }
    guard row >= layout.text.minRow, row < layout.text.endRow else { return }
    canvas.cursor = Point(column: column, row: row)
    guard !list.isIdle else { return }
    let caret = Point(column: column - 2, row: row)
    canvas.draw(glyphs.caret, at: caret, style: .marker)
    // Its label alone takes the accent: a whole option in another colour is loud, and slow to send.
    if choice.row.cells.isEmpty {
      // The caret looks the same, and both go out as one piece.
      let label = choice.row.labelColumns ?? (layout.text.endColumn - column)
      canvas.restyle(Rect(column: caret.column, row: row, columns: label + 2, rows: 1), style: .selected)
    }
    canvas.cursor = Point(column: column, row: row)
  }

  /// The sign before the first line of a field, or before the first that is in sight; the cursor where one types.
  private func drawCaret(of field: Sheet.Choice, at start: Point, on canvas: inout Canvas, _ layout: ScreenLayout) {
    let rows = start.row..<(start.row + field.lines.count)
    guard let first = rows.first(where: { $0 >= layout.text.minRow && $0 < layout.text.endRow }) else { return }
    canvas.draw(glyphs.caret, at: Point(column: start.column - 2, row: first), style: .marker)
    let typed = Point(column: start.column + field.row.cursor.column, row: start.row + field.row.cursor.row)
    let isSeen = typed.row >= layout.text.minRow && typed.row < layout.text.endRow
    canvas.cursor = isSeen ? typed : Point(column: start.column, row: first)
  }

  /// What is wrong with the file that is being edited, below everything else.
  private func drawTrouble(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let frame = layout.frame
    guard model.fileTrouble != nil else { return }
    canvas.horizontalRule(
      at: Point(column: frame.minColumn, row: frame.endRow), length: frame.columns, glyph: glyphs.horizontalRule,
      style: .rule)
    for (index, line) in model.troubleLines.enumerated() {
      canvas.draw(line, at: Point(column: frame.minColumn + 1, row: frame.endRow + 1 + index))
    }
  }

  private func drawPanel(on canvas: inout Canvas, _ layout: ScreenLayout) {
    guard let panel = layout.panel, model.screen.content is PlayScreen, !isQuiet, let play = model.play else { return }
    let lines = play.panel(width: panel.columns)
    guard !lines.isEmpty else { return }
    canvas.verticalRule(
      at: Point(column: panel.minColumn - 3, row: panel.minRow), length: panel.rows, glyph: glyphs.verticalRule,
      style: .rule)
    let rule = panel.minColumn - 3
    canvas.draw(glyphs.teeDown, at: Point(column: rule, row: layout.upperRule), style: .rule)
    canvas.draw(glyphs.teeUp, at: Point(column: rule, row: layout.lowerRule), style: .rule)
    canvas.draw(lines, in: panel)
  }

  private func drawFooter(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let frame = layout.frame
    let lower = Point(column: frame.minColumn, row: layout.lowerRule)
    canvas.horizontalRule(at: lower, length: frame.columns, glyph: glyphs.horizontalRule, style: .rule)
    let start = Point(column: frame.minColumn + 1, row: layout.footer)
    let room = frame.columns - 2
    if layout.isSmall {
      canvas.draw(smallNotice, at: start, style: .warning, width: room)
    } else {
      drawKeys(on: &canvas, from: start, room: room)
    }
  }

  /// As many keys as fit: those that are always there first.
  private func drawKeys(on canvas: inout Canvas, from start: Point, room: Int) {
    let all = Keymap.bindings(in: model.context).filter { $0.footer != .never }
    func width(_ binding: Binding) -> Int {
      DisplayWidth.of(binding.name.text(glyphs)) + DisplayWidth.of(binding.label) + 4
    }
    var left = room - all.filter { $0.footer == .always }.reduce(0) { $0 + width($1) }
    var used = 0
    for binding in all {
      if binding.footer == .ifRoom {
        guard width(binding) <= left else { continue }
        left -= width(binding)
      }
      for (text, style, gap) in [(binding.name.text(glyphs), Style.key, 1), (binding.label, .muted, 3)] {
        used += canvas.draw(text, at: start.moved(columns: used), style: style, width: room - used) + gap
      }
    }
  }
}
