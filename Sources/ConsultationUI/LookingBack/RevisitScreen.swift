// One line of the revisit list, and what can be done with it.

import Reports
import Sheets

/// A line of the revisit list.
struct RevisitScreen: ScreenContent {
  let family: String

  func context(_ lookBack: LookBack) -> Context { .revisits }
  func head(_ lookBack: LookBack) -> Head { Head(title: "Practise next") }

  func sheet(_ page: Page, _ lookBack: LookBack) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let offer = lookBack.progress?.revisits.first(where: { $0.family == family }) else { return sheet }
    sheet.text(offer.name, style: .heading)
    sheet.gap()
    sheet.text("It went by or was acted on \(lookBack.patients(offer)).")
    sheet.text("Met with two patients, it leaves the list by itself.", style: .muted)
    sheet.gap()
    if let drill = lookBack.drill(for: family) {
      let again = offer.wentByIn.contains(drill.vignette) ? " again" : ""
      sheet.choice(
        "One decision", about: "with \(drill.patient)\(again), about two minutes", column: 18, staysBeside: true)
    } else {
      sheet.text("No case here has a decision for it.", style: .muted)
    }
    sheet.choice("Not now", about: "it stands here again when dyad opens another time", column: 18, staysBeside: true)
    sheet.choice("Never again", about: "it leaves the list for ever", column: 18, staysBeside: true)
    return sheet
  }

  mutating func answer(_ answer: Answer, _ lookBack: inout LookBack) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    let drill = lookBack.drill(for: family)
    switch answer.selected + (drill == nil ? 1 : 0) {
    case 0: return drill.map { [.drill([$0])] } ?? []
    case 1:
      lookBack.resting.insert(family)
      return [.pop]
    default:
      return [
        .push(
          QuestionScreen(
            question: "Take this from the list for ever?",
            blocks: [TextBlock("It stays away whatever is played. What was played stays as it is.", style: .muted)],
            stay: "Leave it there", agree: "Take it away", requests: [.dismissRevisit(family)],
            title: Head(title: "Practise next")))
      ]
    }
  }
}

extension LookBack {
  /// The patients with whom it went by, if their cases are known.
  func patients(_ offer: Revisit) -> String {
    let lines = progress?.families.first { $0.family == offer.family }?.inCases ?? []
    let patients = lines.filter { offer.wentByIn.contains($0.vignette) }.map(\.patient)
    return patients.isEmpty ? "in an earlier session" : "with \(DebriefWording.listed(patients))"
  }
}
