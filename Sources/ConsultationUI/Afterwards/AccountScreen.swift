// One's own account of a moment, before anything is said about it.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The trainee's own account of a moment, by its place.
struct AccountScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  let place: Int

  func context(_ room: AfterwardsState?) -> Context { .scene }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · one moment", place: room?.walkName ?? "")
  }

  func noted(_ room: AfterwardsState?) -> Noted { room?.noted(place) ?? .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.accountSheet(place, width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }

  /// Keeps the account, where one was given, as a remark on the choice; then shows the moment.
  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    let remark = room?.remark(moment: place, line: 0)
    room?.look(at: place)
    return [.pop, .push(MomentScreen(place: place))] + (remark.map { [.remark($0)] } ?? [])
  }

  mutating func type(_ key: Key, width: Int, _ room: inout AfterwardsState?) -> String? {
    room?.typeRemark(key)
    return nil
  }
}

extension AfterwardsState {
  /// What was on screen and what was said, and a line for one's own account of it.
  func accountSheet(_ place: Int, width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    guard debrief.moments.indices.contains(place) else { return sheet }
    let moment = debrief.moments[place]
    addHead(of: moment, to: &sheet)
    add(moment.line, as: "You", indent: indent(of: moment), to: &sheet)
    sheet.gap()
    sheet.rule(glyphs)
    sheet.text("First in your own words: what happened between you here, and what pulled you?", style: .heading)
    sheet.gap()
    sheet.field(editor, glyphs: glyphs)
    sheet.gap()
    sheet.text("A line, or nothing: enter goes on. It stays with the moment and is never marked.", style: .muted)
    return sheet
  }
}
