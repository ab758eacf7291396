// The consultation as a sheet: the story so far, and below it what can be done.

import Canvas
import ScenarioEngine
import Vignettes

extension PlayState {
  /// The sheet of the present step. Where no side panel is shown, the author's notes stand below the text.
  /// `isKept` says whether the session is kept, for what is said where it could be left.
  func sheet(width: Int, glyphs: Glyphs, hasPanel: Bool = true, isKept: Bool = false) -> Sheet {
    var sheet = stepSheet(width: width, glyphs: glyphs, isKept: isKept)
    guard isForAuthor, !hasPanel else { return sheet }
    for (title, blocks) in AuthorNotes(session).sections {
      sheet.heading(title)
      for block in blocks { sheet.add(block) }
    }
    return sheet
  }

  private func stepSheet(width: Int, glyphs: Glyphs, isKept: Bool) -> Sheet {
    var sheet = Sheet(width: width)
    if !transcript.lines.isEmpty { sheet.add(lines: transcript.lines) }
    switch step {
    case .reading, .quiet, .ending, .taken: break
    case .stop: addStop(to: &sheet, glyphs: glyphs, isKept: isKept)
    case .gap: sheet.text("The story has a gap here: its next scene is not in the file.", style: .warning)
    case .sayingFirst(let editor):
      ask("What would you say?", in: &sheet, glyphs: glyphs)
      sheet.field(editor, glyphs: glyphs)
    case .choosing: addOptions(to: &sheet, glyphs: glyphs)
    case .pen(let editor): addPen(editor, to: &sheet, glyphs: glyphs)
    case .checkIn(let words): addCheckIn(words, to: &sheet, glyphs: glyphs)
    case .urge: addUrges(to: &sheet, glyphs: glyphs)
    case .compose(let parts): addParts(parts, to: &sheet, glyphs: glyphs)
    case .notice(let tags): addTags(tags, to: &sheet, glyphs: glyphs)
    case .walk(let answers, let editor): addQuestion(answers.count, editor, to: &sheet, glyphs: glyphs)
    case .safety: addSafety(to: &sheet, glyphs: glyphs)
    }
    return sheet
  }

  func ask(_ question: String, in sheet: inout Sheet, glyphs: Glyphs) {
    sheet.gap()
    sheet.beginQuestion()
    let rule = String(repeating: glyphs.horizontalRule, count: sheet.width)
    sheet.text(rule, style: .rule)
    sheet.text(question, style: .heading)
    sheet.add(lines: [.blank])
  }

  private func addOptions(to sheet: inout Sheet, glyphs: Glyphs) {
    ask("What do you say?", in: &sheet, glyphs: glyphs)
    if let id = scene?.id, let typed = saidFirst[id], !typed.isEmpty {
      sheet.text("You typed: “\(typed)”", style: .muted)
      sheet.gap()
    }
    for (place, option) in session.shownOptions.enumerated() {
      if place > 0 { sheet.add(lines: [.blank]) }
      let runs = option.line.paragraphs.flatMap { StoryText.runs($0.spans, base: .option) }
      sheet.choice(lettered(place, runs), labelColumns: 1)
    }
  }

  private func lettered(_ place: Int, _ runs: [TextRun]) -> TextBlock {
    let letter = place < 26 ? Unicode.Scalar(UInt8(65 + place)) : "?"
    return TextBlock(label: TextRun(String(Character(letter)), style: .key), indent: 3, runs: runs)
  }

  private func addPen(_ editor: LineEditor, to sheet: inout Sheet, glyphs: Glyphs) {
    ask("Before you write", in: &sheet, glyphs: glyphs)
    sheet.text("Does it go towards contact, or away from it?")
    sheet.gap()
    sheet.text("What would giving it, or not giving it, stand for between the two of you?")
    sheet.gap()
    sheet.text(
      "What is it for? Nobody sees this; you find it afterwards, on the chart of this prescribing.", style: .muted)
    sheet.field(editor, glyphs: glyphs)
    sheet.gap()
    sheet.choice("Go on")
    sheet.choice("Choose otherwise")
  }

