// A short form on screen: the question before the scene, a short debrief of the decision, and the requests side by side.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

/// The sheets of a short form.
enum DrillSheets {
  /// What is asked before the scene is shown, so that recall comes first.
  static func question(_ run: DrillRun?, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    guard let run, let drill = run.drill, let metadata = run.ready?.session.scenario.vignette.metadata else {
      sheet.text("Looking for the case.", style: .muted)
      return sheet
    }
    sheet.text("You are \(metadata.clinicianRole.lowercasedStart).")
    sheet.text("Content notes: " + metadata.contentNotes.map(\.rawValue).joined(separator: ", ") + ".")
    sheet.gap()
    sheet.text(
      "You come in part way. What was said before was chosen for you; it stands above the scene.", style: .muted)
    sheet.gap()
    sheet.text(String(repeating: glyphs.horizontalRule, count: width), style: .rule)
    sheet.text(drill.question, style: .heading)
    sheet.gap()
    sheet.field(run.editor, glyphs: glyphs)
    sheet.gap()
    sheet.text("A line, or nothing: enter goes on. It is kept nowhere.", style: .muted)
    return sheet
  }

  /// The requests side by side, or one below the other where there is no room.
  static func sideBySide(_ run: DrillRun?, width: Int, glyphs: Glyphs) -> Sheet {
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
        for cell in cells { sheet.text(cell.text, style: cell.style) }
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
      TextRun("You: \(said)", style: .option),
      TextRun(request?.sentence ?? "", style: .muted),
    ]
  }

  private static func add(_ columns: [[TextRun]], column: Int, gap: Int, to sheet: inout Sheet) {
    for row in 0..<(columns.first?.count ?? 0) {
      let cells = columns.map { cells in
        TextLayout.lines(of: TextBlock(cells[row].text), width: column).map { ($0.text, cells[row].style) }
      }
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

extension AfterwardsState {
  /// A short debrief of one decision, and where to go from there. The first row goes on, the second opens the moment.
  func drillSheet(_ place: Int, run: DrillRun?, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    guard let run, debrief.moments.indices.contains(place) else { return sheet }
    let moment = debrief.moments[place]
    func section(_ title: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      sheet.heading(title)
      for text in texts { sheet.text(text) }
    }
    sheet.text(moment.place.title, style: .heading)
    sheet.gap()
    add(moment.line, as: "You", indent: indent(of: moment), to: &sheet)
    section("Before you looked", run.recall.isEmpty ? [] : [run.recall])
    section("What the choice did", moment.why.map(\.text))
    section("A question", moment.inquiry.map(\.text))
    if !moment.ledger.isEmpty { sheet.heading("What was live here") }
    for entry in moment.ledger {
      sheet.add(
        TextBlock(label: TextRun(entry.name + ".", style: .label), indent: 2, runs: [TextRun(entry.sentence)]))
    }
    sheet.gap()
    sheet.choice(run.next.map { "Next: \($0.patient)" } ?? (run.isSet ? "The requests side by side" : "Back"))
    sheet.choice("The whole moment, with another door")
    if run.next != nil { sheet.choice("Stop here") }
    sheet.gap()
    sheet.text(debrief.header.footer, style: .muted)
    return sheet
  }
}
