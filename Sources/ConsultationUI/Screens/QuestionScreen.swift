// A question with two answers or three, the first of which leaves things as they are.

import Canvas
import Sheets

/// A question, what is said with it, and what is done if the answer is yes.
struct QuestionScreen: ScreenContent {
  let question: String
  /// A text that it is about, cut to two lines; empty for none.
  var excerpt = ""
  /// What is said below it.
  var blocks: [TextBlock] = []
  let stay: String
  let agree: String
  /// What is done then.
  let requests: [Request]
  /// A third answer.
  var other: Other?
  /// Whether it is about leaving.
  var isAboutLeaving = false
  /// The line above it.
  var title = Head.ofCase()

  /// Another answer, and what is done then.
  struct Other: Sendable {
    let title: String
    let requests: [Request]
  }

  func context(_ room: Rooms.Nothing) -> Context { .question }
  func head(_ room: Rooms.Nothing) -> Head { title }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text(question, style: .heading)
    sheet.gap()
    if !excerpt.isEmpty { sheet.text(DisplayWidth.truncated(excerpt, to: max(page.width * 2 - 4, 1))) }
    for block in blocks { sheet.add(block) }
    sheet.gap()
    sheet.choice(stay)
    sheet.choice(agree)
    if let other { sheet.choice(other.title) }
    return sheet
  }

  mutating func answer(_ answer: Answer, _ room: inout Rooms.Nothing) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    return [.pop] + (answer.selected == 1 ? requests : answer.selected == 2 ? other?.requests ?? [] : [])
  }

  func isSame(as other: any ScreenContent) -> Bool { (other as? QuestionScreen)?.question == question }
}

extension QuestionScreen {
  /// Whether to leave, with what becomes of the consultation and of a note that is being written.
  static func leaving(_ rooms: Rooms) -> QuestionScreen {
    let unkept =
      rooms.notebook.writing?.hasChanges == true
      ? [TextBlock("What you have typed on your note is not kept yet; esc goes back to it.")] : []
    let isLost = rooms.consultation.unkept != nil
    let isPlaying = rooms.consultation.play != nil && (rooms.afterwards == nil || isLost)
    let kept = isPlaying ? [TextBlock(rooms.consultation.leaving + " There is no penalty, and no question.")] : []
    let isDrill = rooms.drill != nil
    return QuestionScreen(
      question: isDrill ? "Leave this short form?" : isPlaying ? "Leave this consultation?" : "Leave?",
      blocks: isDrill ? [] : kept + unkept, stay: "Stay", agree: "Leave", requests: [.leave],
      other: isLost && !isDrill ? Other(title: "Take an export along first", requests: [.exports]) : nil,
      isAboutLeaving: true)
  }
}
