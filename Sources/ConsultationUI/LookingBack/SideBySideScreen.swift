// The same request from several patients, side by side.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The requests of a short form that takes several.
struct SideBySideScreen: ScreenContent {
  func context(_ run: DrillRun?) -> Context { .shortForms }
  func head(_ run: DrillRun?) -> Head { Head(title: "The same request") }

  mutating func answer(_ answer: Answer, _ run: inout DrillRun?) -> [Request] { answer.isLeaving ? [.endDrill] : [] }

  /// The requests side by side, or one below the other if there is no room.
  func sheet(_ page: Page, _ run: DrillRun?) -> Sheet {
    var sheet = Sheet(width: page.width)
    let takes = run?.takes ?? []
    sheet.text("The same request, side by side", style: .heading)
    sheet.gap()
    let columns = takes.map(cells)
    let gap = 3
    let column = (page.width - gap * max(takes.count - 1, 0)) / max(takes.count, 1)
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

  /// The cells of one patient's column: the words, one reading of them, what was said, and how that is read.
  private func cells(_ take: DrillRun.Take) -> [TextRun] {
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

  private func add(_ columns: [[TextRun]], column: Int, gap: Int, to sheet: inout Sheet) {
    for row in 0..<(columns.first?.count ?? 0) {
      let cells = columns.map { cells in
        TextLayout.lines(of: TextBlock(cells[row].text), width: column).map { ($0.text, cells[row].style) }
      }
      guard cells.contains(where: { $0.contains { !$0.0.isEmpty } }) else { continue }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        sheet.columns(
          cells.enumerated().filter { line < $0.element.count }.map { number, cell in
            .init(cell[line].0, at: (column + gap) * number, cell[line].1)
          })
      }
      sheet.blank()
    }
  }
}
