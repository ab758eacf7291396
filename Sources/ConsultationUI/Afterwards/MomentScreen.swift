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
  /// The choices on it that are opened, by their places.
  private var open: Set<Int> = []

  init(place: Int) { self.place = place }

  func context(_ room: AfterwardsState?) -> Context { .scene }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · one moment", place: room?.walkName ?? "", inDrill: " · one decision, afterwards")
  }

  func noted(_ room: AfterwardsState?) -> Noted { room?.noted(place) ?? .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.momentSheet(place, width: page.width, glyphs: page.glyphs, open: open) ?? Sheet(width: page.width)
  }

  func refusal(of answer: Answer, _ room: AfterwardsState?) -> String? {
    guard answer.action == .remark, answer.selected >= (room?.remarkLines(of: place).count ?? 0) else { return nil }
    return "That reply was not yours. Go to what your choice did, or to a line of what was live, and press r."
  }

  /// Enter opens what a name means, or another reply, and closes it again.
  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    switch answer.action {
    case .remark:
      room?.beginRemark()
      return [.push(RemarkScreen(moment: place, line: answer.selected))]
    case .confirm:
      if open.remove(answer.selected) == nil { open.insert(answer.selected) }
      return []
    default: return answer.isLeaving ? [.pop] : []
    }
  }
}

extension AfterwardsState {
  /// One moment: what was on screen, what was chosen, what came back, and why. `open` holds the places of the choices that
  /// are opened: markers show what their names mean, other replies what they say and what would likely have come back.
  func momentSheet(_ place: Int, width: Int, glyphs: Glyphs, open: Set<Int> = []) -> Sheet {
    var sheet = Sheet(width: width)
    guard debrief.moments.indices.contains(place) else { return sheet }
    let moment = debrief.moments[place]
    let indent = indent(of: moment)
    func section(_ title: String, _ texts: [String], style: Style = .body) {
      guard !texts.isEmpty else { return }
      sheet.heading(title)
      for text in texts { sheet.text(text, style: style) }
    }
    addHead(of: moment, to: &sheet)
    if walk == session.walks.count - 1, let first = saidFirst[PlaceID(moment.place.scene)], !first.isEmpty {
      section("What you typed first", [first])
    }
    add(moment.line, as: "You", indent: indent, to: &sheet)
    section("What you had noted", moment.noted.isEmpty ? [] : [moment.noted.joined(separator: ", ")])
    section("What you wrote as the purpose", moment.purpose.map { [$0] } ?? [])
    add(moment.reply, indent: indent, to: &sheet)
    sheet.heading("What the choice did")
    sheet.choice(moment.why.map(\.text).joined(separator: " "), style: .body)
    for remark in debrief.remarks where remark.marker == nil && remark.place == moment.place {
      sheet.text("You say: " + remark.text, indent: 2)
    }
    section("A question", moment.inquiry.map(\.text))
    addLedger(of: moment, open: open, to: &sheet)
    section("Came to light later", moment.later.map(\.text))
    addOtherReplies(of: moment, open: open, indent: indent, to: &sheet)
    return sheet
  }

  /// What was live, each name opening to its meaning.
  private func addLedger(of moment: Moment, open: Set<Int>, to sheet: inout Sheet) {
    guard !moment.ledger.isEmpty || moment.unanswered != nil else { return }
    sheet.heading("What was live here")
    for entry in moment.ledger {
      let isOpen = open.contains(sheet.choices.count)
      sheet.choice(
        TextBlock(label: TextRun(entry.name + ".", style: .label), indent: 2, runs: [TextRun(entry.reason)]),
        labelColumns: nil)
      if isOpen { sheet.text(entry.definition, style: .muted, indent: 2) }
      for remark in entry.remarks { sheet.text("You say: " + remark, indent: 2) }
    }
    if let unanswered = moment.unanswered { sheet.text(unanswered, indent: 2) }
  }

  /// Every other reply that was there, by what it does; opened, what it says and what would likely have come back.
  private func addOtherReplies(of moment: Moment, open: Set<Int>, indent: Int, to sheet: inout Sheet) {
    guard !moment.otherDoors.isEmpty else { return }
    sheet.heading("Other replies")
    for door in moment.otherDoors {
      let isOpen = open.contains(sheet.choices.count)
      let line = door.line.map(\.text).joined(separator: " ")
      let short = DisplayWidth.truncated(line, to: max(sheet.width - 4, 10))
      sheet.choice(door.does.map(Self.capitalised) ?? short, style: .option)
      guard isOpen else { continue }
      add(door.line, as: "You", indent: indent, to: &sheet)
      sheet.gap()
      sheet.text("What would likely have come back:", style: .muted)
      add(door.reply, indent: indent, to: &sheet)
      sheet.gap()
    }
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

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
