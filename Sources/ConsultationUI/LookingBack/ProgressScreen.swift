// What shows with more than one patient, in sentences; below it families beside patients, and never a line that rises.

import Canvas
import Reports
import Sheets

/// The look back over sessions.
struct ProgressScreen: ScreenContent {
  /// The rows that are opened, by their places among the choices.
  private var open: Set<Row> = []

  /// A row that can be chosen.
  private enum Row: Hashable {
    /// The places of a sentence.
    case places(Int)
    /// A decision that practises it.
    case practice(Int)
    /// Families beside patients.
    case families
  }

  func context(_ lookBack: LookBack) -> Context { .progress }
  func head(_ lookBack: LookBack) -> Head { Head(title: "Recurring") }

  mutating func answer(_ answer: Answer, _ lookBack: inout LookBack) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    let rows = rows(lookBack)
    guard rows.indices.contains(answer.selected) else { return [.pop] }
    let row = rows[answer.selected]
    if case .practice(let place) = row {
      return lookBack.practice(of: place).map { [.drill([$0])] } ?? [.ask(.findShortForms)]
    }
    if open.remove(row) == nil { open.insert(row) }
    return []
  }

  private func rows(_ lookBack: LookBack) -> [Row] {
    guard let progress = lookBack.progress else { return [] }
    return progress.recurring.indices.flatMap { [Row.places($0), .practice($0)] }
      + (progress.families.isEmpty ? [] : [.families])
  }

  func sheet(_ page: Page, _ lookBack: LookBack) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let progress = lookBack.progress else {
      sheet.text("Looking for sessions.", style: .muted)
      return sheet
    }
    sheet.text(progress.scope, style: .muted)
    if let leftOut = lookBack.leftOut { sheet.text(leftOut, style: .muted) }
    if let sentence = progress.recurring.isEmpty ? progress.notRecurring : nil {
      sheet.gap()
      sheet.text(sentence)
    }
    for (place, line) in progress.recurring.enumerated() {
      sheet.gap()
      sheet.text(line.text)
      sheet.choice("Show me", indent: 2)
      if open.contains(.places(place)) { sheet.text(line.placesText, style: .muted, indent: 4) }
      sheet.choice("Practise this", indent: 2)
    }
    guard !progress.families.isEmpty else { return sheet }
    sheet.gap()
    sheet.choice("Family by family")
    guard open.contains(.families) else {
      sheet.gap()
      sheet.text(progress.footer, style: .muted)
      return sheet
    }
    add(ProgressPicture(progress), to: &sheet, glyphs: page.glyphs)
    addFeelings(lookBack, to: &sheet)
    sheet.gap()
    sheet.text(progress.footer, style: .muted)
    return sheet
  }

  /// The lines of feeling and act, and how many are left out.
  private func addFeelings(_ lookBack: LookBack, to sheet: inout Sheet) {
    let (lines, leftOut) = lookBack.feelings
    guard !lines.isEmpty else { return }
    sheet.heading("Feeling and act")
    sheet.gap()
    for line in lines { sheet.add(TextBlock(runs: [TextRun(line)], indent: 2, firstIndent: 0)) }
    if leftOut > 0 {
      sheet.text("\(leftOut) earlier ones are left out here; dyad progress prints them all.", style: .muted)
    }
  }

  /// A patient's column, in cells.
  private static let column = 8

  private func add(_ picture: ProgressPicture, to sheet: inout Sheet, glyphs: Glyphs) {
    let signs: ProgressPicture.Signs = glyphs.isUnicode ? .unicode : .ascii
    let names = max(min(40, sheet.width - Self.column * min(picture.patients.count, 4)), 12)
    let perTable = max((sheet.width - names) / Self.column, 1)
    sheet.heading("Family by family")
    sheet.gap()
    sheet.text(signs.key, style: .muted)
    for start in stride(from: 0, to: picture.patients.count, by: perTable) {
      sheet.gap()
      let end = min(start + perTable, picture.patients.count)
      sheet.columns(
        picture.patients[start..<end].enumerated().map { number, name in
          .init(Self.fitted(name), at: names + Self.column * number, .label)
        })
      for row in picture.rows where row.cells[start..<end].contains(where: { $0 != nil }) {
        add(row, cells: row.cells[start..<end].map { signs.text($0) }, names: names, to: &sheet)
      }
    }
  }

  /// The name breaks within its own columns; the signs are beside its first line.
  private func add(_ row: ProgressPicture.Row, cells: [String], names: Int, to sheet: inout Sheet) {
    let lines = TextLayout.lines(of: TextBlock(runs: [TextRun(row.name)], indent: 2, firstIndent: 0), width: names - 2)
    sheet.columns(
      [.init(lines.first?.text ?? "", at: 0)]
        + cells.enumerated().map { .init(Self.fitted($1), at: names + Self.column * $0, .figure) })
    sheet.add(lines: Array(lines.dropFirst()))
  }

  /// A text cut to its column.
  private static func fitted(_ text: String) -> String { DisplayWidth.truncated(text, to: column - 1) }
}
