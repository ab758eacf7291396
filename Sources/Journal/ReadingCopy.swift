// Reads a journal that cannot be written: SQLite needs an index beside the log, for which there may be no room.

import GRDB
import JournalLink

/// A copy in memory of a database that cannot be written.
enum ReadingCopy {
  /// The ways to read a database that has a log.
  private enum Way: CaseIterable {
    /// Read-only; the index must exist.
    case withIndex
    /// With exclusive use, which keeps the index in memory. Needs permission to write, but no room.
    case exclusive
    /// As an immutable file, without its log.
    case withoutLog
  }

  /// Copies the journal of a folder including its log; without one, the copy is an empty journal.
  static func made(of folder: JournalFolder) throws(JournalTrouble) -> DatabaseQueue {
    do {
      let copy = try DatabaseQueue(configuration: Journal.configuration(.shared, patience: 0))
      if !folder.isEmpty { try fill(copy, from: folder) }
      try copy.read { db in
        if try Migrations.all.hasBeenSuperseded(db) { throw JournalTrouble.newer }
        guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else { throw JournalTrouble.damaged }
      }
      try Migrations.all.migrate(copy)
      return copy
    } catch { throw JournalTrouble(error, path: folder.path) }
  }

  private static func fill(_ copy: DatabaseQueue, from folder: JournalFolder) throws {
    // Without its log a database is complete only if the log is empty.
    let ways = folder.hasLog ? [.withIndex, .exclusive] : Way.allCases
    var failure: any Error = JournalTrouble.readOnly(path: folder.path)
    for way in ways {
      do {
        let source = try open(folder, way)
        defer { try? source.close() }
        return try source.backup(to: copy)
      } catch { failure = error }
    }
    throw failure
  }

  private static func open(_ folder: JournalFolder, _ way: Way) throws -> DatabaseQueue {
    switch way {
    case .withIndex: try DatabaseQueue(path: folder.database, configuration: reading)
    case .exclusive:
      try DatabaseQueue(path: folder.database, configuration: Journal.configuration(.exclusive, patience: 1))
    case .withoutLog: try DatabaseQueue(path: folder.unchangingDatabase, configuration: reading)
    }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    return configuration
  }
}
