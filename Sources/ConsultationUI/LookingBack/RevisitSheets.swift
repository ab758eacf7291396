// What may be taken up again with another patient: an offer, and nothing is lost by leaving it.

import Canvas
import Reports

/// The revisit list, and one of its lines.
enum RevisitSheets {
  /// The list. Its last row switches it off.
  static func list(_ lookBack: LookBack, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    guard let revisits = lookBack.revisits else {
      sheet.text("Looking for sessions.", style: .muted)
      return sheet
    }
    guard !revisits.isEmpty else {
      sheet.text("Nothing to come back to.")
      return sheet
    }
    sheet.text(
      "What went by or was acted on can be taken up again, with another patient. Nothing is lost by leaving it.")
    let (due, later) = (revisits.filter(\.isDue), revisits.filter { !$0.isDue })
    if !due.isEmpty { sheet.heading("Open now") }
    for offer in due { add(offer, note: names(offer, lookBack), to: &sheet) }
    if !later.isEmpty { sheet.heading("Later") }
    for offer in later {
      add(offer, note: "from \(Day(offer.offeredFrom)?.spoken ?? offer.offeredFrom)", to: &sheet)
    }
    sheet.gap()
    sheet.choice("Switch this list off, for ever", style: .muted)
    return sheet
  }

  /// What can be done with one line of the list.
  static func one(_ family: String, _ lookBack: LookBack, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    guard let offer = lookBack.progress?.revisits.first(where: { $0.family == family }) else { return sheet }
    sheet.text(offer.name, style: .heading)
    sheet.gap()
    sheet.text("It went by or was acted on \(names(offer, lookBack)).")
    sheet.text("Met with two patients, it leaves the list by itself.", style: .muted)
    sheet.gap()
    if let drill = lookBack.drill(for: family) {
      sheet.choice(
        TextBlock(
          label: TextRun("One decision", style: .option), indent: 18,
          runs: [
            TextRun(
              "with \(drill.patient)\(offer.wentByIn.contains(drill.vignette) ? " again" : ""), about two minutes",
              style: .muted)
          ]), labelColumns: 12)
    } else {
      sheet.text("No case here has a decision for it.", style: .muted)
    }
    sheet.choice(
      TextBlock(
        label: TextRun("Not now", style: .option), indent: 18,
        runs: [TextRun("it stands here again when dyad opens another time", style: .muted)]), labelColumns: 7)
    sheet.choice(
      TextBlock(
        label: TextRun("Never again", style: .option), indent: 18,
        runs: [TextRun("it leaves the list for ever", style: .muted)]), labelColumns: 11)
    return sheet
  }

  private static func add(_ offer: Revisit, note: String, to sheet: inout Sheet) {
    sheet.choice(offer.name)
    sheet.text(note, style: .muted, indent: 2)
  }

  /// The patients with whom it went by, where their cases are known.
  private static func names(_ offer: Revisit, _ lookBack: LookBack) -> String {
    let lines = lookBack.progress?.families.first { $0.family == offer.family }?.inCases ?? []
    let patients = lines.filter { offer.wentByIn.contains($0.vignette) }.map(\.patient)
    return patients.isEmpty ? "in an earlier session" : "with \(DebriefWording.listed(patients))"
  }
}
