// Draws the leader's terminal. It changes nothing and knows no terminal.

import Canvas
import GroupSession
import Sheets

/// The whole leader's screen: phase and wall, a page of the leader's choice, and the keys.
public struct LeaderScreen {
  let model: LeaderModel
  var glyphs: Glyphs { model.glyphs }

  /// Makes a view of a model.
  public init(_ model: LeaderModel) { self.model = model }

  /// The screen at the model's size.
  public func draw() -> Canvas {
    var canvas = Canvas(size: model.size)
    let layout = LeaderLayout(model.size)
    drawHead(on: &canvas, layout)
    drawPhase(on: &canvas, layout)
    drawStrip(on: &canvas, layout)
    drawTabs(on: &canvas, layout)
    drawPage(on: &canvas, layout)
    drawSide(on: &canvas, layout)
    drawFoot(on: &canvas, layout)
    if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
    if !glyphs.isUnicode { canvas.replaceSigns() }
    return canvas
  }

  private func drawRule(_ row: Int, on canvas: inout Canvas, _ layout: LeaderLayout) {
    canvas.horizontalRule(
      at: Point(column: layout.frame.minColumn, row: row), length: layout.frame.columns, glyph: glyphs.horizontalRule)
  }

  private func drawHead(on canvas: inout Canvas, _ layout: LeaderLayout) {
    let frame = layout.frame
    let standing = standing
    canvas.draw(standing.text, endingAt: frame.endColumn - 1, row: frame.minRow, style: standing.style)
    let room = max(frame.columns - DisplayWidth.of(standing.text) - 4, 0)
    let title = [model.view?.title ?? "Group session", model.view?.cut].compactMap { $0 }
      .joined(separator: " \(glyphs.dot) ")
    canvas.draw(
      DisplayWidth.truncated(title, to: room, ellipsis: glyphs.more),
      at: Point(column: frame.minColumn + 1, row: frame.minRow), style: .heading)
    drawRule(layout.upperRule, on: &canvas, layout)
  }

  /// Whether this terminal leads, looks on, or is alone.
  private var standing: (text: String, style: Style) {
    if model.gone != nil { return ("the projection has gone", .warning) }
    guard let view = model.view else { return ("waiting for the projection", .muted) }
    if view.isClosed { return ("closed", .muted) }
    return model.isLeading ? ("this terminal leads", .label) : ("looking on", .warning)
  }

  private func drawPhase(on canvas: inout Canvas, _ layout: LeaderLayout) {
    guard let view = model.view, view.phases.indices.contains(view.phase) else { return }
    let phase = view.phases[view.phase]
    let frame = layout.frame
    var column = frame.minColumn + 1
    column += canvas.draw(phase.name, at: Point(column: column, row: layout.phase), style: .accent) + 3
    canvas.draw(
      "part \(view.phase + 1) of \(view.phases.count)", at: Point(column: column, row: layout.phase), style: .muted)
    let over = model.isOver ? " \(glyphs.dot) over" : ""
    let planned = phase.minutes > 0 ? " of \(phase.minutes) min" : ""
    canvas.draw(
      ClockText.minutes(model.phaseSeconds) + planned + over, endingAt: frame.endColumn - 1, row: layout.phase,
      style: .body)
  }

  /// What is on the wall, and its first lines.
  private func drawStrip(on canvas: inout Canvas, _ layout: LeaderLayout) {
    guard let strip = layout.strip, let view = model.view else { return }
    canvas.clipped(to: strip) { canvas in
      drawWallName(view, on: &canvas, at: strip.origin)
      let shown = view.behind ?? view.wall
      let lines = WallPicture(shown, glyphs: glyphs).lines.filter { !$0.isEmpty }
      canvas.draw(lines.prefix(strip.rows - 1), at: strip.origin.moved(columns: 13, rows: 1), style: .muted)
    }
  }

  private func drawWallName(_ view: LeaderView, on canvas: inout Canvas, at point: Point) {
    canvas.draw("On the wall", at: point, style: .label)
    var column = 13
    column += canvas.draw(view.wall.kind.words, at: point.moved(columns: column), style: Style(.body, .strong))
    if let behind = view.behind {
      canvas.draw("; behind it \(behind.kind.words)", at: point.moved(columns: column), style: .muted)
    } else if view.wall.goesOn {
      canvas.draw("; more follows", at: point.moved(columns: column), style: .muted)
    }
  }

