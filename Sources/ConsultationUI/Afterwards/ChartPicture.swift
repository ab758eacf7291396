// The relational drug chart as a picture in characters: bars of time, and what was noted beside them (docs/scoring.md §7).

import Canvas
import Reports
import Sheets

/// Draws the chart of one walk: a column for each sitting, a bar for each medicine, signs for what was done.
struct ChartPicture {
  /// A sitting of the walk, as a column.
  struct Column: Hashable {
    let title: String
    /// The number that people give it; empty for an opening away from the patient.
    let number: String
  }

  /// The width of the names on the left.
  private static let nameWidth = 20

  private let columns: [Column]
  private let lines: [ChartLine]
  private let glyphs: Glyphs
  private let cell: Int

  init(_ lines: [ChartLine], columns: [Column], glyphs: Glyphs, width: Int) {
    self.lines = lines
    self.columns = columns
    self.glyphs = glyphs
    cell = min(max((width - Self.nameWidth) / max(columns.count, 1), 4), 9)
  }

  /// The picture, from its head to its key.
  var blocks: [TextBlock] {
    [row("", head, style: .muted)]
      + medicines.map { row($0.name, bar(of: $0.id), style: .figure) }
      + [
        row("the pen", signs(penSigns), style: .accent), row("you noted", signs(feelingSigns), style: .accent),
      ]
      + interruptions
  }

  /// What the signs stand for, in the order of the path.
  var key: [TextBlock] {
    let done = medicineEvents.map { event in
      TextBlock(
        label: TextRun(sign(of: event.status ?? ""), style: .figure), indent: 4,
        runs: [
          TextRun("\(event.text) \(event.status ?? "")", style: .body),
          TextRun(([event.when] + [event.note].compactMap { $0 }).map { ", " + $0 }.joined(), style: .muted),
        ])
    }
    let noted = (penSigns + feelingSigns).map { line, sign in
      TextBlock(
        label: TextRun(sign, style: .accent), indent: 4,
        runs: [TextRun(line.text, style: .body), TextRun(", " + line.place.sitting, style: .muted)])
    }
    return done + noted
  }

  private var head: String {
    columns.map { column in
      let name = column.number.isEmpty ? glyphs.dot : column.number
      return name + String(repeating: " ", count: max(cell - name.count, 0))
    }.joined()
  }

  private var medicines: [(id: String, name: String)] {
    var found: [(id: String, name: String)] = []
    for line in lines where line.kind == "medicine" {
      guard let id = line.medicine, !found.contains(where: { $0.id == id }) else { continue }
      found.append((id, line.text))
    }
    return found
  }

  /// What was done with medicines; what was merely left as it was is no event.
  private var medicineEvents: [ChartLine] { lines.filter { $0.kind == "medicine" && $0.status != "kept" } }

  /// What the story tells as a sitting opens stands at the end of the column before: it happened in between.
  private func bar(of medicine: String) -> String {
    let events = lines.filter { $0.medicine == medicine }
    var taken = false
    func signs(_ events: [ChartLine]) -> String {
      events.map { event in
        taken = event.status != "stopped"
        return event.status == "kept" ? "" : sign(of: event.status ?? "")
      }.joined()
    }
    return columns.indices.map { number in
      let start = signs(events.filter { $0.place.sitting == columns[number].title && !$0.beforeSitting })
      let fill = taken ? line : " "
      let end = signs(
        events.filter { event in
          event.beforeSitting && columns.dropFirst(number + 1).first?.title == event.place.sitting
        })
      return start + String(repeating: fill, count: max(cell - start.count - end.count, 0)) + end
    }.joined()
  }

  private var line: String { glyphs.isUnicode ? "━" : "=" }

  private func sign(of status: String) -> String {
    switch status {
    case "started": glyphs.isUnicode ? "┣" : "+"
    case "raised": glyphs.isUnicode ? "▲" : "^"
    case "lowered": glyphs.isUnicode ? "▼" : "v"
    case "stopped": glyphs.isUnicode ? "┫" : "x"
    default: line
    }
  }

  /// The pen was taken up: numbers. Words were noted: letters.
  private var penSigns: [(ChartLine, String)] {
    lines.filter { $0.kind == "pen" }.enumerated().map { ($1, String($0 + 1)) }
  }

  private var feelingSigns: [(ChartLine, String)] {
    lines.filter { $0.kind == "feelings" }.enumerated().map { place, line in
      (line, place < 26 ? String(Character(Unicode.Scalar(UInt8(97 + place)))) : "z")
    }
  }

  private var interruptions: [TextBlock] {
    [("a break", "absence", glyphs.repair), ("a crisis", "crisis", glyphs.rupture)].compactMap { name, kind, sign in
      let found = lines.filter { $0.kind == kind }
      return found.isEmpty ? nil : row(name, signs(found.map { ($0, sign) }), style: .figure)
    }
  }

  private func signs(_ signs: [(ChartLine, String)]) -> String {
    columns.map { column in
      let here = signs.filter { $0.0.place.sitting == column.title }.map(\.1).joined(separator: " ").prefix(cell - 1)
      return here + String(repeating: " ", count: max(cell - here.count, 0))
    }.joined()
  }

  private func row(_ name: String, _ cells: String, style: Style) -> TextBlock {
    // Spaces that never break keep each sign under its sitting.
    let fixed = String(cells.map { $0 == " " ? "\u{A0}" : $0 })
    let short = DisplayWidth.truncated(name, to: Self.nameWidth - 2, ellipsis: "…")
    return TextBlock(
      label: TextRun(short.isEmpty ? "\u{A0}" : short, style: .label), indent: Self.nameWidth,
      runs: [TextRun(fixed, style: style)])
  }
}
