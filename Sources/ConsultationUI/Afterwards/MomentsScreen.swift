// What stands below the first page of a debrief: every choice in order, and the rest folded.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The second page of the debrief.
struct MomentsScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  func context(_ room: AfterwardsState?) -> Context { .debrief }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · moments", place: room?.walkName ?? "")
  }

  func noted(_ room: AfterwardsState?) -> Noted { .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.sheet(width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }

  func refusal(of answer: Answer, _ room: AfterwardsState?) -> String? {
    room?.refusal(of: answer.action)
  }

  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    switch answer.action {
    case .confirm: return open(answer.selected, &room)
    case .back: return room?.fold(from: answer.selected).map { [.select($0)] } ?? [.pop]
    case .unfold:
      room?.unfoldAll()
      return []
    default: return AfterwardsState.answer(answer.action, &room)
    }
  }

  private func open(_ selected: Int, _ room: inout AfterwardsState?) -> [Request] {
    guard let row = room?.row(selected: selected) else { return [] }
    switch row.action {
    case .none: return []
    case .fold(let id):
      room?.toggle(id)
      return []
    case .yourMoment(let place): return openMoment(place, &room)
    case .moment(let place): return [.push(MomentScreen(place: place))]
    case .chart: return [.push(ChartScreen())]
    case .map: return [.push(MapScreen())]
    case .notebook: return [.notebook]
    }
  }

  /// Opens a moment that the trainee chose to look at. Their own account comes before anything is said about it; in coach
  /// mode that was said already.
  private func openMoment(_ place: Int, _ room: inout AfterwardsState?) -> [Request] {
    guard room?.wantsAccount(of: place) == true, room?.session.start.mode != .coach else {
      room?.look(at: place)
      return [.push(MomentScreen(place: place))]
    }
    room?.beginRemark()
    // The line to type in is in sight, with what was said just above it.
    return [.push(AccountScreen(place: place)), .reveal]
  }
}

extension AfterwardsState {
  /// The second page.
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
}
