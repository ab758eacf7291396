// The foot of the leader's screen: a question, a name being typed, a sentence, or the keys.

import Canvas
import GroupSession
import Sheets

extension LeaderScreen {
  func drawFoot(on canvas: inout Canvas, _ layout: LeaderLayout) {
    let start = Point(column: layout.frame.minColumn + 1, row: layout.footer)
    let room = max(layout.frame.columns - 2, 0)
    switch model.hand.overlay {
    case .naming(let editor):
      let asked = "Who carries the case? A seat or a first name; it is kept nowhere. "
      let used = canvas.draw(asked, at: start, style: .label, width: room)
      canvas.draw(String(editor.characters), at: start.moved(columns: used), width: max(room - used, 0))
      let typed = DisplayWidth.of(String(editor.characters.prefix(editor.cursor)))
      canvas.cursor = start.moved(columns: min(used + typed, max(room - 1, 0)))
    case .question(let question):
      let asked = question == .leave ? "Leave this terminal? The projection goes on." : question.leaderText
      let used = canvas.draw(asked + "   ", at: start, style: .accent, width: room)
      drawKeys(.question, on: &canvas, from: start.moved(columns: used), room: room - used)
      canvas.cursor = start
    default:
      if let sentence = model.status ?? model.gone {
        canvas.drawSentence(sentence, in: layout.frame, row: layout.footer, most: 4, glyphs: glyphs)
      } else {
        drawKeys(model.hand.context(on: .leader), on: &canvas, from: start, room: room)
      }
    }
  }

  /// A terminal that looks on, or is alone, has no deeds to show.
  private func isOpen(_ binding: GroupBinding) -> Bool {
    guard case .deed = binding.action else { return true }
    return model.isLeading && model.gone == nil
  }

  /// As many keys as fit.
  private func drawKeys(_ context: GroupContext, on canvas: inout Canvas, from start: Point, room: Int) {
    var used = 0
    for binding in GroupKeymap.bindings(in: context) where binding.isInFooter && isOpen(binding) {
      let (key, label) = (binding.name.text(glyphs), binding.label)
      let width = DisplayWidth.of(key) + 1 + DisplayWidth.of(label)
      guard used + width <= room else { continue }
      canvas.draw(key, at: start.moved(columns: used), style: .key)
      canvas.draw(label, at: start.moved(columns: used + DisplayWidth.of(key) + 1), style: .muted)
      used += width + 3
    }
  }
}

extension GroupQuestion {
  /// What the leader is asked, in words that the room does not hear.
  var leaderText: String {
    switch self {
    case .skip: "Pass over this scene? Its summary is read instead."
    case .close: "Close the session for everybody?"
    case .leave: text
    case .debriefWanted: "Is the debrief wanted?"
    case .debriefAgreed: "Has the room agreed aloud?"
    }
  }
}
