// What has changed in the case of a session that was kept, and what can be done.

import Sheets

/// The screen between a session that was kept and its case as it is now.
struct ChangedScreen: ScreenContent {
  let changed: ChangedSession

  /// What can be chosen, in order.
  private enum Choice {
    case leave
    case goOn
    case read
  }

  private var choices: [Choice] {
    [.leave] + (changed.canGoOn ? [.goOn] : []) + (changed.canBeRead ? [.read] : [])
  }

  func context(_ room: Rooms.Nothing) -> Context { .question }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: changed.title) }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("This has changed since you played it", style: .heading)
    sheet.gap()
    for sentence in changed.sentences {
      sheet.text(sentence)
    }
    sheet.gap()
    sheet.text("Whatever you choose, the session as you played it stays as it is.", style: .muted)
    sheet.gap()
    for choice in choices {
      switch choice {
      case .leave: sheet.choice("Leave it for now")
      case .goOn: sheet.choice("Go on, with what still fits")
      case .read: sheet.choice("Read it as it was")
      }
    }
    return sheet
  }

  mutating func answer(_ answer: Answer, _ room: inout Rooms.Nothing) -> [Request] {
    guard answer.action == .confirm, choices.indices.contains(answer.selected) else {
      return answer.isLeaving ? [.pop] : []
    }
    return switch choices[answer.selected] {
    case .leave: [.pop]
    case .goOn: [.pop, .ask(.goOn(changed.code))]
    case .read: [.pop, .ask(.readAsItWas(changed.code))]
    }
  }
}
