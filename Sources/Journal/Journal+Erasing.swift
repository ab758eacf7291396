// Deletes without room for the log: in place, with exclusive use of the database.

import GRDB
import JournalLink

extension Journal {
  /// Deletes in one transaction, and records that the traces still have to be removed. On a full disk it deletes in
  /// place, which leaves no traces.
  ///
  /// - Returns: whether traces are left for `scrub`.
  func erase(_ body: (Database) throws -> Void) throws(JournalTrouble) -> Bool {
    do throws(JournalTrouble) {
      try write { db in
        try body(db)
        try Self.askForScrub(in: db)
      }
      return true
    } catch {
      guard error == .full, folder != nil else { throw error }
      try eraseInPlace(body)
      return false
    }
  }

  /// Deletes without a log. The rollback journal is in memory, so a power cut at this moment may damage the database;
  /// nothing else works on a full disk.
  private func eraseInPlace(_ body: (Database) throws -> Void) throws(JournalTrouble) {
    guard let folder else { return }
    try confirmUnlessHindered()
    // Exclusive use needs every other connection closed, including our own.
    replaceConnection(with: .closed)
    var failure: JournalTrouble?
    do throws(JournalTrouble) {
      try folder.whileLocked(patience: changePatience) { () throws(JournalTrouble) in try deleteAlone(folder, body) }
    } catch { failure = error }
    let (opened, _) = try Self.connect(
      folder, patience: (changePatience, changePatience), orReading: true, date: clock().date)
    replaceConnection(with: opened)
    if let failure { throw failure }
  }

  /// Removes the database, and starts a new one if possible.
  func removeFiles() throws(JournalTrouble) {
    guard let folder else { return }
    replaceConnection(with: .closed)
    try folder.whileLocked(patience: changePatience) { () throws(JournalTrouble) in
      guard folder.removeDatabase() else { throw .readOnly(path: folder.path) }
    }
    let (opened, _) = try Self.connect(
      folder, patience: (changePatience, changePatience), orReading: true, date: clock().date)
    replaceConnection(with: opened)
  }

  private func confirmUnlessHindered() throws(JournalTrouble) { if hindrance == nil { try confirm() } }

  private func deleteAlone(_ folder: JournalFolder, _ body: (Database) throws -> Void) throws(JournalTrouble) {
    do {
      let queue = try DatabaseQueue(
        path: folder.database, configuration: Self.configuration(.exclusive, patience: changePatience))
      defer { try? queue.close() }
      try queue.writeWithoutTransaction { db in
        // The first query locks the database. Leaving WAL mode then writes the log, if any, into it.
        _ = try Row.fetchOne(db, sql: "SELECT 1 FROM sqlite_master")
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = MEMORY") == "memory" else {
          throw JournalTrouble.full
        }
        try db.inTransaction {
          try body(db)
          return .commit
        }
        try db.execute(sql: "VACUUM")
      }
    } catch { throw trouble(error) }
  }
}
