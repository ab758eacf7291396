// Notes and templates, line by line: what is typed, and what the world answers.

import Reports
import ScenarioEngine
import Sheets
import Vignettes

extension PlainConsultation {
  /// What the next line is about, if it is about a note.
  enum NoteStage: Sendable {
    /// Which template to fill in.
    case template
    /// A template is being filled in.
    case writing(NoteWriting)
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
    case .noteNotKept(_, let reason): return [reason]
    case .noteLooksReal(let draft, let likenesses):
      noteStage = .looksReal(draft)
      return [NoteScreen.likenessSentence(likenesses), NoteScreen.likenessAdvice]
    case .exported(let path): return ["Written: \(path)", DebriefExport.notice]
    case .troubleArose(let sentence): return [sentence]
    default: return notebook.take(message).flatMap { take($0) }
    }
  }

  /// What the notebook asks for. The screens open and close pages; here there is one to close, and there are sentences.
  private mutating func take(_ request: Request) -> [String] {
    if case .closeNote = request { noteStage = nil }
    return if case .say(let sentence) = request { [sentence] } else { [] }
  }

  /// Takes a line about a note; nil if the next line is about something else.
  mutating func takeNote(_ words: String) -> [String]? {
    guard let stage = noteStage else { return nil }
    noteStage = nil
    switch stage {
    case .template: return words.isEmpty ? again() : beginTemplate(words)
    case .writing(let writing): return fillIn(words, writing)
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
    case .writing(let writing):
      let had = writing.editor.text.isEmpty ? [] : ["So far: " + writing.editor.text]
      return ["\(writing.title), \(writing.part + 1) of \(writing.prompts.count).", writing.prompts[writing.part]] + had
        + ["Type a line, or press Enter to go on; done keeps what there is."]
    case .looksReal: return ["Type keep to keep it as it is, or press Enter to go back to it."]
    case .removing(let note):
      return ["Remove “\(note.line)” for good? Type remove to do so, or press Enter to leave it."]
    }
  }

  /// Does what a word for notes and exports says; nil if the line is none.
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
    var note = NoteWriting(at: notePlace, place: "")
    let cut = note.take(edited: words) ? [] : [LineEditor.cutNote]
    return cut + ask(.keepNote(note.draft))
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
    noteStage = .writing(NoteWriting(templates[choice], place: ""))
    return again()
  }

  /// Takes the answer to a prompt of a template; after the last one keeps it.
  private mutating func fillIn(_ words: String, _ before: NoteWriting) -> [String] {
    var writing = before
    let isDone = words.lowercased() == "done"
    let fits = isDone || words.isEmpty || writing.take(edited: words)
    let cut = fits ? [] : [LineEditor.cutNote]
    if !isDone && !writing.isAtLast {
      writing.step(by: 1)
      noteStage = .writing(writing)
      return cut + again()
    }
    guard writing.hasWords else { return ["Nothing was typed, so nothing is kept."] + again() }
    return cut + ask(.keepNote(writing.draft))
  }

  /// A template opens again at its first prompt with its answers; a note is typed again.
  private mutating func goBack(to draft: NoteDraft) -> [String] {
    guard let template = draft.kind.template(in: catalogue), template.prompts.count == draft.parts.count else {
      return ["It was not kept. Type note and your words again where you want to."] + again()
    }
    noteStage = .writing(NoteWriting(template, place: "", parts: draft.parts))
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
