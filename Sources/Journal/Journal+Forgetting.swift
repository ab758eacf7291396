// Really removing: what was forgotten stands in no byte of the journal's folder afterwards.

import GRDB
import JournalLink

extension Journal {
  /// Removes for good. Afterwards the journal's files hold nothing of it; copies that other programs made, such as a
  /// backup, are beyond its reach.
  ///
  /// - Throws: `removed` where the session is no more; `tracesRemain` where another program kept copies from being overwritten.
  @discardableResult
  public func forget(_ what: Forgetting) throws(JournalTrouble) -> Forgotten {
    let before = try counts()
    var leavesTraces = false
    do throws(JournalTrouble) {
      leavesTraces = try erase { db in try Self.delete(what, in: db) }
    } catch {
      // Removing files needs nothing of the disk.
      guard what == .everything, error == .full else { throw error }
      try removeFiles()
    }
    let after = try counts()
    if leavesTraces { try scrub() }
    let left = what == .everything ? folder?.removeSetAside() : folder?.setAsideFiles
    // Whose words an open editor holds nobody can tell; of everything they are a part.
    let isNothingOpen = folder.map { WritingFolder.removeAbandoned(dataFolder: $0.dataFolder) } ?? true
    if what == .everything, !isNothingOpen { throw .tracesRemain }
    return Forgotten(
      sessions: before.sessions - after.sessions, checkIns: before.checkIns - after.checkIns,
      notes: before.notes - after.notes, setAside: left ?? [])
  }

  private static func delete(_ what: Forgetting, in db: Database) throws {
    switch what {
    case .session(let id):
      try expect(id, in: db)
      try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id.row])
      try db.execute(sql: "DELETE FROM vignette_copy WHERE content_hash NOT IN (SELECT content_hash FROM session)")
      // What was worked out from sessions, this one among them.
      try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [DerivedSetting.offers])
    case .checkIns: try db.execute(sql: "DELETE FROM check_in")
    case .everything:
      for table in ["note", "check_in", "event", "session", "vignette_copy", "setting"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
    }
  }

  /// Keeps a session's check-in words beyond their time, or lets them go again.
  public func keepCheckIns(_ keeps: Bool, of id: SessionID) throws(JournalTrouble) {
    try write { db in
      try db.execute(
        sql: "UPDATE session SET keeps_check_ins = ? WHERE id = ?", arguments: [keeps ? 1 : 0, id.row])
      if db.changesCount != 1 { throw JournalTrouble.removed(id.code) }
    }
  }

  /// Erases check-in words that are past their time, and finishes what an earlier program could not.
  func eraseExpiredCheckIns() throws(JournalTrouble) {
    let limit = clock().earlier(byDays: Self.checkInDays).seconds
    let condition = "at < ? AND session IN (SELECT id FROM session WHERE keeps_check_ins = 0)"
    let (isAnyExpired, isScrubDue) = try read { db in
      (
        try Row.fetchOne(db, sql: "SELECT 1 FROM check_in WHERE \(condition) LIMIT 1", arguments: [limit]) != nil,
        try Row.fetchOne(db, sql: "SELECT 1 FROM setting WHERE name = ?", arguments: [Self.scrubDue]) != nil
      )
    }
    guard isAnyExpired || isScrubDue, hindrance == nil else { return }
    do throws(JournalTrouble) {
      if isAnyExpired,
        try !erase({ db in try db.execute(sql: "DELETE FROM check_in WHERE \(condition)", arguments: [limit]) })
      {
        return
      }
      try scrub()
    } catch {
      // Where another program is at it just now, or the disk fails, the next opening tries again.
    }
  }

  /// Remembers, in the change that deletes something, that its traces are still to be removed: the program may be ended
  /// before they are.
  static func askForScrub(in db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, '')", arguments: [scrubDue])
  }

  /// Settings whose names begin so are the journal's own.
  static let reservedPrefix = "journal/"
  private static let scrubDue = reservedPrefix + "scrub-due"

  /// Writes the database anew and empties its log, so that nothing deleted is left in either.
  func scrub() throws(JournalTrouble) {
    guard folder != nil else { return }
    do {
      try queue().writeWithoutTransaction { db in
        // First without needing room, for a disk that is full: deleted text is overwritten in place.
        try db.checkpoint(.truncate)
        try db.execute(sql: "VACUUM")
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.scrubDue])
        try db.checkpoint(.truncate)
      }
    } catch {
      throw .tracesRemain
    }
  }

  private func counts() throws(JournalTrouble) -> (sessions: Int, checkIns: Int, notes: Int) {
    try read { db in
      func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
      return (try count("session"), try count("check_in"), try count("note"))
    }
  }
}
