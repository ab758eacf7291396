// The debrief, one moment, the chart and the path map as sheets.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AfterwardsState {
  /// The debrief.
  func sheet(width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    for row in rows(glyphs) {
      if row.gap { sheet.gap() }
      if row.action == .none {
        sheet.add(row.block)
      } else {
        sheet.choice(row.block, labelColumns: nil)
      }
    }
    return sheet
  }

  /// One moment: what was on screen, what was chosen, what came back, and why.
  func momentSheet(_ place: Int, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    guard debrief.moments.indices.contains(place) else { return sheet }
    let moment = debrief.moments[place]
    let indent = indent(of: moment)
    func add(_ paragraphs: [DebriefParagraph], as speaker: String? = nil) {
      self.add(paragraphs, as: speaker, indent: indent, to: &sheet)
    }
    func section(_ title: String, _ texts: [String], style: Style = .body) {
      guard !texts.isEmpty else { return }
      sheet.heading(title)
      for text in texts { sheet.text(text, style: style) }
    }
    addHead(of: moment, to: &sheet)
    if walk == session.walks.count - 1, let first = saidFirst[PlaceID(moment.place.scene)], !first.isEmpty {
      section("What you typed first", [first])
    }
    add(moment.line, as: "You")
    section("What you had noted", moment.noted.isEmpty ? [] : [moment.noted.joined(separator: ", ")])
    section("What you wrote as the purpose", moment.purpose.map { [$0] } ?? [])
    add(moment.reply)
    sheet.heading("What the choice did")
    sheet.choice(moment.why.map(\.text).joined(separator: " "), style: .body)
    for remark in debrief.remarks where remark.marker == nil && remark.place == moment.place {
      sheet.text("You say: " + remark.text, indent: 2)
    }
    section("A question", moment.inquiry.map(\.text))
    if !moment.ledger.isEmpty { sheet.heading("What was live here") }
    for entry in moment.ledger {
      sheet.choice(
        TextBlock(label: TextRun(entry.name + ".", style: .label), indent: 2, runs: [TextRun(entry.reason)]),
        labelColumns: nil)
      for remark in entry.remarks { sheet.text("You say: " + remark, indent: 2) }
    }
    section("Came to light later", moment.later.map(\.text))
    for door in moment.otherDoors {
      sheet.heading("Another door")
      add(door.line, as: "You")
      sheet.gap()
      sheet.text("What would likely have come back:", style: .muted)
      add(door.reply)
    }
    return sheet
  }

  /// What was on screen and what was said, and a line for one's own account of it.
  func accountSheet(_ place: Int, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    guard debrief.moments.indices.contains(place) else { return sheet }
    let moment = debrief.moments[place]
    addHead(of: moment, to: &sheet)
    add(moment.line, as: "You", indent: indent(of: moment), to: &sheet)
    sheet.gap()
    sheet.text(String(repeating: glyphs.horizontalRule, count: width), style: .rule)
    sheet.text("First in your own words: what happened between you here, and what pulled you?", style: .heading)
    sheet.gap()
    sheet.field(editor, glyphs: glyphs)
    sheet.gap()
    sheet.text("A line, or nothing: enter goes on. It stays with the moment and is never marked.", style: .muted)
    return sheet
  }

  func indent(of moment: Moment) -> Int {
    let scene = session.scenario.scene(PlaceID(moment.place.scene))
    let setting = scene.flatMap { session.scenario.sitting(of: $0) }?.setting ?? .withPatient
    return StoryText(session.scenario.vignette, setting: setting).indent
  }

  private func addHead(of moment: Moment, to sheet: inout Sheet) {
    sheet.text(moment.place.title, style: .heading)
    sheet.text(moment.place.named, style: .muted)
    sheet.gap()
    add(moment.onScreen, indent: indent(of: moment), to: &sheet)
  }

  func add(_ paragraphs: [DebriefParagraph], as speaker: String? = nil, indent: Int, to sheet: inout Sheet) {
    for paragraph in paragraphs {
      sheet.gap()
      sheet.add(block(paragraph, as: speaker, indent: indent))
    }
  }

  private func block(_ paragraph: DebriefParagraph, as speaker: String?, indent: Int) -> TextBlock {
    let isDirection = paragraph.text.hasPrefix("[") && paragraph.text.hasSuffix("]") && paragraph.speaker == nil
    let runs = Self.runs(paragraph.text)
    if isDirection { return TextBlock(runs: runs) }
    guard let name = paragraph.speaker ?? speaker else { return TextBlock(runs: runs) }
    return TextBlock(
      label: TextRun(name, style: speaker == nil ? .speaker : .accent), indent: indent, runs: runs)
  }

  /// Text in square brackets is a stage direction; the report holds it as plain text.
  private static func runs(_ text: String) -> [TextRun] {
    var runs: [TextRun] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      if open > rest.startIndex { runs.append(TextRun(String(rest[..<open]))) }
      runs.append(TextRun(String(rest[open...close]), style: .direction))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { runs.append(TextRun(String(rest))) }
    return runs
  }

  /// The relational drug chart: medicines, purposes, feelings, absences and crises on one line of time.
  func chartSheet(width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Medicines, what they were for, and what you noted, on one line of time.", style: .muted)
    sheet.gap()
    let picture = ChartPicture(debrief.chart, columns: chartColumns, glyphs: glyphs, width: width)
    for block in picture.blocks { sheet.add(block) }
    sheet.gap()
    for block in picture.key { sheet.add(block) }
    return sheet
  }

  /// The sittings of the walk, in order.
  private var chartColumns: [ChartPicture.Column] {
    let walk = session.walks[min(debrief.header.walk, session.walks.count - 1)]
    var columns: [ChartPicture.Column] = []
    for id in walk.path {
      guard let scene = session.scenario.scene(id), let sitting = session.scenario.sitting(of: scene) else { continue }
      let column = ChartPicture.Column(
        title: sitting.title, number: session.scenario.part(sitting.id).map(String.init) ?? "")
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  /// Every scene of every walk, by neutral numbers.
  func mapSheet(width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Choose a scene to walk again from. Earlier walks stay as they are.", style: .muted)
    var walk = -1
    var number = 0
    for place in places {
      if place.walk != walk {
        walk = place.walk
        number = 0
        sheet.heading(
          DebriefHeader.name(ofWalk: walk).prefix(1).uppercased() + DebriefHeader.name(ofWalk: walk).dropFirst())
        sheet.gap()
      }
      number += 1
      let count = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)"
      let mark = place.isChoice ? glyphs.bullet : " "
      sheet.choice(
        TextBlock(
          label: TextRun("\(count) \(mark) \(place.title)", style: place.isChoice ? .option : .muted), indent: 44,
          runs: [TextRun(place.sitting, style: .muted)]), labelColumns: nil)
    }
    return sheet
  }
}
