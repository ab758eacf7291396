// Notes of the current session: kept with it, or held in memory until they can be.

import ConsultationUI
import JournalLink
import ScenarioEngine

extension SessionKeeper {
  /// Does what an effect asks about notes, and says what was done or why not. Ignores other effects.
  func answer(_ effect: Effect, in session: Session?) -> [Message] {
    switch effect {
    case .keepNote(let draft): keepNote(draft, in: session)
    case .holdNote(let draft): holdNote(draft, in: session)
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
    guard journal != nil else { return [.noteHeld(hold(draft), waits: false)] }
    do throws(JournalTrouble) {
      let (note, said) = try write(draft, in: session)
      return [.noteKept(note)] + (said.map { [.troubleArose($0)] } ?? [])
    } catch {
      // A reply typed before the options has no screen on which it could wait.
      guard draft.kind == .saidFirst else { return [.noteNotKept(draft, because: error.reason)] }
      return [.noteHeld(hold(draft), waits: error.passes), .troubleArose(error.waitingSentence)]
    }
  }

  /// Holds a note in memory until it can be kept, unless it can be now.
  private func holdNote(_ draft: NoteDraft, in session: Session?) -> [Message] {
    do throws(JournalTrouble) {
      return [.noteKept(try write(draft, in: session).note)]
    } catch { return [.noteHeld(hold(draft), waits: error.passes)] }
  }

  /// Writes a note after everything that waited. Returns it, with what to say about what waited.
  private func write(_ draft: NoteDraft, in session: Session?) throws(JournalTrouble) -> (note: KeptNote, said: String?)
  {
    // A note belongs to a session, so one that has only begun must be kept now.
    let said = keep(session, evenIfBegun: true)
    guard standing == .kept || standing == .read, let journal, let id = keptID else {
      throw trouble ?? .disk(reason: "this session is not kept")
    }
    do throws(JournalTrouble) {
      let row = try row(for: draft, in: journal, session: id)
      return (draft.kept(as: row, session: id.code, written: Timestamp.now.date), said)
    } catch {
      _ = fail(error)
      throw error
    }
  }

  private func row(
    for draft: NoteDraft, in journal: JournalClient, session: SessionID
  ) throws(JournalTrouble) -> Int64 {
    if let note = draft.note {
      let row = rows[note] ?? note
      if row >= 0, try journal.change(Note.ID(row: row), to: draft.parts) { return row }
    }
    let kind = Note.Kind(rawValue: draft.kind.rawValue)
    return try journal.write(kind, draft.parts, session: session, scene: draft.scene).row
  }

  /// Writes the waiting notes in the order in which they were typed.
  func writeHeld(to journal: JournalClient, session: SessionID) throws(JournalTrouble) {
    for (number, note) in held.sorted(by: { abs($0.key) < abs($1.key) }) {
      let draft = NoteDraft(
        note: number < 0 ? nil : number, kind: note.kind, scene: note.scene, parts: note.parts, isMeant: true)
      let row = try row(for: draft, in: journal, session: session)
      held[number] = nil
      rows[number] = row
      writtenNotes[number] = draft.kept(as: row, session: session.code, written: note.written)
    }
  }

  /// The notes that had waited and were written since the last call, as a message.
  func takeWrittenNotes() -> [Message] {
    defer { writtenNotes = [:] }
    return writtenNotes.isEmpty ? [] : [.heldNotesKept(writtenNotes)]
  }

  /// Holds a note in memory. A new one gets a negative number, which none in a journal has.
  private func hold(_ draft: NoteDraft) -> KeptNote {
    let taken = held.keys.min().map { min($0, 0) } ?? 0
    let earlier = rows.keys.min().map { min($0, 0) } ?? 0
    let id = draft.note.map { rows[$0] ?? $0 } ?? min(taken, earlier) - 1
    let note = draft.kept(as: id, session: nil, written: Timestamp.now.date)
    held[id] = note
    return note
  }

  private func removeNote(_ id: Int64) -> [Message] {
    let row = rows[id] ?? id
    guard row >= 0, let journal else {
      held[id] = nil
      return [.noteRemoved(id)]
    }
    do throws(JournalTrouble) {
      try journal.remove(Note.ID(row: row))
      held[row] = nil
      return [.noteRemoved(id)]
    } catch {
      return [.troubleArose(error.sentence)]
    }
  }

  /// The notes of the session in the order in which they were typed.
  var notes: [KeptNote] {
    let kept = keptID.flatMap { try? journal?.notes(of: $0) } ?? []
    return kept.map { held[$0.id.row] ?? KeptNote($0) } + held.values.filter { $0.id < 0 }.sorted { $0.id > $1.id }
  }

  /// What in a note looks like details of a real person; nothing if the journal cannot check.
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
