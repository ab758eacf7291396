// Deleting where there is no room for the log: in place, with the database for this program alone.

import GRDB
import JournalLink

extension Journal {
  /// Deletes in one change, and remembers that its traces are still to be removed. On a full disk it deletes in place,
  /// which leaves no traces.
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

  /// Deletes without a log. What undoes a change that fails is held in memory, so that a power cut in this moment may
  /// damage the journal; nothing else works on a disk without room.
  private func eraseInPlace(_ body: (Database) throws -> Void) throws(JournalTrouble) {
    guard let folder else { return }
    try confirmUnlessHindered()
    // While this program has the database open it cannot have it alone.
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

  /// Removes the database itself, and begins another as far as that is possible.
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
      let queue = try DatabaseQueue(path: folder.database, configuration: Self.alone(patience: changePatience))
      defer { try? queue.close() }
      try queue.writeWithoutTransaction { db in
        // The first look takes the database; its log, if there is one, is written into it before the log is given up.
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

  /// A connection that has the database for itself, with the index of the log in memory.
  static func alone(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(min(max(patience, 0), 3_600))
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }
}
