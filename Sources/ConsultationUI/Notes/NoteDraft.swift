// A note to be kept.

import Vignettes

/// What somebody wrote, to be kept with the present session.
public struct NoteDraft: Sendable, Hashable {
  /// The note that is changed, by its name in the journal; nil for a new one.
  public let note: Int64?
  /// What it is.
  public let kind: NoteKind
  /// The scene or ending at which it was written; nil for the walk as a whole.
  public let scene: PlaceID?
  /// What was typed, one text for each prompt of the kind, in their order; empty texts count.
  public let parts: [String]
  /// Whether to keep it although it seems to hold a real person's details.
  public let isMeant: Bool

  /// Makes a draft.
  public init(note: Int64? = nil, kind: NoteKind, scene: PlaceID?, parts: [String], isMeant: Bool = false) {
    self.note = note
    self.kind = kind
    self.scene = scene
    self.parts = parts
    self.isMeant = isMeant
  }

  /// The same, kept as it is.
  var meant: NoteDraft { NoteDraft(note: note, kind: kind, scene: scene, parts: parts, isMeant: true) }

  /// The note that it becomes once it is kept.
  ///
  /// - Parameters:
  ///   - id: its name in the journal.
  ///   - session: the code of its session; nil if the session is not kept.
  ///   - written: when it was written, beginning with the date as in `2031-05-04`.
  /// - Returns: the note, with these words.
  public func kept(as id: Int64, session: String?, written: String) -> KeptNote {
    KeptNote(id: id, kind: kind, session: session, scene: scene, parts: parts, written: written)
  }
}
