// Notes and templates, line by line: what is typed, what is asked of the world, and what it answers.

import Reports
import ScenarioEngine
import Vignettes

extension PlainConsultation {
  /// A note or a template that is being written, or something that is asked about one.
  enum NoteStage: Sendable {
    /// A template is to be chosen.
    case template
    /// A template stands at one of its prompts, with what was answered so far: one text a prompt.
    case prompt(ReflectionTemplate, [String], Int)
    /// Something in a note looks as if it belonged to a real person.
    case looksReal(NoteDraft)
    /// Whether to remove a note.
    case removing(KeptNote)
  }

  /// What the world answered, in lines; what is asked comes again once all was said.
  mutating func take(_ message: Message) -> [String] {
    switch message {
    case .notesFound(let notes):
      notebook.take(notes)
      defer { isListing = false }
      return isListing ? noteList : recall(notes)
    case .noteKept(let note):
      notebook.keep(note)
      // Nothing was asked for, so that nothing is said of it.
      if note.kind == .saidFirst { return [] }
      noteStage = nil
      return [Notebook.keptSentence]
    case .noteNotKept(_, let reason): return [reason]
    case .noteHeld(let note, let waits):
      notebook.keep(note)
      if note.kind == .saidFirst && !waits { return [] }
      if note.kind != .saidFirst { noteStage = nil }
      return [Notebook.heldSentence(waits: waits)]
    case .heldNotesKept(let notes):
      notebook.settle(notes)
      return []
    case .noteRemoved(let id):
      notebook.remove(id)
      return ["Removed."]
    case .noteLooksReal(let draft, let likenesses):
      noteStage = .looksReal(draft)
      return [NoteScreen.likenessSentence(likenesses), NoteScreen.likenessAdvice]
    case .exported(let path): return ["Written: \(path)", DebriefExport.notice]
    case .troubleArose(let sentence): return [sentence]
    default: return []
    }
  }

  /// Takes a line where a note is being written or asked about; nil where none is.
  mutating func takeNote(_ words: String) -> [String]? {
    guard let stage = noteStage else { return nil }
    noteStage = nil
    switch stage {
    case .template: return words.isEmpty ? again() : beginTemplate(words)
    case .prompt(let template, let answers, let place): return takePrompt(words, template, answers, place)
    case .looksReal(let draft):
      if words.lowercased() == "keep" { return ask(.keepNote(draft.meant)) }
      guard words.isEmpty else {
        noteStage = stage
        return again()
      }
      return goBack(to: draft)
    case .removing(let note):
      return words.lowercased() == "remove" ? ask(.removeNote(note.id)) : again()
    }
  }

  /// The lines that ask for what a note is waiting for.
  func noteLines(_ stage: NoteStage) -> [String] {
    switch stage {
    case .template:
      return ["Which would you write? Type its number, or press Enter to leave it."]
        + PlainAnswer.numbered(templates.map(\.title))
    case .prompt(let template, let answers, let place):
      let had = answers[place].isEmpty ? [] : ["So far: " + answers[place]]
      return ["\(template.title), \(place + 1) of \(template.prompts.count).", template.prompts[place].text] + had
        + ["Type a line, or press Enter to go on; done keeps what there is."]
    case .looksReal: return ["Type keep to keep it as it is, or press Enter to go back to it."]
    case .removing(let note):
      return ["Remove “\(note.line)” for good? Type remove to do so, or press Enter to leave it."]
    }
  }

  /// What is done by a word for notes and exports; nil where the line is none.
  mutating func noteCommand(_ words: String) -> [String]? {
    let parts = words.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let word = parts.first?.lowercased() else { return nil }
    let rest = parts.count > 1 ? PlainAnswer.trimmed(parts[1]) : ""
    if word == "note" { return jot(rest) }
    // What would be lost can be taken along at any time.
    if word == "export", unkept != nil { return export(rest) }
    guard case .debrief = stage else { return nil }
    switch word {
    case "reflect":
      if !rest.isEmpty { return beginTemplate(rest) }
      noteStage = .template
      return again()
    case "notes":
      isListing = true
      return ask(.findNotes)
    case "remove": return remove(rest)
    case "export": return export(rest)
    default: return nil
    }
  }

  private mutating func jot(_ words: String) -> [String] {
    if case .beginning = stage { return ["A note belongs to a walk."] + again() }
    guard !words.isEmpty else { return ["Type note and your words on one line."] + again() }
    return tooLong(words) + ask(.keepNote(NoteDraft(kind: .jotting, scene: notePlace, parts: [noted(words)])))
  }

  /// After the debrief a note belongs to the walk as a whole.
  private var notePlace: PlaceID? {
    if case .debrief = stage { return nil }
    return play.notePlace
  }

  private var templates: [ReflectionTemplate] {
    ReflectionTemplate.offered(catalogue).filter { !$0.prompts.isEmpty }
  }

  private mutating func beginTemplate(_ words: String) -> [String] {
    let templates = templates
    guard let choice = PlainAnswer.choice(words, of: templates.count) else {
      noteStage = .template
      return again()
    }
    let template = templates[choice]
    noteStage = .prompt(template, template.prompts.map { _ in "" }, 0)
    return again()
  }

  private mutating func takePrompt(
    _ words: String, _ template: ReflectionTemplate, _ before: [String], _ place: Int
  ) -> [String] {
    let isDone = words.lowercased() == "done"
    var answers = before
    if !isDone && !words.isEmpty { answers[place] = noted(words) }
    if !isDone && place + 1 < answers.count {
      noteStage = .prompt(template, answers, place + 1)
      return tooLong(words) + again()
    }
    guard answers.contains(where: { !$0.isEmpty }) else {
      return ["Nothing was typed, so nothing is kept."] + again()
    }
    return tooLong(words) + ask(.keepNote(NoteDraft(kind: NoteKind(template), scene: nil, parts: answers)))
  }

  /// What was typed as it is kept: without control characters, and no longer than a note can be.
  func noted(_ words: String) -> String { LineEditor(note: words).text }

  private func tooLong(_ words: String) -> [String] {
    words.count > LineEditor.noteLimit ? [LineEditor.cutNote] : []
  }

  /// A template opens again at its first prompt with its answers; a note is typed anew.
  private mutating func goBack(to draft: NoteDraft) -> [String] {
    guard let template = draft.kind.template(in: catalogue), template.prompts.count == draft.parts.count else {
      return ["It was not kept. Type note and your words again where you want to."] + again()
    }
    noteStage = .prompt(template, draft.parts, 0)
    return again()
  }

  private mutating func remove(_ words: String) -> [String] {
    guard let choice = PlainAnswer.choice(words, of: notebook.notes.count) else {
      return ["Type remove and the number of a note; notes lists them."] + again()
    }
    noteStage = .removing(notebook.notes[choice])
    return again()
  }

  private var noteList: [String] {
    guard !notebook.notes.isEmpty else { return ["There are no notes of this session."] }
    let lines = notebook.notes.map { note in
      "\(note.title(in: catalogue) { session.scenario.scene($0)?.title }), \(note.day): \(note.line)"
    }
    return PlainAnswer.numbered(lines) + ["Type remove and a number to remove one."]
  }

  /// Asks the world, and says nothing more until it answers.
  mutating func ask(_ effect: Effect) -> [String] {
    effects.append(effect)
    return []
  }

  /// Takes what has been asked of the world.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }
}
