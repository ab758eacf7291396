// Opens a journal: connection settings, damage, versions.

import GRDB
import JournalLink

extension Journal {
  /// Opens the database, or copies it into memory if it cannot be written and `orReading` allows that.
  static func connect(
    _ folder: JournalFolder, patience: (opening: Double, change: Double), orReading: Bool, date: String
  ) throws(JournalTrouble) -> (Connection, setAside: String?) {
    do throws(JournalTrouble) {
      try folder.prepare()
      return try folder.whileLocked(patience: patience.opening) { () throws(JournalTrouble) in
        let (queue, setAside) = try openOrSetAside(folder, patience: patience.change, date: date)
        return (.open(queue, files: folder.files), setAside)
      }
    } catch {
      guard orReading, error.leavesReading else { throw error }
      return (.copy(try ReadingCopy.made(of: folder), error), nil)
    }
  }

  /// Tries to open for writing a journal that could only be read.
  func reopen() throws(JournalTrouble) {
    guard let folder else { return }
    let (opened, _) = try Self.connect(
      folder, patience: (changePatience, changePatience), orReading: false, date: clock().date)
    replaceConnection(with: opened)
  }

  /// Opens the database, after setting aside a damaged one. The caller holds the lock on the folder.
  static func openOrSetAside(
    _ folder: JournalFolder, patience: Double, date: String
  ) throws(JournalTrouble) -> (DatabaseQueue, String?) {
    do throws(JournalTrouble) {
      if folder.hasLostItsBeginning { throw .damaged }
      return (try openSound(folder, patience: patience), nil)
    } catch {
      guard error == .damaged else { throw error }
    }
    let path = try folder.setAside(on: date)
    try folder.prepare()
    return (try openSound(folder, patience: patience), path)
  }

  private static func openSound(_ folder: JournalFolder, patience: Double) throws(JournalTrouble) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: folder.database, configuration: configuration(.shared, patience: patience))
      var isSuspect = false
      try queue.read { db in
        if try Migrations.all.hasBeenSuperseded(db) { throw JournalTrouble.newer }
        isSuspect = try DatabaseLength(db, at: folder.database).isCut
        guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else { throw JournalTrouble.damaged }
      }
      if isSuspect { try confirmLength(of: queue, folder) }
      try Migrations.all.migrate(queue)
      return queue
    } catch { throw JournalTrouble(error, path: folder.path) }
  }

  /// Checks again in a write transaction: another program may have moved pages from the log to the file during the
  /// first check, which it cannot while this one may write.
  private static func confirmLength(of queue: DatabaseQueue, _ folder: JournalFolder) throws {
    try queue.inTransaction(.immediate) { db in
      if try DatabaseLength(db, at: folder.database).isCut { throw JournalTrouble.damaged }
      return .rollback
    }
  }

  /// How a connection shares the database.
  enum Sharing: String {
    /// With other programs, through a log. The small cache keeps the check of a large journal from filling memory.
    case shared = "PRAGMA journal_mode = WAL; PRAGMA cache_size = -512;"
    /// With none; the index of the log is in memory.
    case exclusive = "PRAGMA locking_mode = EXCLUSIVE;"
  }

  /// A connection on which a commit waits for the disk, deleted text is overwritten and temporary copies stay in
  /// memory.
  static func configuration(_ sharing: Sharing, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(min(max(patience, 0), 3_600))
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          \(sharing.rawValue)
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }
}

extension Journal {
  /// The connection's value of a setting, such as `synchronous`.
  func connectionSetting(_ name: String) throws(JournalTrouble) -> String? {
    try read { db in
      let row = try Row.fetchOne(db, sql: "PRAGMA \(name)")
      return row.map { (row: Row) -> DatabaseValue in row[0] }?.description
    }
  }
}

extension JournalTrouble {
  /// Whether a journal with this trouble can still be read.
  fileprivate var leavesReading: Bool {
    switch self {
    case .full, .readOnly, .disk: true
    case .locked, .damaged, .newer, .unusable, .unknownSession, .ambiguous, .removed, .wentOnElsewhere, .tracesRemain,
      .programMissing, .programEnded, .gone, .opening, .programUnclear:
      false
    }
  }
}
