// How a journal is opened: settings of the connection, damage, versions.

import GRDB
import JournalLink

extension Journal {
  /// Opens the database; where it cannot be written and `orReading` allows it, copies it into memory.
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

  /// Opens a journal that could only be read, now that it may be possible to write it.
  func reopen() throws(JournalTrouble) {
    guard let folder else { return }
    let (opened, _) = try Self.connect(
      folder, patience: (changePatience, changePatience), orReading: false, date: clock().date)
    replaceConnection(with: opened)
  }

  /// Opens the database; one that is damaged is set aside first. The folder is locked meanwhile.
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
      let queue = try DatabaseQueue(path: folder.database, configuration: configuration(patience: patience))
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

  /// Another program may have moved pages from the log to the file in the middle of the first look; while this one alone
  /// may write, none begins its log anew.
  private static func confirmLength(of queue: DatabaseQueue, _ folder: JournalFolder) throws {
    try queue.inTransaction(.immediate) { db in
      if try DatabaseLength(db, at: folder.database).isCut { throw JournalTrouble.damaged }
      return .rollback
    }
  }

  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(min(max(patience, 0), 3_600))
    configuration.prepareDatabase { db in
      // What is deleted is overwritten, temporary copies never reach a disk, a commit waits for the disk, and the check of a
      // large journal does not fill the memory with its pages.
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -512;
          """)
    }
    return configuration
  }
}

extension Journal {
  /// What the connection itself says of a setting, such as `synchronous`.
  func connectionSetting(_ name: String) throws(JournalTrouble) -> String? {
    try read { db in
      let row = try Row.fetchOne(db, sql: "PRAGMA \(name)")
      return row.map { (row: Row) -> DatabaseValue in row[0] }?.description
    }
  }
}

extension JournalTrouble {
  /// Whether a journal that cannot be written for this reason may still be read.
  fileprivate var leavesReading: Bool {
    switch self {
    case .full, .readOnly, .disk: true
    default: false
    }
  }
}
