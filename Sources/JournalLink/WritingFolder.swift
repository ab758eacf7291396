// The private folder in which an editor gets a text, found again and removed after a crash.

import Glibc

/// A private folder with a text in it that is not kept anywhere yet.
///
/// It holds a file that stays locked as long as the program that made it lives, however that ends. A folder whose lock
/// is free was left behind, and every opening of the journal removes it (docs/journal.md).
public struct WritingFolder: ~Copyable {
  /// Its path.
  public let path: String
  private let note: String?
  private let lock: Int32

  private static let prefix = "dyad-note-"
  private static let unfinishedPrefix = "dyad-making-"
  private static let notePrefix = "editor-"
  private static let lockName = "lock"

  /// Makes a folder in the first of these that is writable; nil if none is.
  ///
  /// If that is not the data folder, a link in the journal's folder records the path: the next program may have another
  /// environment and must still find it.
  public init?(in folders: [String], dataFolder: String?) {
    for folder in folders {
      mkdir(folder, 0o700)
      guard let (path, lock) = Self.make(in: folder) else { continue }
      self.path = path
      self.lock = lock
      note = dataFolder.flatMap { $0 == folder ? nil : Self.noted(path, in: $0) }
      return
    }
    return nil
  }

  /// Removes it with everything in it, and leaves no byte of the text in a file.
  public consuming func remove() {
    FolderRemoval.remove(path)
    if let note { unlink(note) }
    close(lock)
  }

  /// Names it only once it is locked, or another program could take it for an abandoned one.
  private static func make(in folder: String) -> (path: String, lock: Int32)? {
    var name = Array((folder + "/" + unfinishedPrefix + "XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    let made = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/" + prefix + made.suffix(6)
    let lock = open(made + "/" + lockName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0, rename(made, path) == 0 { return (path, lock) }
    if lock >= 0 { close(lock) }
    FolderRemoval.remove(made)
    return nil
  }

  private static func noted(_ path: String, in dataFolder: String) -> String? {
    let note = JournalPath.folder(in: dataFolder) + "/" + notePrefix + path.suffix(6)
    return symlink(path, note) == 0 ? note : nil
  }
}

extension WritingFolder {
  /// Removes every abandoned folder; false if there is one that a living program uses.
  @discardableResult
  public static func removeAbandoned(dataFolder: String) -> Bool {
    var areAllGone = true
    for folder in usualFolders + [dataFolder] {
      for name in FolderRemoval.names(in: folder) {
        if name.hasPrefix(prefix), !removeAbandoned(folder + "/" + name) { areAllGone = false }
        // An unfinished one is empty, and making one takes no time, so only an old one is certainly abandoned.
        if name.hasPrefix(unfinishedPrefix), isOld(folder + "/" + name) { _ = removeAbandoned(folder + "/" + name) }
      }
    }
    let journal = JournalPath.folder(in: dataFolder)
    for name in FolderRemoval.names(in: journal) where name.hasPrefix(notePrefix) {
      guard let path = FolderRemoval.target(of: journal + "/" + name),
        path.split(separator: "/").last?.hasPrefix(prefix) == true
      else { continue }
      if removeAbandoned(path) { unlink(journal + "/" + name) } else { areAllGone = false }
    }
    return areAllGone
  }

  /// Whether a folder has not changed for a minute.
  private static func isOld(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mtim.tv_sec < time(nil) - 60
  }

  /// The runtime folders: the one in the environment, and the usual one.
  private static var usualFolders: [String] {
    let named = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    let usual = "/run/user/\(geteuid())"
    return [named, named == usual ? nil : usual].compactMap(\.self)
  }

  /// Removes a folder; false if it is in use. Another user's is ignored, and one that is gone counts as removed.
  private static func removeAbandoned(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { return true }
    let lock = open(path + "/" + lockName, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0 { return false }
    FolderRemoval.remove(path)
    return lstat(path, &status) != 0
  }
}
