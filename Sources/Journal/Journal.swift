// Sessions on disk; only this target uses the database.

import GRDB
import JournalLink
import Synchronization

/// A journal of sessions, their events, notes and settings (docs/journal.md).
///
/// Every change is one commit and is on disk when the call returns. Several programs may have the same journal open;
/// each makes one call at a time. Everything throws `JournalTrouble`.
public final class Journal: Sendable {
  /// Where a journal is kept.
  public enum Location: Hashable, Sendable {
    /// In this folder.
    case folder(String)
    /// In memory, and lost with the program.
    case memory
  }

  /// Where it is kept.
  public let location: Location
  /// The path of a damaged journal that was set aside when this one was opened; usually nil.
  public let setAside: String?

  /// How the database is reached.
  enum Connection {
    /// Open; `files` identifies the files it was opened with, nil for a journal in memory.
    case open(DatabaseQueue, files: JournalFolder.Files?)
    /// The database cannot be written, for this reason, and was copied into memory for reading.
    case copy(DatabaseQueue, JournalTrouble)
    /// Closed; a closed connection must not be used.
    case closed
  }

  private let connection: Mutex<Connection>
  let folder: JournalFolder?
  let clock: @Sendable () -> Timestamp
  /// How long a change waits for another program, in seconds.
  let changePatience: Double

  /// How long check-in words are kept, in days, unless their session keeps them (docs/trainee.md §6).
  public static let checkInDays = 90

  /// Opens the journal in a data folder, creates what is missing, and erases expired check-in words.
  ///
  /// A damaged journal is set aside under a dated name, and a new one started. Files that an editor left when `dyad`
  /// died are removed.
  ///
  /// - Parameters:
  ///   - dataFolder: the folder of the user's data; the journal has a folder of its own in it, for the user alone.
  ///   - patience: how long to wait for another program that opens the journal, in seconds.
  ///   - changePatience: how long to wait for another program that changes the journal, in seconds; nil for `patience`.
  ///   - orReading: whether to open a journal that cannot be written, on a full or read-only disk, for reading;
  ///     `hindrance` then says why.
  ///   - clock: returns the current time.
  /// - Throws: `full`, `readOnly`, `locked`, `newer`, `unusable` or `disk`. What was there is never harmed.
  public init(
    dataFolder: String, patience: Double = 5, changePatience: Double? = nil, orReading: Bool = false,
    clock: @escaping @Sendable () -> Timestamp
  ) throws(JournalTrouble) {
    // Before anything that can fail: these must go even if the journal cannot be opened.
    WritingFolder.removeAbandoned(dataFolder: dataFolder)
    let folder = JournalFolder(in: dataFolder)
    let changePatience = changePatience ?? patience
    let (opened, setAside) = try Self.connect(
      folder, patience: (patience, changePatience), orReading: orReading, date: clock().date)
    connection = Mutex(opened)
    self.setAside = setAside
    self.folder = folder
    self.clock = clock
    self.changePatience = changePatience
    location = .folder(folder.path)
    try eraseExpiredCheckIns()
  }

  /// Opens an empty journal in memory, for going on when none can be kept on disk.
  public static func inMemory(clock: @escaping @Sendable () -> Timestamp) throws(JournalTrouble) -> Journal {
    do {
      let queue = try DatabaseQueue(configuration: configuration(.shared, patience: 0))
      try Migrations.all.migrate(queue)
      return Journal(memory: queue, clock: clock)
    } catch { throw JournalTrouble(error, path: "memory") }
  }

  private init(memory queue: DatabaseQueue, clock: @escaping @Sendable () -> Timestamp) {
    connection = Mutex(.open(queue, files: nil))
    self.clock = clock
    changePatience = 0
    location = .memory
    folder = nil
    setAside = nil
  }

  /// Closes the journal; every later call throws. Deinitialising it closes it too.
  public func close() { replaceConnection(with: .closed) }

  /// Why the journal can only be read; nil if it can be written.
  public var hindrance: JournalTrouble? {
    connection.withLock { connection -> JournalTrouble? in
      if case .copy(_, let reason) = connection { reason } else { nil }
    }
  }

  /// Makes sure that what was kept is still on disk under the journal's names, and that more can be kept. First tries
  /// to reopen a journal that could only be read.
  ///
  /// - Throws: `gone` if the files were removed or replaced; otherwise why the journal can still only be read.
  public func confirm() throws(JournalTrouble) {
    if hindrance != nil { try reopen() }
    let files = connection.withLock { connection -> JournalFolder.Files? in
      if case .open(_, let files) = connection { files } else { nil }
    }
    guard let folder, let files, folder.files != files else { return }
    throw .gone(path: folder.path)
  }

  /// Makes a change: afterwards all of it is on disk, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    // Whatever is written to files without a name is lost.
    try confirm()
    let value: Value
    do { value = try queue().write(body) } catch { throw trouble(error) }
    try confirm()
    return value
  }

  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    do { return try queue().read(body) } catch { throw trouble(error) }
  }

  /// The connection, for statements outside a transaction.
  func queue() throws -> DatabaseQueue {
    switch connection.withLock({ $0 }) {
    case .open(let queue, _), .copy(let queue, _): return queue
    case .closed: throw JournalTrouble.unusable(path: folder?.path ?? "memory", reason: "it was closed")
    }
  }

  /// Closes the connection and switches to another.
  func replaceConnection(with new: Connection) {
    let old = connection.withLock { connection in
      defer { connection = new }
      return connection
    }
    if case .open(let queue, _) = old { try? queue.close() }
  }

  func trouble(_ error: any Error) -> JournalTrouble {
    error is UnreadableRow ? .damaged : JournalTrouble(error, path: folder?.path ?? "memory")
  }
}
