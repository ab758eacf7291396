// The sheets of notes, templates and exports.

import Canvas
import Reports
import Vignettes

extension AppModel {
  /// The sheet of the screen on top, where that is one of notes or exports.
  func notesSheet(width: Int) -> Sheet {
    switch screen.kind {
    case .note: writing?.sheet(width: width, glyphs: glyphs, isKept: !keepsNothing) ?? Sheet(width: width)
    case .notebook: notebookSheet(width: width)
    case .keptNote(let id): keptNoteSheet(id, width: width)
    case .exports: exportSheet(width: width)
    case .exportMoment: exportMomentSheet(width: width)
    case .exportFolder: exportFolderSheet(width: width)
    default: Sheet(width: width)
    }
  }

  private func notebookSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Reflect", style: .heading)
    for template in templates { sheet.row(template.title, Self.about(template)) }
    sheet.heading("Your notes of this session")
    for note in notebook.notes {
      let title = title(of: note)
      sheet.row(title, "\(note.day)  \(note.line)", isShort: true)
    }
    if notebook.notes.isEmpty {
      sheet.text("None so far; n writes one, here or at any point of a walk.", style: .muted)
    }
    sheet.heading("Take along")
    sheet.row("Exports", "prose, a page to print, or values")
    sheet.gap()
    sheet.text(
      "None of this is needed, and any prompt may stay blank. Nobody reads it; it leaves this machine only by an export.",
      style: .muted)
    return sheet
  }

  private func keptNoteSheet(_ id: Int64, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    guard let note = notebook.note(id) else { return sheet }
    let template = (play?.markers).flatMap { note.kind.template(in: $0) }
    sheet.text(title(of: note), style: .heading)
    sheet.text([place(of: note.scene), note.day].joined(separator: ", "), style: .muted)
    for (place, part) in note.parts.enumerated() {
      sheet.gap()
      if let template, template.prompts.indices.contains(place) {
        sheet.text(template.prompts[place].text, style: .label)
      }
      if part.isEmpty { sheet.text("left blank", style: .muted) }
      for line in part.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { sheet.text(String(line)) }
    }
    sheet.gap()
    sheet.choice("Change it")
    sheet.choice("Remove it")
    return sheet
  }

  private func exportSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    func part(_ title: String, _ about: String, isIn: Bool) {
      let mark = isIn ? glyphs.check : glyphs.dot
      sheet.row(mark + " " + title, about, column: DebriefRows.column, style: isIn ? .accent : .option)
    }
    sheet.text("What it holds", style: .heading)
    for item in Notebook.Switch.allCases { part(item.title, item.sentence, isIn: notebook.included.contains(item)) }
    let moments = afterwards?.debrief.moments ?? []
    let moment = notebook.moment.flatMap { moments.indices.contains($0) ? moments[$0].place.title : nil }
    part("One moment", moment ?? "none told in full", isIn: moment != nil)
    let folder = notebook.folder.text
    sheet.row("  Folder", folder.isEmpty ? "the one in which dyad was started" : folder, column: DebriefRows.column)
    sheet.heading("Write it as")
    for format in ExportFormat.allCases { sheet.row(format.title, format.sentence, column: DebriefRows.column) }
    sheet.gap()
    for path in notebook.written.suffix(3) { sheet.text("Written: " + path) }
    sheet.text("\(DebriefExport.notice) Nothing is sent.", style: .muted)
    return sheet
  }

  private func exportMomentSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Which moment is told in full?", style: .heading)
    sheet.gap()
    sheet.row("None", "the path alone")
    for moment in afterwards?.debrief.moments ?? [] { sheet.row(moment.place.title, moment.place.named) }
    return sheet
  }

  private func exportFolderSheet(width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Which folder do exports go to?", style: .heading)
    sheet.gap()
    sheet.field(notebook.folder, glyphs: glyphs)
    sheet.gap()
    sheet.text("Left empty, they go to the folder in which dyad was started. No file is written over.", style: .muted)
    return sheet
  }

  /// The questions that are asked about notes.
  func noteQuestionSheet(_ question: Question, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    switch question {
    case .dropWords:
      sheet.text("Let go of what you typed?", style: .heading)
      sheet.gap()
      sheet.text(writing?.note == nil ? "It is not kept yet." : "The note stays as it was before.")
      sheet.gap()
      sheet.choice("Go on writing")
      sheet.choice("Let it go")
    case .looksReal(_, let likenesses):
      sheet.text(Self.likenessSentence(likenesses), style: .heading)
      sheet.gap()
      sheet.text(Self.likenessAdvice)
      sheet.gap()
      sheet.choice("Go back to it")
      sheet.choice("Keep it as it is")
    case .noteNotKept(_, let reason):
      sheet.text("This note is not kept yet.", style: .heading)
      sheet.gap()
      sheet.text(reason)
      sheet.gap()
      sheet.choice("Go back to it")
      sheet.choice("Try again")
      sheet.choice("Let it wait: it is kept once that can be done, and lost if you leave first")
    case .removeNote(let id):
      sheet.text("Remove this note?", style: .heading)
      sheet.gap()
      if let note = notebook.note(id) { sheet.text(DisplayWidth.truncated(note.line, to: max(width * 2 - 4, 1))) }
      sheet.text("It is removed for good.", style: .muted)
      sheet.gap()
      sheet.choice("Leave it")
      sheet.choice("Remove it")
    default: break
    }
    return sheet
  }

  /// What a note looks as if it held.
  static func likenessSentence(_ likenesses: [String]) -> String {
    let all = likenesses.dropLast().joined(separator: ", ")
    let list = likenesses.count > 1 ? all + " and " + (likenesses.last ?? "") : likenesses.last ?? "a real detail"
    return "Something in this looks like \(list)."
  }

  static let likenessAdvice =
    "A note here is about an invented patient. If this belongs to somebody real, leave it out: a name and an age taken away are seldom enough."

  private func title(of note: KeptNote) -> String {
    guard let play else { return note.kind.title }
    return note.title(in: play.markers) { play.session.scenario.scene($0)?.title }
  }

  /// What a template is, in a line.
  private static func about(_ template: ReflectionTemplate) -> String {
    switch template.id {
    case ReflectionTemplate.whatSoWhat.id: "three prompts, for any moment"
    case ReflectionTemplate.gibbs.id: "six steps, from what happened to what next"
    case ReflectionTemplate.supervisionCard.id: "one moment to take along, and no more"
    case ReflectionTemplate.cpdNote.id: "what you learned, and what it changes"
    default: "a line for each, or for some"
    }
  }
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

extension Sheet {
  /// Adds something to choose with a word about it beside it; `isShort` keeps that to one line.
  fileprivate mutating func row(
    _ title: String, _ about: String, column: Int = 29, style: Style = .option, isShort: Bool = false
  ) {
    let name = DisplayWidth.truncated(title, to: column - 2)
    // In a narrow window what is said about it goes on below its name.
    let indent = width < 58 ? 4 : column
    let room = max(width - max(indent, DisplayWidth.of(name) + 2), 10)
    choice(
      TextBlock(
        label: TextRun(name, style: style), indent: indent,
        runs: [TextRun(isShort ? DisplayWidth.truncated(about, to: room) : about, style: .muted)]),
      labelColumns: DisplayWidth.of(name))
  }
}
