// A note or a template that is being written.

import Canvas
import Reports
import Sheets

/// The note that is being written.
struct NoteScreen: ScreenContent {
  func context(_ room: Notebook) -> Context { room.writing?.isReflection == true ? .reflecting : .noting }

  func head(_ room: Notebook) -> Head {
    .ofCase(room.writing?.isReflection == true ? " · a reflection" : " · a note")
  }

  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    room.writing?.sheet(width: page.width, glyphs: page.glyphs, isKept: !room.keepsNothing) ?? Sheet(width: page.width)
  }

  mutating func answer(_ answer: Answer, _ room: inout Notebook) -> [Request] {
    switch answer.action {
    case .confirm: return confirm(&room)
    case .back: return leave(room)
    case .nextPrompt: room.writing?.step(by: 1)
    case .previousPrompt: room.writing?.step(by: -1)
    case .editor: return room.writing.map { [.ask(.openEditor(text: $0.editor.text))] } ?? []
    default: break
    }
    return []
  }

  /// The next prompt, and after the last one keeps it.
  private func confirm(_ room: inout Notebook) -> [Request] {
    guard let writing = room.writing else { return [.closeNote] }
    guard writing.isAtLast else {
      room.writing?.step(by: 1)
      return []
    }
    guard writing.hasWords || writing.note == nil else {
      return [.say("There are no words here now. A note is removed from its own page; esc leaves it as it was.")]
    }
    guard writing.hasChanges else {
      return (writing.hasWords ? [] : [.say("Nothing was typed, so nothing is kept.")]) + [.closeNote]
    }
    return [.ask(.keepNote(writing.draft))]
  }

  /// Leaves it; if words would be lost, asks first.
  private func leave(_ room: Notebook) -> [Request] {
    guard let writing = room.writing, writing.hasChanges else { return [.closeNote] }
    return [
      .push(
        QuestionScreen(
          question: "Let go of what you typed?",
          blocks: [TextBlock(writing.note == nil ? "It is not kept yet." : "The note stays as it was before.")],
          stay: "Go on writing", agree: "Let it go", requests: [.closeNote]))
    ]
  }

  mutating func type(_ key: Key, width: Int, _ room: inout Notebook) -> String? {
    room.writing?.type(key, width: width)
    return room.writing?.editor.isFull == true ? "A note has room for \(LineEditor.noteLimit) characters." : nil
  }

  mutating func placeCaret(at point: Point, width: Int, _ room: inout Notebook) {
    room.writing?.placeCaret(at: point, width: width)
  }

  /// What is asked if a note could not be kept.
  static func question(trying draft: NoteDraft, because reason: String) -> QuestionScreen {
    QuestionScreen(
      question: "This note is not kept yet.", blocks: [TextBlock(reason)], stay: "Go back to it", agree: "Try again",
      requests: [.ask(.keepNote(draft.meant))],
      other: QuestionScreen.Other(
        title: "Let it wait: it is kept once that can be done, and lost if you leave first",
        requests: [.ask(.holdNote(draft.meant))]))
  }

  /// What is asked if a note seems to hold a real person's details.
  static func question(keeping draft: NoteDraft, _ likenesses: [String]) -> QuestionScreen {
    QuestionScreen(
      question: likenessSentence(likenesses), blocks: [TextBlock(likenessAdvice)], stay: "Go back to it",
      agree: "Keep it as it is", requests: [.ask(.keepNote(draft.meant))])
  }

  /// What a note looks as if it held.
  static func likenessSentence(_ likenesses: [String]) -> String {
    let all = likenesses.dropLast().joined(separator: ", ")
    let list = likenesses.count > 1 ? all + " and " + (likenesses.last ?? "") : likenesses.last ?? "a real detail"
    return "Something in this looks like \(list)."
  }

  static let likenessAdvice =
    "A note here is about an invented patient. If this belongs to somebody real, leave it out: a name and an age taken away are seldom enough."
}

extension NoteWriting {
  /// The field, with its prompt above it and below it what the keys do.
  func sheet(width: Int, glyphs: Glyphs, isKept: Bool) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text(title, style: .heading)
    sheet.text(isReflection ? "Prompt \(part + 1) of \(prompts.count)" : place, style: .muted)
    sheet.gap()
    if isReflection {
      sheet.text(prompts.indices.contains(part) ? prompts[part] : "")
      sheet.gap()
    }
    sheet.field(editor, glyphs: glyphs)
    sheet.gap()
    sheet.text(isKept || !isAtLast ? advice : "Enter holds it until you leave; it is not kept.", style: .muted)
    return sheet
  }

  private var advice: String {
    guard isReflection else { return "Enter keeps it. It stays on this machine, and nobody reads it." }
    return isAtLast
      ? "Enter keeps it all, with whatever you left blank."
      : "Enter goes on, with or without words; shift-tab comes back."
  }
}
