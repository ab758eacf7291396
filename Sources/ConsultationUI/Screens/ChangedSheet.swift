// What has changed in the case of a session that was kept, and what can be done.

import Canvas

/// The screen between a session that was kept and its case as it is now.
enum ChangedSheet {
  /// What can be chosen, in order.
  enum Choice: Hashable {
    case leave
    case goOn
    case read
  }

  static func choices(_ changed: ChangedSession) -> [Choice] {
    [.leave] + (changed.canGoOn ? [.goOn] : []) + (changed.canBeRead ? [.read] : [])
  }

  static func make(_ changed: ChangedSession?, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    guard let changed else { return sheet }
    sheet.text("This has changed since you played it", style: .heading)
    sheet.gap()
    for sentence in changed.sentences {
      sheet.text(sentence)
    }
    sheet.gap()
    sheet.text("Whatever you choose, the session as you played it stays as it is.", style: .muted)
    sheet.gap()
    for choice in choices(changed) {
      switch choice {
      case .leave: sheet.choice("Leave it for now")
      case .goOn: sheet.choice("Go on, with what still fits")
      case .read: sheet.choice("Read it as it was")
      }
    }
    return sheet
  }
}
