// Practice for a few minutes: one request from several patients, or one decision.

import Reports
import Sheets

/// The list of short forms.
struct ShortFormsScreen: ScreenContent {
  func context(_ lookBack: LookBack) -> Context { .shortForms }
  func head(_ lookBack: LookBack) -> Head { Head(title: "Short forms") }

  /// Takes short forms up, or lists a patient's decisions.
  mutating func answer(_ answer: Answer, _ lookBack: inout LookBack) -> [Request] {
    let rows = lookBack.formRows
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    guard rows.indices.contains(answer.selected) else { return [] }
    switch rows[answer.selected] {
    case .sameRequest: return [.drill(lookBack.forms?.sameRequest ?? [])]
    case .patient(let found):
      if lookBack.open.remove(found.vignette) == nil { lookBack.open.insert(found.vignette) }
      return []
    case .decision(let drill): return [.drill([drill])]
    }
  }

  func sheet(_ page: Page, _ lookBack: LookBack) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let forms = lookBack.forms else {
      sheet.text("Looking for cases.", style: .muted)
      return sheet
    }
    sheet.text("A question first, then one decision, then a few lines about it. About two minutes each.")
    guard !forms.cases.isEmpty else {
      sheet.gap()
      sheet.text("No case here has a decision that can be taken by itself.", style: .muted)
      return sheet
    }
    for row in lookBack.formRows { add(row, lookBack, to: &sheet) }
    return sheet
  }

  private func add(_ row: LookBack.FormRow, _ lookBack: LookBack, to sheet: inout Sheet) {
    switch row {
    case .sameRequest:
      let patients = lookBack.forms?.sameRequest.map(\.patient) ?? []
      sheet.heading("The same request, \(count(patients.count))")
      sheet.gap()
      sheet.choice(DebriefWording.listed(patients) + " each ask for another medicine")
      sheet.gap()
      sheet.text("One decision", style: .heading)
      sheet.text(
        "Each stands in the middle of its case; whoever has not played the case yet meets it out of order.",
        style: .muted)
      sheet.gap()
    case .patient(let found):
      if lookBack.forms?.sameRequest.isEmpty != false, found == lookBack.forms?.cases.first { sheet.gap() }
      let many = found.drills.count == 1 ? "1 decision" : "\(found.drills.count) decisions"
      sheet.choice(found.patient, about: many, column: 12, staysBeside: true)
    case .decision(let drill): sheet.choice(drill.title, indent: 4)
    }
  }

  private func count(_ patients: Int) -> String {
    let words = [2: "two", 3: "three", 4: "four", 5: "five", 6: "six"]
    return "\(words[patients] ?? "\(patients)") patients"
  }
}
