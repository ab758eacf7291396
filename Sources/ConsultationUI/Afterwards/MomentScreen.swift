// One moment of the debrief.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// One moment, by its place.
struct MomentScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  let place: Int

  func context(_ room: AfterwardsState?) -> Context { .scene }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · one moment", place: room?.walkName ?? "", inDrill: " · one decision, afterwards")
  }

  func noted(_ room: AfterwardsState?) -> Noted { room?.noted(place) ?? .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.momentSheet(place, width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }

  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    guard answer.action == .remark else { return answer.isLeaving ? [.pop] : [] }
    room?.beginRemark()
    return [.push(RemarkScreen(moment: place, line: answer.selected))]
  }
}

extension AfterwardsState {
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
    if !moment.ledger.isEmpty || moment.unanswered != nil { sheet.heading("What was live here") }
    for entry in moment.ledger {
      sheet.choice(
        TextBlock(label: TextRun(entry.name + ".", style: .label), indent: 2, runs: [TextRun(entry.reason)]),
        labelColumns: nil)
      for remark in entry.remarks { sheet.text("You say: " + remark, indent: 2) }
    }
    if let unanswered = moment.unanswered { sheet.text(unanswered, indent: 2) }
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

  func indent(of moment: Moment) -> Int {
    let scene = session.scenario.scene(PlaceID(moment.place.scene))
    let setting = scene.flatMap { session.scenario.sitting(of: $0) }?.setting ?? .withPatient
    return StoryText(session.scenario.vignette, setting: setting).indent
  }

  func addHead(of moment: Moment, to sheet: inout Sheet) {
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
}
