// Writes whole files; a failure leaves what was there.

import Glibc

/// Why a file could not be written, as one sentence with what to do next.
struct UnwritableFile: Error, CustomStringConvertible {
  let description: String
}

/// Writes files.
enum FileWriting {
  /// Writes a new file, never over an existing one. `mode` says who may read it; `name` is what a refusal calls it.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o666, as name: String? = nil
  ) throws(UnwritableFile) {
    try write(bytes, to: path, shown: name ?? path, mode: mode)
  }

  /// Creates or replaces a file: the new one is written beside it and renamed when it is complete.
  static func replace(_ path: String, with bytes: [UInt8]) throws(UnwritableFile) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    // Renaming over a device would remove it for everybody.
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw UnwritableFile(description: "“\(path)” is not a regular file. Name another.")
    }
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    let target = resolved(path)
    let draft = "\(target).\(getpid()).new"
    try write(bytes, to: draft, shown: path, mode: mode)
    guard rename(draft, target) == 0 else {
      let code = errno
      unlink(draft)
      throw refusal(path, code)
    }
  }

  /// The file that a link leads to: replacing the link itself would lose it.
  private static func resolved(_ path: String) -> String {
    guard let name = realpath(path, nil) else { return path }
    defer { free(name) }
    return String(cString: name)
  }

  private static func write(
    _ bytes: [UInt8], to path: String, shown: String, mode: mode_t
  ) throws(UnwritableFile) {
    let code = put(bytes, to: path, mode: mode)
    guard code == 0 else { throw refusal(shown, code) }
  }

  /// Writes a new file, or removes what it started. Returns 0 or an error number.
  static func put(_ bytes: [UInt8], to path: String, mode: mode_t) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return errno }
    var code = writeAll(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { unlink(path) }
    return code
  }

  /// Writes all bytes to a descriptor, and waits if it has no room. Returns 0 or an error number.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Why a file could not be written, for an error number.
  static func refusal(_ path: String, _ code: Int32) -> UnwritableFile {
    switch code {
    case EEXIST:
      UnwritableFile(description: "“\(path)” already exists. Choose another name, or overwrite it with --force.")
    case ENOENT:
      UnwritableFile(description: "“\(path)” cannot be written, since its folder does not exist. Create it first.")
    case EACCES, EPERM, EROFS: UnwritableFile(description: "You may not write “\(path)”. Choose another folder.")
    default: UnwritableFile(description: "“\(path)” cannot be written: \(String(cString: strerror(code))).")
    }
  }
}
