// What the conditions of a vignette ask about, wherever they occur.

import Vignettes

extension Vignette {
  /// The options of which a condition asks whether they were chosen: of play, or of a paragraph that a player, leader or reader may see.
  var chosenOptionsAsked: Set<OptionID> {
    var asked: Set<OptionID> = []
    func ask(_ condition: Condition?) {
      for case .chose(let option) in condition?.leaves ?? [] { asked.insert(option) }
    }
    func ask(_ passage: Passage) { for paragraph in passage.paragraphs { ask(paragraph.when) } }
    func ask(_ branches: Branches?) { for entry in branches?.entries ?? [] { ask(entry.when) } }
    for scene in scenes {
      scene.passages.forEach(ask)
      ask(scene.bridge?.to)
      ask(scene.body.next)
      for change in scene.regimen { ask(change.when) }
      for option in scene.body.options {
        ask(option.when)
        for change in option.regimen { ask(change.when) }
        [option.line, option.reply, option.why, option.inquiry].forEach(ask)
        ask(option.next)
      }
    }
    for ending in endings {
      [ending.text, ending.patient, ending.possible, ending.hard, ending.unknown, ending.next].forEach(ask)
    }
    for cut in cuts { ([cut.story] + [cut.leader?.notes].compactMap { $0 }).forEach(ask) }
    for line in safetyLines {
      ask(line.when)
      [line.line, line.reply].forEach(ask)
    }
    return asked
  }
}

extension Scene {
  /// Its texts but for those of its options.
  fileprivate var passages: [Passage] {
    var passages = [text, later] + live.map(\.ceilingReason) + lures.map(\.whyNot)
    passages += [bridge?.text, leader?.notes].compactMap { $0 }
    return passages + body.parts.map(\.text) + body.questions.map(\.text)
  }
}
