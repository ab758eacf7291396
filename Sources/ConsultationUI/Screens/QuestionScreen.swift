// A question with two answers, the first of which leaves things as they are.

import Canvas

/// A question, what is said with it, and what is done where it is agreed to.
struct QuestionScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Rooms.Nothing> { \.nothing }

  let question: String
  /// A text that it is about, of which two lines are shown at most; empty for none.
  var excerpt = ""
  /// What is said below it.
  var blocks: [TextBlock] = []
  let stay: String
  let agree: String
  /// What is done then.
  let requests: [Request]
  /// What stands above it.
  var title = Head.ofCase()

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
    return sheet
  }

  mutating func answer(_ answer: Answer, _ room: inout Rooms.Nothing) -> [Request] {
    guard answer.isLeaving else { return [] }
    return [.pop] + (answer.action == .confirm && answer.selected == 1 ? requests : [])
  }

  func isSame(as other: any ScreenContent) -> Bool { (other as? QuestionScreen)?.question == question }
}

extension QuestionScreen {
  /// Whether to leave, with what becomes of the consultation and of a note that is being written.
  static func leaving(_ rooms: Rooms) -> QuestionScreen {
    let unkept =
      rooms.notebook.writing?.hasChanges == true
      ? [TextBlock("What you have typed on your note is not kept yet; esc goes back to it.")] : []
    let isPlaying = rooms.consultation.play != nil && rooms.afterwards == nil
    let kept = isPlaying ? [TextBlock(rooms.consultation.leaving + " There is no penalty, and no question.")] : []
    let isDrill = rooms.drill != nil
    return QuestionScreen(
      question: isDrill ? "Leave this short form?" : isPlaying ? "Leave this consultation?" : "Leave?",
      blocks: isDrill ? [] : kept + unkept, stay: "Stay", agree: "Leave", requests: [.leave])
  }
}
