// The knowledge check on screen, one question at a time.

import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// A question with its answers, its reasons, or the two lists.
struct KnowledgeScreen: ScreenContent {
  private(set) var run: KnowledgeRun

  init(_ run: KnowledgeRun) { self.run = run }

  func context(_ room: Rooms.Nothing) -> Context { .question }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: run.check.title, place: run.place) }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    switch run.step {
    case .asking(let item):
      if run.taking.events.count == 1 {
        for line in run.opening { sheet.text(line, style: .muted) }
        sheet.gap()
      }
      sheet.text(item.question, style: .heading)
      sheet.gap()
      for answer in run.answers { sheet.choice(answer.text) }
    case .reasons(let item):
      sheet.text(item.question, style: .heading)
      for reason in KnowledgeLists.reasons(of: item) {
        sheet.gap()
        sheet.text(reason)
      }
      sheet.gap()
      sheet.choice("Go on")
    case .closed:
      for line in run.closing { line.isEmpty ? sheet.gap() : sheet.text(line.trimmedStart, indent: line.indent) }
      sheet.gap()
      sheet.choice("Done")
    }
    return sheet
  }

  mutating func answer(_ answer: Answer, _ room: inout Rooms.Nothing) -> [Request] {
    // Every answer is kept by now, so leaving loses nothing.
    guard answer.action == .confirm, run.step != .closed else { return answer.isLeaving ? [.ask(.quit)] : [] }
    let isToKeep = run.answer(answer.selected)
    return (isToKeep ? [.ask(.keepKnowledge(run.taking))] : []) + [.select(0), .toTop]
  }

  func isSame(as other: any ScreenContent) -> Bool { other is KnowledgeScreen }
}

extension String {
  /// The spaces that it begins with.
  fileprivate var indent: Int { prefix { $0 == " " }.count }
  /// What follows them.
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
