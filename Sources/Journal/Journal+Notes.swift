// Keeps notes.

import GRDB
import JournalLink
import Vignettes

extension Journal {
  /// Keeps a note. `parts` has a text for each prompt of the kind; `session` and `scene` say where it belongs.
  @discardableResult
  public func write(
    _ kind: Note.Kind, _ parts: [String], session: SessionID? = nil, scene: PlaceID? = nil
  ) throws(JournalTrouble) -> Note.ID {
    let now = clock().seconds
    return try write { db in
      if let session { try Self.expect(session, in: db) }
      try db.execute(
        sql: "INSERT INTO note (session, kind, scene, written_at, changed_at, parts) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [session?.row, kind.rawValue, scene?.text, now, now, try StoredJSON.text(parts)])
      return Note.ID(row: db.lastInsertedRowID)
    }
  }

  /// Replaces the texts of a note; returns false if it no longer exists.
  @discardableResult
  public func change(_ note: Note.ID, to parts: [String]) throws(JournalTrouble) -> Bool {
    let now = clock().seconds
    return try write { db in
      try db.execute(
        sql: "UPDATE note SET parts = ?, changed_at = ? WHERE id = ?",
        arguments: [try StoredJSON.text(parts), now, note.row])
      return db.changesCount == 1
    }
  }

  /// Deletes a note and every trace of it in the files.
  public func remove(_ note: Note.ID) throws(JournalTrouble) {
    let leavesTraces = try erase { db in
      try db.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [note.row])
    }
    if leavesTraces { try scrub() }
  }

  /// The notes of a session, or all notes, in the order in which they were written.
  public func notes(of session: SessionID? = nil) throws(JournalTrouble) -> [Note] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT n.id, n.kind, n.session, s.code, n.scene, n.written_at, n.changed_at, n.parts
          FROM note n LEFT JOIN session s ON s.id = n.session
          WHERE ?1 IS NULL OR n.session = ?1 ORDER BY n.id
          """,
        arguments: [session?.row]
      ).map(Note.init)
    }
  }

  static func expect(_ session: SessionID, in db: Database) throws {
    let row = try Row.fetchOne(db, sql: "SELECT 1 FROM session WHERE id = ?", arguments: [session.row])
    if row == nil { throw JournalTrouble.removed(session.code) }
  }
}

extension Note {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: ID(row: try row.value(0)), kind: Kind(rawValue: try row.value(1)),
      session: try row.optional(2, as: Int64.self).map { SessionID(row: $0, code: try row.value(3)) },
      scene: try row.optional(4), written: Timestamp(seconds: try row.value(5)),
      changed: Timestamp(seconds: try row.value(6)), parts: try StoredJSON.value([String].self, of: try row.value(7)))
  }
}
