// What shows with more than one patient, in sentences; below it families beside patients, and never a line that rises.

import Canvas
import Reports

/// The look back over sessions.
struct ProgressScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, LookBack> { \.front.lookBack }

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
  func sheet(_ page: Page, _ lookBack: LookBack) -> Sheet {
    make(lookBack, width: page.width, glyphs: page.glyphs)
  }

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

  private func make(_ lookBack: LookBack, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
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
    Self.add(ProgressPicture(progress), to: &sheet, glyphs: glyphs)
    Self.addFeelings(lookBack, to: &sheet)
    sheet.gap()
    sheet.text(progress.footer, style: .muted)
    return sheet
  }

  /// The lines of feeling and act, and how many are left out.
  private static func addFeelings(_ lookBack: LookBack, to sheet: inout Sheet) {
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

  private static func add(_ picture: ProgressPicture, to sheet: inout Sheet, glyphs: Glyphs) {
    let signs: ProgressPicture.Signs = glyphs.isUnicode ? .unicode : .ascii
    let names = max(min(40, sheet.width - column * min(picture.patients.count, 4)), 12)
    let perTable = max((sheet.width - names) / column, 1)
    sheet.heading("Family by family")
    sheet.gap()
    sheet.text(signs.key, style: .muted)
    for start in stride(from: 0, to: picture.patients.count, by: perTable) {
      sheet.gap()
      let end = min(start + perTable, picture.patients.count)
      let heads = picture.patients[start..<end].map { TextRun(fitted($0), style: .label) }
      sheet.add(lines: Array(TextLayout.lines(of: TextBlock(runs: heads, indent: names), width: sheet.width).prefix(1)))
      for row in picture.rows where row.cells[start..<end].contains(where: { $0 != nil }) {
        add(row, cells: row.cells[start..<end].map { signs.text($0) }, names: names, to: &sheet)
      }
    }
  }

  /// The name breaks within its own columns; the signs stand beside its first line.
  private static func add(_ row: ProgressPicture.Row, cells: [String], names: Int, to sheet: inout Sheet) {
    let lines = TextLayout.lines(of: TextBlock(runs: [TextRun(row.name)], indent: 2, firstIndent: 0), width: names - 2)
    let first = lines.first?.text ?? ""
    let gap = String(repeating: "\u{A0}", count: max(names - DisplayWidth.of(first), 1))
    let runs = [TextRun(first), TextRun(gap)] + cells.map { TextRun(fitted($0), style: .figure) }
    sheet.add(lines: Array(TextLayout.lines(of: TextBlock(runs: runs), width: sheet.width).prefix(1)))
    sheet.add(lines: Array(lines.dropFirst()))
  }

  /// A text in its column, filled with spaces that never break.
  private static func fitted(_ text: String) -> String {
    let short = DisplayWidth.truncated(text, to: column - 1)
    return String(short.map { $0 == " " ? "\u{A0}" : $0 })
      + String(repeating: "\u{A0}", count: max(column - DisplayWidth.of(short), 0))
  }
}
