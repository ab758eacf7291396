// Sessions on disk: the only user of the database.

import GRDB
import JournalLink
import Synchronization

/// A journal of sessions, their events, notes and settings (docs/journal.md).
///
/// Every change is one commit and is on disk when the call returns. Several programs may have the same journal open; each
/// uses its own from one place at a time. Everything throws `JournalTrouble`.
public final class Journal: Sendable {
  /// Where a journal is kept.
  public enum Place: Hashable, Sendable {
    /// In this folder.
    case folder(String)
    /// In memory: it is gone with the program.
    case memory
  }

  /// Where it is kept.
  public let place: Place
  /// The path under which a damaged journal was set aside as this one was opened; nil for most.
  public let setAside: String?

  /// Nil once the journal was closed: a closed connection must not be used.
  private let connection: Mutex<DatabaseQueue?>
  let folder: JournalFolder?
  let clock: @Sendable () -> Timestamp

  /// For how many days check-in words are kept, unless their session keeps them (docs/trainee.md §6).
  public static let checkInDays = 90

  /// Opens the journal in a data folder, making what is missing, and erases check-in words that are past their time.
  ///
  /// A damaged journal is set aside under a dated name, with a new one in its place. What was typed in an editor when a
  /// program died is removed.
  ///
  /// - Parameters:
  ///   - dataFolder: the folder of the user's data; the journal has a folder of its own in it, for the user alone.
  ///   - patience: for how many seconds another program is waited for.
  ///   - clock: gives the present moment.
  /// - Throws: `full`, `readOnly`, `locked`, `newer`, `unusable` or `disk`; nothing that was there is harmed.
  public init(
    dataFolder: String, patience: Double = 5, clock: @escaping @Sendable () -> Timestamp
  ) throws(JournalTrouble) {
    // Before anything that can fail: what an editor was left with is to go even where the journal cannot be opened.
    WritingFolder.removeAbandoned(dataFolder: dataFolder)
    let folder = JournalFolder(in: dataFolder)
    try folder.prepare()
    let (queue, setAside) = try folder.whileLocked(patience: patience) { () throws(JournalTrouble) in
      try Self.openOrSetAside(folder, patience: patience, date: clock().date)
    }
    connection = Mutex(queue)
    self.setAside = setAside
    self.folder = folder
    self.clock = clock
    place = .folder(folder.path)
    try eraseExpiredCheckIns()
  }

  /// Opens an empty journal in memory, for going on where none can be kept on disk.
  public static func inMemory(clock: @escaping @Sendable () -> Timestamp) throws(JournalTrouble) -> Journal {
    do {
      let queue = try DatabaseQueue(configuration: configuration(patience: 0))
      try Migrations.all.migrate(queue)
      return Journal(memory: queue, clock: clock)
    } catch { throw JournalTrouble(error, path: "memory") }
  }

  private init(memory queue: DatabaseQueue, clock: @escaping @Sendable () -> Timestamp) {
    connection = Mutex(queue)
    self.clock = clock
    place = .memory
    folder = nil
    setAside = nil
  }

  /// Closes the journal; every later call throws. A journal that is let go of closes by itself.
  public func close() {
    let queue = connection.withLock { queue in
      defer { queue = nil }
      return queue
    }
    try? queue?.close()
  }

  /// One change: all of it is on disk afterwards, or none.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    do { return try queue().write(body) } catch { throw trouble(error) }
  }

  /// One look at the journal.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    do { return try queue().read(body) } catch { throw trouble(error) }
  }

  /// The connection, for what has no transaction of its own.
  func queue() throws -> DatabaseQueue {
    guard let queue = connection.withLock({ $0 }) else {
      throw JournalTrouble.unusable(path: folder?.path ?? "memory", reason: "it was closed")
    }
    return queue
  }

  private func trouble(_ error: any Error) -> JournalTrouble {
    error is UnreadableRow ? .damaged : JournalTrouble(error, path: folder?.path ?? "memory")
  }
}
