// The list of kept sessions. An unfinished session opens at the point it had reached, a finished one at its debrief.

import Canvas
import Sheets

/// The list of sessions.
struct SessionsScreen: ScreenContent {
  func context(_ front: Front) -> Context { .sessions }
  func head(_ front: Front) -> Head { Head(title: "Earlier sessions") }

  mutating func answer(_ answer: Answer, _ front: inout Front) -> [Request] {
    guard answer.action == .confirm, let earlier = front.earlier, earlier.indices.contains(answer.selected) else {
      return answer.isLeaving ? [.pop] : []
    }
    return [.ask(.resume(earlier[answer.selected].code))]
  }

  func sheet(_ page: Page, _ front: Front) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let sessions = front.earlier else {
      sheet.text("Looking for sessions.", style: .muted)
      return sheet
    }
    if let trouble = front.earlierTrouble {
      sheet.text(trouble, style: .warning)
      if sessions.isEmpty { return sheet }
      sheet.gap()
    }
    guard !sessions.isEmpty else {
      sheet.text("No session is kept here yet. One is kept from its first step on, and stands here then.")
      return sheet
    }
    sheet.text("A session that came to its end opens at what was said afterwards; any other goes on where it was left.")
    sheet.gap()
    let indent = min((sessions.map { DisplayWidth.of($0.title) }.max() ?? 0) + 3, sheet.width / 2)
    for session in sessions {
      let standing = session.isFinished ? "came to its end" : "left open"
      sheet.choice(
        TextBlock(
          label: TextRun(session.title, style: .option), indent: indent,
          runs: [TextRun("\(session.when) · \(standing) · \(session.code)", style: .muted)]),
        labelColumns: DisplayWidth.of(session.title))
    }
    sheet.gap()
    sheet.text("Older ones, and removing any: dyad sessions, dyad forget", style: .muted)
    return sheet
  }
}
