// The list of cases.

import Canvas
import Sheets
import Vignettes

/// The first screen.
struct CatalogueScreen: ScreenContent {
  func context(_ front: Front) -> Context { .catalogue }
  func head(_ front: Front) -> Head { Head(title: "dyad", place: "consultations about a medicine") }

  func refusal(of answer: Answer, _ front: Front) -> String? {
    guard answer.action == .confirm, answer.selected >= front.resumable.count else { return nil }
    guard case .found(let entries, _) = front.catalogue else { return "Still looking for vignettes." }
    if entries.isEmpty { return "There is no vignette here to open." }
    return entry(answer.selected, front)?.intendedUse == .group
      ? "This case is for a group; a leader presents it." : nil
  }

  private func entry(_ selected: Int, _ front: Front) -> CatalogueEntry? {
    let index = selected - front.resumable.count
    return front.entries.indices.contains(index) ? front.entries[index] : nil
  }

  mutating func answer(_ answer: Answer, _ front: inout Front) -> [Request] {
    switch answer.action {
    case .confirm: confirm(answer.selected, front)
    case .sessions: Shelf.sessions.opening
    case .progress: Shelf.progress.opening
    case .revisits: Shelf.revisits.opening
    case .shortForms: Shelf.shortForms.opening
    default: []
    }
  }

  /// The sessions that wait come first, then the cases, then the shelves.
  private func confirm(_ selected: Int, _ front: Front) -> [Request] {
    if front.resumable.indices.contains(selected) { return [.ask(.resume(front.resumable[selected].code))] }
    if let entry = entry(selected, front) { return [.ask(.openVignette(entry))] }
    return Shelf(rawValue: selected - front.resumable.count - front.entries.count)?.opening ?? []
  }

  func sheet(_ page: Page, _ front: Front) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("A medicine is asked for, given or refused. You are the doctor; the patients are invented.")
    if let line = Shelf.line(due: front.lookBack.due) { sheet.text(line, style: .muted) }
    sheet.gap()
    add(front.resumable, to: &sheet)
    switch front.catalogue {
    case .looking: sheet.text("Looking for cases.", style: .muted)
    case .found(let entries, let unlisted) where entries.isEmpty:
      sheet.text("No cases were found.")
      sheet.text("Start dyad with --vignettes and the name of their folder.", style: .muted)
      for sentence in unlisted { sheet.text(sentence) }
    case .found(let entries, let unlisted):
      for entry in entries { add(entry, to: &sheet) }
      if entries.contains(where: { !$0.isReviewed }) { sheet.text(unreviewed(entries), style: .muted) }
      for sentence in unlisted { sheet.text(sentence) }
      sheet.gap()
      for shelf in Shelf.allCases { sheet.choice(shelf.title, about: shelf.sentence, column: 24, staysBeside: true) }
    }
    return sheet
  }

  /// The sessions that wait, above the cases.
  private func add(_ sessions: [ResumableSession], to sheet: inout Sheet) {
    guard !sessions.isEmpty else { return }
    sheet.text("Go on", style: .label)
    for session in sessions { add(session.title, "\(session.when) · \(session.code)", to: &sheet) }
    sheet.text("Any other: Earlier sessions, a", style: .muted)
    sheet.gap()
    sheet.text("Begin another", style: .label)
  }

  private func unreviewed(_ entries: [CatalogueEntry]) -> String {
    let titles = entries.filter { !$0.isReviewed }.map(\.title)
    return titles.count == entries.count && titles.count > 1
      ? "None of these is clinically reviewed so far." : "Not clinically reviewed: \(titles.joined(separator: ", "))."
  }

  private func add(_ entry: CatalogueEntry, to sheet: inout Sheet) {
    var facts = ["about \(entry.minutes) minutes"]
    if entry.intendedUse != .both { facts.append(entry.intendedUse == .solo ? "alone" : "in a group") }
    add(entry.title, facts.joined(separator: " · "), to: &sheet)
    sheet.text(entry.summary)
    sheet.text("Content notes: " + entry.contentNotes.listed, style: .muted)
    sheet.blank()
  }

  private func add(_ title: String, _ facts: String, to sheet: inout Sheet) {
    let columns = DisplayWidth.of(title)
    sheet.choice(
      TextBlock(
        label: TextRun(title, style: .heading), indent: min(columns + 3, sheet.width),
        runs: [TextRun(facts, style: .muted)]), labelColumns: columns)
  }
}
