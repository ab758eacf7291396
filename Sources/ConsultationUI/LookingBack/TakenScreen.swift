// A short debrief of one decision, and where to go from there.

import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The short debrief of the decision that was taken. The first row goes on, the second opens the moment.
struct TakenScreen: ScreenContent {
  /// What is said of the walk.
  let afterwards: AfterwardsState
  /// The index of the decision among its moments.
  let index: Int

  func context(_ run: DrillRun?) -> Context { .shortForms }
  func head(_ run: DrillRun?) -> Head { Head(title: "Short forms", inDrill: " · one decision, afterwards") }

  mutating func answer(_ answer: Answer, _ run: inout DrillRun?) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.endDrill] : [] }
    switch answer.selected {
    case 0:
      if let next = run?.next {
        run?.advance()
        return [.ask(.openDrill(next))]
      }
      return run?.isSet == true ? [.pop, .push(SideBySideScreen())] : [.endDrill]
    case 1: return [.push(MomentScreen(place: index))]
    default: return [.endDrill]
    }
  }

  func sheet(_ page: Page, _ run: DrillRun?) -> Sheet {
    var sheet = Sheet(width: page.width)
    let debrief = afterwards.debrief
    guard let run, debrief.moments.indices.contains(index) else { return sheet }
    let moment = debrief.moments[index]
    func section(_ title: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      sheet.heading(title)
      for text in texts { sheet.text(text) }
    }
    sheet.text(moment.place.title, style: .heading)
    sheet.gap()
    afterwards.add(moment.line, as: "You", indent: afterwards.indent(of: moment), to: &sheet)
    section("Before you looked", run.recall.isEmpty ? [] : [run.recall])
    section("What the choice did", moment.why.map(\.text))
    section("A question", moment.inquiry.map(\.text))
    if !moment.ledger.isEmpty || moment.unanswered != nil { sheet.heading("What was live here") }
    for entry in moment.ledger { sheet.entry(entry.name + ".", entry.sentence, indent: 2) }
    if let unanswered = moment.unanswered { sheet.text(unanswered, indent: 2) }
    sheet.gap()
    sheet.choice(run.next.map { "Next: \($0.patient)" } ?? (run.isSet ? "The requests side by side" : "Back"))
    sheet.choice("The whole moment, with every other reply")
    if run.next != nil { sheet.choice("Stop here") }
    sheet.gap()
    sheet.text(debrief.header.footer, style: .muted)
    return sheet
  }
}
