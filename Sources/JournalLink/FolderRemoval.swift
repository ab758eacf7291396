// Removes a folder of typed text: files are overwritten before they are deleted.

import Glibc

/// Removes folders.
enum FolderRemoval {
  /// How deep to go into subfolders. An editor makes none or one.
  private static let depth = 64
  /// How often to go through a folder: an editor that still runs may add to it.
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

  /// Overwrites a regular file with zeros. One with a second name elsewhere is somebody's copy and left alone.
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

  /// The names in a folder; none if it cannot be read.
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

  /// The target of a link; nil if there is none.
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
