// Deletes for good: afterwards no byte of what was forgotten is left in the journal's folder.

import GRDB
import JournalLink

extension Journal {
  /// Deletes for good. Afterwards the journal's files hold nothing of it; backups and other copies are out of reach.
  ///
  /// - Throws: `removed` if the session no longer exists; `tracesRemain` if another program kept copies from being
  ///   overwritten.
  @discardableResult
  public func forget(_ what: Forgetting) throws(JournalTrouble) -> Forgotten {
    let before = try counts()
    var leavesTraces = false
    do throws(JournalTrouble) {
      leavesTraces = try erase { db in try Self.delete(what, in: db) }
    } catch {
      // Removing files needs no room on the disk.
      guard what == .everything, error == .full else { throw error }
      try removeFiles()
    }
    let after = try counts()
    if leavesTraces { try scrub() }
    let left = what == .everything ? folder?.removeSetAside() : folder?.setAsideFiles
    // Nothing says whose words an open editor holds, but they are part of everything.
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
      // Worked out from all sessions, including this one.
      try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [DerivedSetting.offers])
    case .checkIns: try db.execute(sql: "DELETE FROM check_in")
    case .everything:
      for table in ["note", "check_in", "event", "session", "vignette_copy", "setting"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
    }
  }

  /// Keeps a session's check-in words beyond their time, or lets them expire again.
  public func keepCheckIns(_ keeps: Bool, of id: SessionID) throws(JournalTrouble) {
    try write { db in
      try db.execute(
        sql: "UPDATE session SET keeps_check_ins = ? WHERE id = ?", arguments: [keeps ? 1 : 0, id.row])
      if db.changesCount != 1 { throw JournalTrouble.removed(id.code) }
    }
  }

  /// Erases expired check-in words, and removes the traces that an earlier program could not.
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
      // The next opening tries again, if another program is busy or the disk fails.
    }
  }

  /// Records, in the transaction that deletes something, that traces remain: the program may end before they are
  /// removed.
  static func askForScrub(in db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, '')", arguments: [scrubDue])
  }

  /// The prefix of the journal's own settings.
  static let reservedPrefix = "journal/"
  private static let scrubDue = reservedPrefix + "scrub-due"

  /// Rewrites the database and empties its log, which leaves nothing deleted in either.
  func scrub() throws(JournalTrouble) {
    guard folder != nil else { return }
    do {
      try queue().writeWithoutTransaction { db in
        // This needs no room, for a full disk: deleted text is overwritten in place.
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