  private func drawTabs(on canvas: inout Canvas, _ layout: LeaderLayout) {
    var column = layout.frame.minColumn
    for page in LeaderPage.allCases {
      let isShown = page == model.shownPage
      if isShown { canvas.draw(glyphs.caret, at: Point(column: column, row: layout.tabs), style: .marker) }
      let point = Point(column: column + 1, row: layout.tabs)
      canvas.draw("\(page.rawValue + 1)", at: point, style: isShown ? .selected : .muted)
      let name = " " + page.title + mark(of: page)
      column += 4 + canvas.draw(name, at: point.moved(columns: 1), style: isShown ? .selected : .body)
    }
    drawRule(layout.pageRule, on: &canvas, layout)
  }

  /// A small sign at a page that wants to be looked at.
  private func mark(of page: LeaderPage) -> String {
    guard page == .safety, let view = model.view else { return "" }
    let isDue = view.isSafetySceneNeeded || view.safety.contains { [.passed, .toBeTalkedAbout].contains($0.standing) }
    return isDue ? glyphs.bullet : ""
  }

  private func drawPage(on canvas: inout Canvas, _ layout: LeaderLayout) {
    let page = LeaderSheet(model, width: layout.page.columns)
    let window = layout.page.rows
    var top = min(max(model.top, 0), max(page.sheet.height - window, 0))
    if let cursor = page.cursor { top = min(max(top, cursor.row - window + 1), cursor.row) }
    canvas.draw(page.sheet.lines, in: layout.page, skipping: top)
    let cursor = page.cursor ?? Point(column: 0, row: top)
    canvas.cursor = layout.page.origin.moved(columns: cursor.column, rows: cursor.row - top)
    drawRule(layout.lowerRule, on: &canvas, layout)
    canvas.drawMore(
      above: top, below: page.sheet.height - top - window, endingAt: layout.page.endColumn,
      rules: (layout.pageRule, layout.lowerRule), glyphs: glyphs)
  }

  /// The whole wall as the room sees it, and what can be done now.
  private func drawSide(on canvas: inout Canvas, _ layout: LeaderLayout) {
    guard let side = layout.side, let view = model.view else { return }
    let rule = side.minColumn - 3
    canvas.verticalRule(
      at: Point(column: rule, row: layout.pageRule + 1), length: layout.lowerRule - layout.pageRule - 1,
      glyph: glyphs.verticalRule)
    canvas.draw(glyphs.teeDown, at: Point(column: rule, row: layout.pageRule), style: .rule)
    canvas.draw(glyphs.teeUp, at: Point(column: rule, row: layout.lowerRule), style: .rule)
    drawWallName(view, on: &canvas, at: side.origin)
    let parts = side.inset(left: 0, top: 2).splitTop(WallPage.lines + 1)
    WallPicture(view.behind ?? view.wall, glyphs: glyphs)
      .drawCopy(on: &canvas, in: parts.top, isBehind: view.behind != nil)
    let keys = parts.rest.splitTop(1)
    canvas.horizontalRule(at: keys.top.origin, length: side.columns, glyph: glyphs.horizontalRule)
    drawDeeds(view, on: &canvas, in: keys.rest)
  }

  private func drawDeeds(_ view: LeaderView, on canvas: inout Canvas, in rect: Rect) {
    let deeds = view.deeds.filter { $0.refusal == nil }
    canvas.clipped(to: rect) { canvas in
      for (index, row) in deeds.enumerated() {
        let point = rect.origin.moved(rows: index)
        let key = GroupKeymap.binding(of: row.deed, in: .leader)?.name.text(glyphs) ?? ""
        canvas.draw(key, at: point, style: .key)
        let meaning = DisplayWidth.truncated(row.meaning, to: max(rect.columns - 9, 0), ellipsis: glyphs.more)
        canvas.draw(meaning, at: point.moved(columns: 9), style: .muted)
      }
    }
  }
}
