// Notes of the session that is played or looked at: kept with it, or held in memory where it is not kept.

import ConsultationUI
import JournalLink
import ScenarioEngine

extension SessionKeeper {
  /// Answers what was asked about notes: what was done, or one sentence that says why not. Nothing for other effects.
  func answer(_ effect: Effect, in session: Session?) -> [Message] {
    switch effect {
    case .keepNote(let draft): keepNote(draft, in: session)
    case .removeNote(let id): removeNote(id)
    case .findNotes: [.notesFound(notes)]
    default: []
    }
  }

  private func keepNote(_ draft: NoteDraft, in session: Session?) -> [Message] {
    if !draft.isMeant {
      let likenesses = likenesses(in: draft.parts)
      guard likenesses.isEmpty else { return [.noteLooksReal(draft, likenesses)] }
    }
    // The note stands with a session, so that one which has only begun is kept now.
    let trouble = keep(session, evenIfBegun: true)
    guard let journal, let id = keptID else {
      return [.noteKept(hold(draft))] + (trouble.map { [.troubleArose($0)] } ?? [])
    }
    do throws(JournalTrouble) {
      let note = try write(draft, to: journal, session: id)
      return [.noteKept(draft.kept(as: note, session: id.code, written: Timestamp.now.date))]
    } catch {
      return [.noteKept(hold(draft)), .troubleArose(error.sentence)]
    }
  }

  private func write(_ draft: NoteDraft, to journal: JournalClient, session: SessionID) throws(JournalTrouble) -> Int64
  {
    if let note = draft.note, note >= 0, try journal.change(Note.ID(row: note), to: draft.parts) { return note }
    if let note = draft.note { held[note] = nil }
    let kind = Note.Kind(rawValue: draft.kind.rawValue)
    return try journal.write(kind, draft.parts, session: session, scene: draft.scene).row
  }

  /// Holds a note in memory. Its number is below zero, as none in a journal is.
  private func hold(_ draft: NoteDraft) -> KeptNote {
    let id = draft.note ?? (held.keys.min() ?? 0) - 1
    let note = draft.kept(as: id, session: nil, written: Timestamp.now.date)
    held[id] = note
    return note
  }

  private func removeNote(_ id: Int64) -> [Message] {
    if held.removeValue(forKey: id) != nil { return [.noteRemoved(id)] }
    guard let journal else { return [.noteRemoved(id)] }
    do throws(JournalTrouble) {
      try journal.remove(Note.ID(row: id))
      return [.noteRemoved(id)]
    } catch {
      return [.troubleArose(error.sentence)]
    }
  }

  /// The notes of the session, in the order in which they were written.
  private var notes: [KeptNote] {
    let kept = keptID.flatMap { try? journal?.notes(of: $0) } ?? []
    return kept.map { KeptNote($0) } + held.values.sorted { $0.id > $1.id }
  }

  /// What in a note looks as if it belonged to a real person; nothing where nobody can look.
  private func likenesses(in parts: [String]) -> [String] {
    guard let found = try? journal?.identifyingDetails(in: parts.joined(separator: "\n")) else { return [] }
    return found.map(\.kind.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension KeptNote {
  /// A note of the journal.
  init(_ note: Note) {
    self.init(
      id: note.id.row, kind: NoteKind(rawValue: note.kind.rawValue), session: note.session?.code, scene: note.scene,
      parts: note.parts, written: note.written.date)
  }
}
