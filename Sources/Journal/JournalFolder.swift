// The folder of a journal on disk: who may read it, who opens it when, and where a damaged file goes.

import Glibc
import JournalLink

/// The folder in which a journal lies. Everything in it is the user's alone.
struct JournalFolder: Sendable {
  static let fileName = "journal.sqlite"
  private static let lockName = "journal.lock"
  private static let damagedPrefix = "journal-damaged-"
  /// SQLite's own files beside a database, by their endings.
  private static let companions = ["", "-wal", "-shm", "-journal"]

  /// The folder.
  let path: String
  /// The data folder that it is in.
  let dataFolder: String

  /// The journal's own folder inside the data folder, which may hold other things and be open to others.
  init(in dataFolder: String) {
    self.dataFolder = dataFolder
    path = JournalPlace.folder(in: dataFolder)
  }

  var database: String { path + "/" + Self.fileName }

  /// Makes the folder, 0700, with every folder above it that is missing, and an empty file, 0600.
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
    // An existing file is never opened here: closing it would let go of the locks that SQLite holds in this process.
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

  /// Names a file, whatever its path leads to later.
  struct File: Hashable {
    private let device: UInt
    private let number: UInt

    /// The file at a path; nil where there is none.
    init?(at path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
    }
  }

  /// The files of a database that is open.
  typealias Files = [File?]

  /// The files that lie under the names of the database now.
  var files: Files { Self.companions.map { File(at: database + $0) } }

  /// Whether there is no journal here, or one that was only just begun.
  var isEmpty: Bool { size(of: database) == 0 && !hasLog }

  /// Whether the log of the database holds anything.
  var hasLog: Bool { size(of: database + "-wal") > 0 }

  /// The database by a name that has SQLite take it for a file that nobody changes.
  var unchangingDatabase: String {
    let name = database.utf8.map { byte -> String in
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain || byte == UInt8(ascii: "/")
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return "file:" + name.joined() + "?immutable=1"
  }

  /// Removes the database with everything that SQLite keeps beside it; gives false where something stays.
  func removeDatabase() -> Bool {
    Self.companions.reduce(true) { $0 && (unlink(database + $1) == 0 || errno == ENOENT) }
  }

  /// Whether the database is empty while a log of it is not, which only damage brings about.
  var hasLostItsBeginning: Bool { size(of: database) == 0 && hasLog }

  /// Renames a damaged database, with what SQLite keeps beside it, and gives its new path.
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

  /// The databases that were set aside and are still there, by path.
  var setAsideFiles: [String] { setAsideParts.filter { $0.hasSuffix(".sqlite") } }

  /// Removes what was set aside; gives what could not be removed.
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

  /// Takes every permission from others that they should not have.
  private func narrow(_ path: String, to mode: mode_t) throws(JournalTrouble) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw JournalTrouble(code: errno, path: path) }
    if status.st_mode & 0o777 & ~mode != 0, chmod(path, mode) != 0 { throw JournalTrouble(code: errno, path: path) }
  }

  private func size(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Puts a new or changed name on disk, as far as the file system allows.
  private func syncFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
