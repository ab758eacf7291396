// “That is not how it was for me”: the trainee's own words on a line of a moment (docs/scoring.md §5.6).

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// One's own words on a line of a moment.
struct RemarkScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  /// The place of the moment.
  let moment: Int
  /// The place of the line among its lines.
  let line: Int

  func context(_ room: AfterwardsState?) -> Context { .scene }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · one moment", place: room?.walkName ?? "", inDrill: " · one decision, afterwards")
  }

  func noted(_ room: AfterwardsState?) -> Noted { room?.noted(moment) ?? .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.remarkSheet(moment: moment, line: line, width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }

  /// Keeps what was typed with its line; nothing typed is nothing kept.
  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    // A remark that is refused leaves its words where they are.
    return (room?.remark(moment: moment, line: line).map { [.remark($0)] } ?? []) + [.pop]
  }

  mutating func type(_ key: Key, width: Int, _ room: inout AfterwardsState?) -> String? {
    room?.typeRemark(key)
    return nil
  }
}

extension AfterwardsState {
  /// The lines of a moment that can be answered: the choice as a whole, then each marker that was live.
  func remarkLines(of place: Int) -> [(marker: MarkerID?, text: String)] {
    guard debrief.moments.indices.contains(place) else { return [] }
    let moment = debrief.moments[place]
    return [(nil, moment.why.map(\.text).joined(separator: " "))]
      + moment.ledger.map { (MarkerID($0.marker), $0.name + ". " + $0.sentence) }
  }

  /// What was typed, as it will be kept; nil where nothing was.
  func remark(moment place: Int, line: Int) -> Remark? {
    let lines = remarkLines(of: place)
    guard lines.indices.contains(line), !editor.text.isEmpty else { return nil }
    return Remark(
      walk: walk, scene: PlaceID(debrief.moments[place].place.scene), marker: lines[line].marker, text: editor.text)
  }

  /// The line that is answered, and the line to type in.
  func remarkSheet(moment place: Int, line: Int, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    let lines = remarkLines(of: place)
    guard lines.indices.contains(line) else { return sheet }
    sheet.text("That is not how it was for me", style: .heading)
    sheet.gap()
    sheet.text(lines[line].text, style: .muted, indent: 2)
    sheet.gap()
    sheet.text("How was it, then? The line above stays as it is, with your words beside it.")
    sheet.gap()
    sheet.field(editor, glyphs: glyphs)
    sheet.gap()
    sheet.text("Enter puts it there; esc leaves it. It is never marked, and it goes nowhere.", style: .muted)
    return sheet
  }
}
