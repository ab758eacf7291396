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

  /// How the database is reached.
  enum Connection {
    /// It is open; `files` are those that it was opened with, and none for a journal in memory.
    case open(DatabaseQueue, files: JournalFolder.Files?)
    /// The database cannot be written, for this reason; there is a copy of it in memory to read.
    case copy(DatabaseQueue, JournalTrouble)
    /// It was closed: a closed connection must not be used.
    case closed
  }

  private let connection: Mutex<Connection>
  let folder: JournalFolder?
  let clock: @Sendable () -> Timestamp
  /// For how many seconds a change waits for another program.
  let changePatience: Double

  /// For how many days check-in words are kept, unless their session keeps them (docs/trainee.md §6).
  public static let checkInDays = 90

  /// Opens the journal in a data folder, making what is missing, and erases check-in words that are past their time.
  ///
  /// A damaged journal is set aside under a dated name, with a new one in its place. What was typed in an editor when a
  /// program died is removed.
  ///
  /// - Parameters:
  ///   - dataFolder: the folder of the user's data; the journal has a folder of its own in it, for the user alone.
  ///   - patience: for how many seconds another program that opens the journal is waited for.
  ///   - changePatience: for how many seconds another program that changes the journal is waited for; nil for `patience`.
  ///   - orReading: whether a journal that cannot be written, because the disk is full or the folder may not be written,
  ///     is opened for reading alone; `hindrance` then says why.
  ///   - clock: gives the present moment.
  /// - Throws: `full`, `readOnly`, `locked`, `newer`, `unusable` or `disk`; nothing that was there is harmed.
  public init(
    dataFolder: String, patience: Double = 5, changePatience: Double? = nil, orReading: Bool = false,
    clock: @escaping @Sendable () -> Timestamp
  ) throws(JournalTrouble) {
    // Before anything that can fail: what an editor was left with is to go even where the journal cannot be opened.
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
    connection = Mutex(.open(queue, files: nil))
    self.clock = clock
    changePatience = 0
    place = .memory
    folder = nil
    setAside = nil
  }

  /// Closes the journal; every later call throws. A journal that is let go of closes by itself.
  public func close() { replaceConnection(with: .closed) }

  /// Why the journal can only be read; nil where it can be written.
  public var hindrance: JournalTrouble? {
    connection.withLock { connection -> JournalTrouble? in
      if case .copy(_, let reason) = connection { reason } else { nil }
    }
  }

  /// Makes sure that what was kept is still on disk under the journal's names, and that more can be kept. A journal that
  /// could only be read is opened anew first.
  ///
  /// - Throws: `gone` where the files were removed or replaced; what still hinders a journal that can only be read.
  public func confirm() throws(JournalTrouble) {
    if hindrance != nil { try reopen() }
    let files = connection.withLock { connection -> JournalFolder.Files? in
      if case .open(_, let files) = connection { files } else { nil }
    }
    guard let folder, let files, folder.files != files else { return }
    throw .gone(path: folder.path)
  }

  /// One change: all of it is on disk afterwards, or none.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    // What is written into files that no name leads to is kept nowhere.
    try confirm()
    let value: Value
    do { value = try queue().write(body) } catch { throw trouble(error) }
    try confirm()
    return value
  }

  /// One look at the journal.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalTrouble) -> Value {
    do { return try queue().read(body) } catch { throw trouble(error) }
  }

  /// The connection, for what has no transaction of its own.
  func queue() throws -> DatabaseQueue {
    switch connection.withLock({ $0 }) {
    case .open(let queue, _), .copy(let queue, _): return queue
    case .closed: throw JournalTrouble.unusable(path: folder?.path ?? "memory", reason: "it was closed")
    }
  }

  /// Closes the connection and takes another.
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
