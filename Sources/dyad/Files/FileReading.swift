// Reads whole files, with a sentence for each way in which that can fail.

import Glibc

/// Why a file could not be read, as one sentence with what to do next.
struct UnreadableFile: Error, CustomStringConvertible {
  let description: String
}

/// Reads files.
enum FileReading {
  /// The largest file to read, in bytes; a case is far smaller.
  static let limit = 256 << 20

  /// The bytes of a regular file, or its first `most`. Anything else is refused: a pipe may never end, and opening some
  /// devices has effects.
  static func bytes(of path: String, first most: Int = .max) throws(UnreadableFile) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw refusal(path, errno) }
    try expectPlainFile(path, status)
    // Something else may have replaced it since; opening that must not block either.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw refusal(path, errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw refusal(path, errno) }
    try expectPlainFile(path, status)
    // One read is usually enough, but the file may have grown, and files of the kernel report no size.
    let size = min(max(Int(status.st_size), 0), limit, most)
    var bytes = [UInt8](unsafeUninitializedCapacity: size) { $1 = max(read(descriptor, $0.baseAddress, size), 0) }
    var buffer = [UInt8](repeating: 0, count: size > 0 ? 1 << 10 : 1 << 16)
    if bytes.count >= most { return bytes }
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal(path, errno)
      }
      bytes += buffer[..<count]
      if bytes.count >= most { return Array(bytes.prefix(most)) }
      if bytes.count > limit {
        throw UnreadableFile(description: "“\(path)” is larger than \(limit >> 20) MB. Name the file of one case.")
      }
    }
  }

  private static func expectPlainFile(_ path: String, _ status: stat) throws(UnreadableFile) {
    let kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: ""
      case S_IFDIR: throw refusal(path, EISDIR)
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      default: "a device"
      }
    guard !kind.isEmpty else { return }
    throw UnreadableFile(description: "“\(path)” is \(kind), not a file. Save its content in a file, and name that.")
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws(UnreadableFile) -> [String] {
    guard let stream = opendir(folder) else { throw refusal(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is a regular file, through links.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether anything exists at this path, through links.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether a path is a link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What identifies a file, whatever its name.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The identity of a file, through links; nil if there is none.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  private static func refusal(_ path: String, _ code: Int32) -> UnreadableFile {
    switch code {
    case ENOENT: UnreadableFile(description: "There is no “\(path)”. Check the name and the folder.")
    case EACCES, EPERM: UnreadableFile(description: "You may not read “\(path)”. Change its permissions, or copy it.")
    case EISDIR: UnreadableFile(description: "“\(path)” is a folder. Name a file in it.")
    default: UnreadableFile(description: "“\(path)” cannot be read: \(String(cString: strerror(code))).")
    }
  }
}
