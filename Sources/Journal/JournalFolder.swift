// The folder of a journal on disk: its permissions, its lock, and where a damaged file goes.

import Glibc
import JournalLink

/// The folder of a journal. Only the user can access what is in it.
struct JournalFolder: Sendable {
  static let fileName = "journal.sqlite"
  private static let lockName = "journal.lock"
  private static let damagedPrefix = "journal-damaged-"
  /// The suffixes of a database file and SQLite's files beside it.
  private static let companions = ["", "-wal", "-shm", "-journal"]

  /// The folder.
  let path: String
  /// The data folder that contains it.
  let dataFolder: String

  /// The journal's own folder, since the data folder may hold other things and be open to others.
  init(in dataFolder: String) {
    self.dataFolder = dataFolder
    path = JournalPath.folder(in: dataFolder)
  }

  var database: String { path + "/" + Self.fileName }

  /// Creates the folder (0700), missing parent folders, and an empty file (0600).
  func prepare() throws(JournalTrouble) {
    try makeFolders()
    try narrow(path, to: 0o700)
    let descriptor = open(database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      syncFolder()
    } else if errno != EEXIST {
      throw JournalTrouble(code: errno, path: path)
    }
    // Never open an existing file here: closing it would release the locks that SQLite holds in this process.
    for ending in Self.companions where access(database + ending, F_OK) == 0 {
      try narrow(database + ending, to: 0o600)
    }
    if access(database, R_OK | W_OK) != 0 { throw JournalTrouble(code: errno, path: path) }
  }

  /// Does something while no other program opens, migrates or sets aside this journal.
  func whileLocked<T>(patience: Double, _ body: () throws(JournalTrouble) -> T) throws(JournalTrouble) -> T {
    let descriptor = open(path + "/" + Self.lockName, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalTrouble(code: errno, path: path) }
    defer { close(descriptor) }
    var tries = max(1, Int(min(max(patience, 0), 3_600) * 100))
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw JournalTrouble(code: errno, path: path) }
      tries -= 1
      guard tries > 0 else { throw .locked }
      usleep(10_000)
    }
    return try body()
  }

  /// Identifies a file, whatever its path leads to later.
  struct File: Hashable {
    private let device: UInt
    private let number: UInt

    /// The file at a path; nil if there is none.
    init?(at path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
    }
  }

  /// The files of an open database.
  typealias Files = [File?]

  /// The files that now have the database's names.
  var files: Files { Self.companions.map { File(at: database + $0) } }

  /// Whether there is no journal here, or an empty one.
  var isEmpty: Bool { size(of: database) == 0 && !hasLog }

  /// Whether the database has a non-empty log.
  var hasLog: Bool { size(of: database + "-wal") > 0 }

  /// A URI for the database that makes SQLite treat it as immutable.
  var unchangingDatabase: String {
    let name = database.utf8.map { byte -> String in
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain || byte == UInt8(ascii: "/")
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return "file:" + name.joined() + "?immutable=1"
  }

  /// Removes the database and SQLite's files beside it; false if something remains.
  func removeDatabase() -> Bool {
    Self.companions.reduce(true) { $0 && (unlink(database + $1) == 0 || errno == ENOENT) }
  }

  /// Whether the database is empty but its log is not, which only happens through damage.
  var hasLostItsBeginning: Bool { size(of: database) == 0 && hasLog }

  /// Renames a damaged database and SQLite's files beside it, and returns its new path.
  func setAside(on date: String) throws(JournalTrouble) -> String {
    var name = path + "/" + Self.damagedPrefix + date
    var number = 1
    while access(name + ".sqlite", F_OK) == 0 {
      number += 1
      name = path + "/" + Self.damagedPrefix + date + "-\(number)"
    }
    for ending in Self.companions where access(database + ending, F_OK) == 0 {
      guard rename(database + ending, name + ".sqlite" + ending) == 0 else {
        throw JournalTrouble(code: errno, path: path)
      }
    }
    syncFolder()
    return name + ".sqlite"
  }

  /// The paths of the databases that were set aside and still exist.
  var setAsideFiles: [String] { setAsideParts.filter { $0.hasSuffix(".sqlite") } }

  /// Removes what was set aside; returns what could not be removed.
  func removeSetAside() -> [String] { setAsideParts.filter { unlink($0) != 0 } }

  private var setAsideParts: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var parts: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(Self.damagedPrefix) { parts.append(path + "/" + name) }
    }
    return parts.sorted()
  }

  private func makeFolders() throws(JournalTrouble) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o700) != 0, !isFolder(made) { throw JournalTrouble(code: errno, path: path) }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    let code = errno
    defer { errno = code == EEXIST ? ENOTDIR : code }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes all permissions beyond `mode`.
  private func narrow(_ path: String, to mode: mode_t) throws(JournalTrouble) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw JournalTrouble(code: errno, path: path) }
    if status.st_mode & 0o777 & ~mode != 0, chmod(path, mode) != 0 { throw JournalTrouble(code: errno, path: path) }
  }

  private func size(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Flushes new and changed names to disk, if the file system supports it.
  private func syncFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
