// What is asked before the scene of a short form is shown: recall comes first.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The question before a decision.
struct DrillQuestionScreen: ScreenContent {
  func context(_ run: DrillRun?) -> Context { .shortForms }
  func head(_ run: DrillRun?) -> Head { Head(title: "Short forms", inDrill: " · before you look") }

  mutating func answer(_ answer: Answer, _ run: inout DrillRun?) -> [Request] {
    answer.action == .confirm ? [.decide] : answer.isLeaving ? [.endDrill] : []
  }

  mutating func type(_ key: Key, width: Int, _ run: inout DrillRun?) -> String? {
    run?.type(key)
    return nil
  }

  func sheet(_ page: Page, _ run: DrillRun?) -> Sheet {
    let glyphs = page.glyphs
    var sheet = Sheet(width: page.width)
    guard let run, let drill = run.drill, let metadata = run.ready?.session.scenario.vignette.metadata else {
      sheet.text("Looking for the case.", style: .muted)
      return sheet
    }
    sheet.text("You are \(metadata.clinicianRole.lowercasedStart).")
    sheet.text("Content notes: \(metadata.contentNotes.listed).")
    sheet.gap()
    sheet.text(
      "You come in part way. What was said before was chosen for you; it stands above the scene.", style: .muted)
    sheet.gap()
    sheet.rule(page.glyphs)
    sheet.text(drill.question, style: .heading)
    sheet.gap()
    sheet.field(run.editor, glyphs: glyphs)
    sheet.gap()
    sheet.text("A line, or nothing: enter goes on. It is kept nowhere.", style: .muted)
    return sheet
  }
}
