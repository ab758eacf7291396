// Notices when a file is written, however the editor does it, and when it is removed.

import Glibc

/// Watches one file through its folder, because many editors replace the file.
final class FileWatch {
  private static let removal = UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
  private let descriptor: Int32
  private let name: String
  /// Whether the file was gone at the last look.
  private var isAway = false

  /// Watches from now on.
  init(_ path: String) throws(UnreadableFile) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | Self.removal
    guard descriptor >= 0, inotify_add_watch(descriptor, folder.isEmpty ? "/" : folder, events) >= 0 else {
      throw UnreadableFile(description: "“\(path)” cannot be watched: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Whether the file was written since the last call, or has been gone since before it: many editors remove a file for
  /// a moment when they save.
  func hasChanged() -> Bool {
    var changed = isAway
    isAway = false
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return changed }
      buffer.withUnsafeBytes { bytes in
        let header = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
          let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          let end = min(offset + header + length, count)
          let named = String(decoding: bytes[(offset + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
          if named == name {
            isAway = event & Self.removal != 0
            changed = !isAway
          }
          offset = end
        }
      }
    }
  }
}
