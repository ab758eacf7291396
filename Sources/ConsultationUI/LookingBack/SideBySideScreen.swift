// The same request from several patients, side by side.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

/// The requests of a short form that takes several.
struct SideBySideScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, DrillRun?> { \.drill }

  func context(_ run: DrillRun?) -> Context { .shortForms }
  func head(_ run: DrillRun?) -> Head { Head(title: "The same request") }
  func sheet(_ page: Page, _ run: DrillRun?) -> Sheet { Self.sideBySide(run, width: page.width, glyphs: page.glyphs) }

  mutating func answer(_ answer: Answer, _ run: inout DrillRun?) -> [Request] { answer.isLeaving ? [.endDrill] : [] }

  /// The requests side by side, or one below the other where there is no room.
  private static func sideBySide(_ run: DrillRun?, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    let takes = run?.takes ?? []
    sheet.text("The same request, side by side", style: .heading)
    sheet.gap()
    let columns = takes.map(cells)
    let gap = 3
    let column = (width - gap * max(takes.count - 1, 0)) / max(takes.count, 1)
    if column >= 20 {
      add(columns, column: column, gap: gap, to: &sheet)
    } else {
      for cells in columns {
        for cell in cells where !cell.text.isEmpty { sheet.text(cell.text, style: cell.style) }
        sheet.gap()
      }
    }
    sheet.gap()
    sheet.text("The request is the same. What did each of them ask of you?")
    sheet.gap()
    sheet.choice("Back to the short forms")
    sheet.gap()
    sheet.text(Debrief.footer, style: .muted)
    return sheet
  }

  /// What stands below each other for one patient: the words, one reading of them, what was said, and how that is read.
  private static func cells(_ take: DrillRun.Take) -> [TextRun] {
    let request = take.moment.request
    let said = take.moment.line.map(\.text).joined(separator: " ")
    return [
      TextRun(take.patient, style: .heading),
      TextRun(request.map { "“\($0.cue)”" } ?? take.moment.place.title),
      TextRun(request.map { "One reading: \($0.name.lowercasedStart)." } ?? "", style: .muted),
      TextRun(take.recall.isEmpty ? "" : "Before you looked: \(take.recall)", style: .muted),
      TextRun("You: \(said)", style: .option),
      TextRun(request?.sentence ?? "", style: .muted),
    ]
  }

  private static func add(_ columns: [[TextRun]], column: Int, gap: Int, to sheet: inout Sheet) {
    for row in 0..<(columns.first?.count ?? 0) {
      let cells = columns.map { cells in
        TextLayout.lines(of: TextBlock(cells[row].text), width: column).map { ($0.text, cells[row].style) }
      }
      guard cells.contains(where: { $0.contains { !$0.0.isEmpty } }) else { continue }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        var runs: [TextRun] = []
        for (place, cell) in cells.enumerated() {
          let (text, style) = line < cell.count ? cell[line] : ("", .body)
          let space = place + 1 < cells.count ? max(column + gap - DisplayWidth.of(text), 0) : 0
          // Spaces that never break, so that the columns stand where they are.
          let unbroken = String(text.map { $0 == " " ? "\u{A0}" : $0 })
          runs += [TextRun(unbroken, style: style), TextRun(String(repeating: "\u{A0}", count: space))]
        }
        sheet.add(lines: Array(TextLayout.lines(of: TextBlock(runs: runs), width: sheet.width).prefix(1)))
      }
      sheet.add(lines: [.blank])
    }
  }
}
