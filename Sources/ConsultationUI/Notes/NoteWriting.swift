// A note or a template that is being written.

import Canvas
import Reports
import Sheets
import Vignettes

/// What is typed and not kept yet. A plain note is a template of one prompt that asks nothing.
struct NoteWriting: Sendable {
  /// The note that is changed; nil for a new one.
  let note: Int64?
  let kind: NoteKind
  /// What it is called.
  let title: String
  /// The prompts in order; never empty.
  let prompts: [String]
  /// The scene at which it is written; nil for the walk as a whole.
  let scene: PlaceID?
  /// Where that is, in words.
  let place: String
  /// What stood there before, part by part.
  private let before: [String]
  private var answers: [String]
  /// The prompt that is answered.
  private(set) var part = 0
  /// The answer that is being typed.
  private(set) var editor: LineEditor

  /// Begins a plain note, or changes one.
  init(at scene: PlaceID?, place: String, changing kept: KeptNote? = nil) {
    self.init(
      note: kept?.id, kind: kept?.kind ?? .jotting, title: "A note", prompts: [""], scene: scene, place: place,
      parts: kept?.parts ?? [])
  }

  /// Begins a template, with answers if there are any, or changes one that was filled in.
  init(_ template: ReflectionTemplate, place: String, changing kept: KeptNote? = nil, parts: [String] = []) {
    self.init(
      note: kept?.id, kind: NoteKind(template), title: template.title, prompts: template.prompts.map(\.text),
      scene: kept?.scene, place: place, parts: kept?.parts ?? parts)
  }

  private init(
    note: Int64?, kind: NoteKind, title: String, prompts: [String], scene: PlaceID?, place: String, parts: [String]
  ) {
    self.note = note
    self.kind = kind
    self.title = title
    self.prompts = prompts.isEmpty ? [""] : prompts
    self.scene = scene
    self.place = place
    // A part without a prompt of its own, as another version may have kept, stays with the last.
    let count = self.prompts.count
    let spare = parts.dropFirst(count)
    var answers = Array(parts.prefix(count)) + Array(repeating: "", count: max(count - parts.count, 0))
    if !spare.isEmpty { answers[count - 1] = (answers.suffix(1) + spare).joined(separator: "\n") }
    before = answers
    self.answers = answers
    editor = LineEditor(note: answers.first ?? "")
  }

  /// Whether there is more than one prompt.
  var isReflection: Bool { prompts.count > 1 }
  /// Whether the last prompt is answered.
  var isAtLast: Bool { part == prompts.count - 1 }

  /// What was typed, one text a prompt.
  var parts: [String] {
    var parts = answers
    if parts.indices.contains(part), editor != LineEditor(note: parts[part]) { parts[part] = editor.text }
    return parts
  }

  /// Whether there are any words.
  var hasWords: Bool { parts.contains { !$0.isEmpty } }
  /// Whether anything would be lost.
  var hasChanges: Bool { parts != before }

  /// What to keep.
  var draft: NoteDraft { NoteDraft(note: note, kind: kind, scene: scene, parts: parts) }

  /// Goes to another prompt, as far as there is one.
  mutating func step(by offset: Int) {
    guard prompts.indices.contains(part + offset) else { return }
    answers = parts
    part += offset
    editor = LineEditor(note: answers[part])
  }

  mutating func type(_ key: Key, width: Int) { _ = editor.take(key, width: width) }

  mutating func placeCaret(at point: Point, width: Int) { editor.placeCaret(at: point, width: width) }

  /// Takes the text as another editor has left it; false if it is longer than a note can be.
  mutating func take(edited text: String) -> Bool {
    editor = LineEditor(note: text)
    return text.count <= LineEditor.noteLimit
  }
}
