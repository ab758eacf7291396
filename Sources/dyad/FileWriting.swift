// Writing files whole, so that a failure leaves what was there.

import Glibc

/// Why a file could not be written, as one sentence with what to do next.
struct UnwritableFile: Error, CustomStringConvertible {
  let description: String
}

/// Writes files.
enum FileWriting {
  /// Writes a new file; refuses to touch one that is there. `mode` says who may read it, `name` how a refusal calls it.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o666, as name: String? = nil
  ) throws(UnwritableFile) {
    try write(bytes, to: path, shown: name ?? path, mode: mode)
  }

  /// Replaces a file, or makes it: the new one is written beside it and takes its place when it is whole.
  static func replace(_ path: String, with bytes: [UInt8]) throws(UnwritableFile) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    // A device would be gone for everybody.
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw UnwritableFile(description: "“\(path)” is no plain file; name another.")
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

  /// The file that a link leads to, so that the link stays one.
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

  /// Writes a new file whole, or takes away what it began. Gives 0, or the number of the error.
  static func put(_ bytes: [UInt8], to path: String, mode: mode_t) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return errno }
    var code: Int32 = 0
    var rest = bytes[...]
    while !rest.isEmpty, code == 0 {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { unlink(path) }
    return code
  }

  /// Why a file could not be written, by the number of the error.
  static func refusal(_ path: String, _ code: Int32) -> UnwritableFile {
    switch code {
    case EEXIST:
      UnwritableFile(description: "“\(path)” is there already; choose another name, or write over it with --force.")
    case ENOENT: UnwritableFile(description: "“\(path)” cannot be written: its folder is not there; make it first.")
    case EACCES, EPERM, EROFS: UnwritableFile(description: "You may not write “\(path)”; choose another folder.")
    default: UnwritableFile(description: "“\(path)” cannot be written: \(String(cString: strerror(code))).")
    }
  }
}