  private func addCheckIn(_ marked: [String], to sheet: inout Sheet, glyphs: Glyphs) {
    ask("How are you, just now? Nobody sees this. Up to three words.", in: &sheet, glyphs: glyphs)
    CheckInGrid(words: checkInWords, marked: marked).add(to: &sheet, glyphs: glyphs)
    // On one line, so that the ways out are in sight with the words.
    sheet.grid(
      ["Not sure, just more anxious", "Nothing", "Rather not say"].map { [TextRun($0, style: .option)] }, columns: 3)
  }

  private func addUrges(to sheet: inout Sheet, glyphs: Glyphs) {
    ask("Is there an urge?", in: &sheet, glyphs: glyphs)
    sheet.choice("Leave this")
    for urge in CheckIn.Urge.inOrder { sheet.choice(urge == .none ? "no urge" : "to " + urge.rawValue.replacingDashes) }
  }

  private func addParts(_ chosen: [PartID], to sheet: inout Sheet, glyphs: Glyphs) {
    ask("Put your reply together: take parts in the order in which you would say them.", in: &sheet, glyphs: glyphs)
    for part in composeParts {
      let number = chosen.firstIndex(of: part.id).map { "\($0 + 1)" } ?? " "
      let runs = part.text.paragraphs.flatMap { StoryText.runs($0.spans, base: .option) }
      sheet.choice(TextBlock(label: TextRun(number, style: .key), indent: 3, runs: runs), labelColumns: 1)
    }
    sheet.add(lines: [.blank])
    sheet.choice("Say it")
  }

  private func addTags(_ marked: [MarkerID], to sheet: inout Sheet, glyphs: Glyphs) {
    ask("What seems live here? Mark as many as you like, or none.", in: &sheet, glyphs: glyphs)
    for tag in noticeTags {
      let box = marked.contains(tag) ? glyphs.check : glyphs.dot
      let name = markers[tag].map { $0.name + "." } ?? tag.text
      let meaning = markers[tag].map { " " + $0.definition } ?? ""
      sheet.choice(
        TextBlock(
          label: TextRun(box, style: .key), indent: 3,
          runs: [TextRun(name, style: .option), TextRun(meaning, style: .muted)]),
        labelColumns: 1)
    }
  }

  private func addQuestion(_ place: Int, _ editor: LineEditor, to sheet: inout Sheet, glyphs: Glyphs) {
    guard case .walk(let questions, _)? = scene?.body, questions.indices.contains(place) else { return }
    ask("Question \(place + 1) of \(questions.count)", in: &sheet, glyphs: glyphs)
    sheet.text(questions[place].text.plainText)
    sheet.gap()
    sheet.field(editor, glyphs: glyphs)
  }

  private func addSafety(to sheet: inout Sheet, glyphs: Glyphs) {
    guard case .interlock(let tasks) = session.situation else { return }
    let question =
      tasks.isEmpty
      ? "Is there anything else?" : "Before you close: is there anything about safety you want to take up?"
    ask(question, in: &sheet, glyphs: glyphs)
    for (place, task) in tasks.enumerated() {
      let line = session.scenario.safetyLine(for: task, catalogue: markers).line
      sheet.choice(
        lettered(place, line.paragraphs.flatMap { StoryText.runs($0.spans, base: .option) }), labelColumns: 1)
      sheet.add(lines: [.blank])
    }
    sheet.choice(lettered(tasks.count, [TextRun("Close.", style: .option)]), labelColumns: 1)
  }
}

extension CheckIn.Urge {
  /// As they are listed: by the alphabet, with none at the end, so that no place suggests anything.
  static var inOrder: [CheckIn.Urge] {
    allCases.filter { $0 != .none }.sorted { $0.rawValue < $1.rawValue } + [.none]
  }
}
