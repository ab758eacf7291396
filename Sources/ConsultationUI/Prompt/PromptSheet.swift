// A prompt as the screen draws it.

import Canvas
import Sheets

extension Sheet {
  /// Adds a prompt below what is there; a tight one has no blank lines around its options.
  mutating func add(_ prompt: Prompt, glyphs: Glyphs, isTight: Bool = false) {
    guard !prompt.question.isEmpty else {
      for block in prompt.blocks { text(block.text, style: block.style) }
      return
    }
    ask(prompt.question, glyphs: glyphs, isTight: isTight)
    for block in prompt.blocks {
      text(block.text, style: block.style)
      if !block.isClose, !isTight { gap() }
    }
    switch prompt.kind {
    case .goOn: break
    case .one(let isSaid): add(prompt.choices, isSaid: isSaid, isTight: isTight)
    case .several: add(marks: prompt.choices, glyphs: glyphs)
    case .order: add(parts: prompt.choices)
    case .field(let editor):
      field(editor, glyphs: glyphs)
      if !prompt.choices.isEmpty { gap() }
      for one in prompt.choices { choice(one.text) }
    }
  }

  /// Adds a question below a rule.
  private mutating func ask(_ question: String, glyphs: Glyphs, isTight: Bool) {
    if !isTight { gap() }
    beginQuestion()
    rule(glyphs)
    text(question, style: .heading)
    if !isTight { blank() }
  }

  private mutating func add(_ choices: [Prompt.Choice], isSaid: Bool, isTight: Bool) {
    for (index, one) in choices.enumerated() {
      guard isSaid else {
        choice(one.text)
        continue
      }
      if index > 0, !isTight { blank() }
      choice(
        TextBlock(label: TextRun(Self.letter(index), style: .key), indent: 3, runs: one.runs), labelColumns: 1)
    }
  }

  /// Words in a grid, or a line for each if there is something to say beside it; the ways out on one line, in sight with
  /// the words.
  private mutating func add(marks choices: [Prompt.Choice], glyphs: Glyphs) {
    let marks = choices.filter { $0.word == nil }
    if marks.contains(where: { !$0.note.isEmpty }) {
      for one in marks {
        let box = TextRun(one.taken == nil ? glyphs.dot : glyphs.check, style: .key)
        choice(
          TextBlock(
            label: box, indent: 3, runs: one.runs + [TextRun(one.note.isEmpty ? "" : " " + one.note, style: .muted)]),
          labelColumns: 1)
      }
    } else {
      grid(
        marks.map { one in
          let sign = TextRun((one.taken == nil ? glyphs.dot : glyphs.check) + " ", style: .key)
          return [sign, TextRun(one.text, style: one.taken == nil ? .option : .accent)]
        }, columns: 3)
    }
    let ways = choices.filter { $0.word != nil }
    if !ways.isEmpty { grid(ways.map(\.runs), columns: 3) }
  }

  private mutating func add(parts choices: [Prompt.Choice]) {
    for one in choices where one.word == nil {
      choice(
        TextBlock(label: TextRun(one.taken.map { "\($0)" } ?? " ", style: .key), indent: 3, runs: one.runs),
        labelColumns: 1)
    }
    blank()
    for one in choices where one.word != nil { choice(one.text) }
  }
}
