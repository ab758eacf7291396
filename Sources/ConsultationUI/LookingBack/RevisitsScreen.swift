// What may be taken up again with another patient: an offer, and nothing is lost by leaving it.

import Reports
import Sheets
import Vignettes

/// The revisit list.
struct RevisitsScreen: ScreenContent {
  func context(_ lookBack: LookBack) -> Context { .revisits }
  func head(_ lookBack: LookBack) -> Head { Head(title: "Practise next") }

  /// Opens a line, or asks whether to switch the list off.
  mutating func answer(_ answer: Answer, _ lookBack: inout LookBack) -> [Request] {
    guard answer.action == .confirm, let revisits = lookBack.revisits, !revisits.isEmpty else {
      return answer.isLeaving ? [.pop] : []
    }
    guard !revisits.indices.contains(answer.selected) else {
      return [.push(RevisitScreen(family: revisits[answer.selected].family))]
    }
    return [
      .push(
        QuestionScreen(
          question: "Switch the list off for ever?",
          blocks: [TextBlock("Nothing is offered again. What was played stays as it is.", style: .muted)],
          stay: "Leave it", agree: "Switch it off", requests: [.dismissRevisit(nil)],
          title: Head(title: "Practise next")))
    ]
  }

  /// The list. Its last row switches it off.
  func sheet(_ page: Page, _ lookBack: LookBack) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let revisits = lookBack.revisits else {
      sheet.text("Looking for sessions.", style: .muted)
      return sheet
    }
    guard !revisits.isEmpty else {
      sheet.text("Nothing to practise next.")
      return sheet
    }
    sheet.text(
      "What went by or was acted on can be taken up again, with another patient. Nothing is lost by leaving it.")
    let (due, later) = (revisits.filter(\.isDue), revisits.filter { !$0.isDue })
    if !due.isEmpty { sheet.heading("Open now") }
    for offer in due { add(offer, note: lookBack.patients(offer), to: &sheet) }
    if !later.isEmpty { sheet.heading("Later") }
    for offer in later {
      add(offer, note: "from \(Day(offer.offeredFrom)?.spoken ?? offer.offeredFrom)", to: &sheet)
    }
    sheet.gap()
    sheet.choice("Switch this list off, for ever", style: .muted)
    return sheet
  }

  private func add(_ offer: Revisit, note: String, to sheet: inout Sheet) {
    sheet.choice(offer.name)
    sheet.text(note, style: .muted, indent: 2)
  }
}
