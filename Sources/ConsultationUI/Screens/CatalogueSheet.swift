// The list of cases.

import Canvas
import Vignettes

/// The first screen.
enum CatalogueSheet {
  static func make(_ state: AppModel.CatalogueState, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("A medicine is asked for, given or refused. You are the doctor; the patients are invented.")
    sheet.gap()
    switch state {
    case .looking: sheet.text("Looking for cases.", style: .muted)
    case .failed(let reasons): for reason in reasons { sheet.text(reason, style: .warning) }
    case .found(let entries) where entries.isEmpty:
      sheet.text("No cases were found.")
      sheet.text("Start dyad with --vignettes and the name of their folder.", style: .muted)
    case .found(let entries):
      for entry in entries { add(entry, to: &sheet) }
    }
    return sheet
  }

  private static func add(_ entry: CatalogueEntry, to sheet: inout Sheet) {
    sheet.choice(entry.title, style: .heading)
    sheet.text(entry.summary, indent: 0)
    var facts = [
      "about \(entry.minutes) minutes", entry.intendedUse == .both ? "alone or in a group" : entry.intendedUse.rawValue,
    ]
    if !entry.isReviewed { facts.append("not clinically reviewed") }
    sheet.text(facts.joined(separator: " · "), style: .muted)
    sheet.text("Content notes: " + entry.contentNotes.map(\.rawValue).joined(separator: ", "), style: .muted)
    sheet.add(lines: [.blank])
  }
}
