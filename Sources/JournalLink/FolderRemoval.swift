// Removing a folder with what was typed in it: what its files held is overwritten before their names go.

import Glibc

/// Removes folders.
enum FolderRemoval {
  /// Folders within folders that are gone into; an editor makes none or one.
  private static let depth = 64
  /// How often a folder is gone through: an editor that is still there may add to it meanwhile.
  private static let rounds = 5

  /// Removes a folder and everything in it. Links are removed and never followed.
  static func remove(_ folder: String) { remove(folder, depth: depth) }

  private static func remove(_ folder: String, depth: Int) {
    for _ in 0..<rounds {
      for name in names(in: folder) {
        let path = folder + "/" + name
        if isFolder(path) {
          chmod(path, 0o700)
          if depth > 0 { remove(path, depth: depth - 1) }
        } else {
          overwrite(path)
          unlink(path)
        }
      }
      if rmdir(folder) == 0 || errno != ENOTEMPTY { return }
    }
  }

  /// Overwrites a plain file with zeros; one that has a second name elsewhere is somebody's copy, and is left alone.
  private static func overwrite(_ path: String) {
    chmod(path, 0o600)
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return }
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var left = Int(status.st_size)
    while left > 0 {
      let count = write(descriptor, zeros, min(left, zeros.count))
      if count > 0 { left -= count } else if errno != EINTR { return }
    }
    fsync(descriptor)
  }

  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Where a link leads; nil where there is none.
  static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
