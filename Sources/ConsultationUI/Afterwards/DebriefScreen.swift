// What is said of a walk afterwards: the first page, complete in itself.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The first page of the debrief.
struct DebriefScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  func context(_ room: AfterwardsState?) -> Context { .plainEnding }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · afterwards", place: room?.walkName ?? "")
  }

  func noted(_ room: AfterwardsState?) -> Noted { .walk }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.plainSheet(width: page.width) ?? Sheet(width: page.width)
  }

  func refusal(of answer: Answer, _ room: AfterwardsState?) -> String? {
    room?.refusal(of: answer.action)
  }

  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    guard answer.action == .confirm else { return AfterwardsState.answer(answer.action, &room) }
    return answer.selected == 0 ? [.push(MomentsScreen())] : [.beDone]
  }
}

extension AfterwardsState {
  /// The six parts, each beside its name, and the ways on.
  func plainSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    let page = plainEnding
    for part in page.parts {
      // What follows the patient's side is about the trainee.
      if part.label == page.quoteKind.label { sheet.gap() }
      for (index, text) in part.paragraphs.enumerated() {
        sheet.add(
          TextBlock(
            label: TextRun(index == 0 ? part.label : "", style: .label), indent: 13, runs: [TextRun(text)]))
      }
    }
    sheet.gap()
    sheet.grid([[TextRun("Look at a moment", style: .option)], [TextRun("Be done", style: .option)]], columns: 2)
    sheet.text(debrief.header.footer, style: .muted)
    return sheet
  }

  /// Why an action cannot be done now; nil if it can.
  func refusal(of action: Action) -> String? {
    guard action == .otherWalk, session.walks.count < 2 else { return nil }
    return "There is one walk so far. The path map begins another."
  }

  /// What the keys of both pages lead to.
  static func answer(_ action: Action, _ room: inout AfterwardsState?) -> [Request] {
    switch action {
    case .map: return [.push(MapScreen())]
    case .chart: return [.push(ChartScreen())]
    case .notebook: return [.notebook]
    case .otherWalk:
      guard let shown = room else { return [] }
      room = shown.showing(walk: (shown.walk + 1) % max(shown.session.walks.count, 1))
      return [.toTop]
    default: return []
    }
  }
}
