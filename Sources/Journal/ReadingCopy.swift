// Reading a journal where nothing can be written: SQLite's log wants an index beside it, for which there may be no room.

import GRDB
import JournalLink

/// A copy in memory of a database that cannot be written.
enum ReadingCopy {
  /// The ways to read a database with a log.
  private enum Way: CaseIterable {
    /// As a program that may not write; the index has to be there.
    case withIndex
    /// With the database for this program alone, which holds the index in memory. Needs the right to write, but no room.
    case alone
    /// As a file that nobody changes, without its log.
    case withoutLog
  }

  /// Copies the journal of a folder, with what is in its log; where there is none, the copy is an empty journal.
  static func made(of folder: JournalFolder) throws(JournalTrouble) -> DatabaseQueue {
    do {
      let copy = try DatabaseQueue(configuration: Journal.configuration(patience: 0))
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
    // Without its log a database is whole only where the log holds nothing.
    let ways = folder.hasLog ? [.withIndex, .alone] : Way.allCases
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
    case .alone: try DatabaseQueue(path: folder.database, configuration: Journal.alone(patience: 1))
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
