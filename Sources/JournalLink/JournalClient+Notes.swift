// Notes and settings over the socket.

import Vignettes

extension JournalClient {
  /// Keeps a note. `parts` has a text for each prompt of the kind; `session` and `scene` say where it belongs.
  @discardableResult
  public func write(
    _ kind: Note.Kind, _ parts: [String], session: SessionID? = nil, scene: PlaceID? = nil
  ) throws(JournalTrouble) -> Note.ID {
    try ask(.write(kind, parts: parts, session: session, scene: scene?.text)) {
      if case .note(let id) = $0 { id } else { nil }
    }
  }

  /// Replaces the texts of a note; returns false if it no longer exists.
  @discardableResult
  public func change(_ note: Note.ID, to parts: [String]) throws(JournalTrouble) -> Bool {
    try ask(.change(note, parts: parts)) { if case .flag(let isThere) = $0 { isThere } else { nil } }
  }

  /// Deletes a note and every trace of it in the files.
  public func remove(_ note: Note.ID) throws(JournalTrouble) { try done(.remove(note), isLong: true) }

  /// The notes of a session, or all notes, in the order in which they were written.
  public func notes(of session: SessionID? = nil) throws(JournalTrouble) -> [Note] {
    try ask(.notes(session)) { if case .notes(let notes) = $0 { notes } else { nil } }
  }

  /// The value stored under a name; nil if there is none.
  public func setting(_ name: String) throws(JournalTrouble) -> String? {
    try ask(.setting(name)) { reply -> String?? in if case .text(let text) = reply { .some(text) } else { nil } }
  }

  /// Stores a value under a name; nil deletes it.
  public func set(_ name: String, to value: String?) throws(JournalTrouble) { try done(.set(name, value: value)) }

  /// All values by name, except the journal's own, whose names start with `journal/`.
  public func settings() throws(JournalTrouble) -> [String: String] {
    try ask(.settings) { if case .settings(let settings) = $0 { settings } else { nil } }
  }

  /// Dismisses an item of the revisit list for ever (docs/trainee.md §7). `item` is its name in the list.
  public func dismissRevisit(_ item: String) throws(JournalTrouble) { try done(.dismissRevisit(item)) }

  /// The items that were dismissed.
  public func dismissedRevisits() throws(JournalTrouble) -> Set<String> {
    try ask(.dismissedRevisits) { if case .names(let names) = $0 { names } else { nil } }
  }

  /// Every part of a text that looks like an identifying detail of a real person, in order, without overlaps. Nothing
  /// is kept.
  public func identifyingDetails(in text: String) throws(JournalTrouble) -> [IdentifyingDetails.Finding] {
    try ask(.findings(text)) { reply in
      if case .findings(let found) = reply { found.compactMap { $0.finding(in: text) } } else { nil }
    }
  }
}
