// Says when a file was written, by whatever way an editor writes it, and when it was taken away.

import Glibc

/// Watches one file through the folder that it stands in, because many editors put a new file in its place.
final class FileWatch {
  private static let takingAway = UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
  private let descriptor: Int32
  private let name: String
  /// Whether the file was taken away when it was last looked at.
  private var isAway = false

  /// Watches from now on.
  init(_ path: String) throws(UnreadableFile) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | Self.takingAway
    guard descriptor >= 0, inotify_add_watch(descriptor, folder.isEmpty ? "/" : folder, events) >= 0 else {
      throw UnreadableFile(description: "“\(path)” cannot be watched: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Whether the file was written since the last call, or has been away since before it: many editors take a file
  /// away for a moment when they save.
  func hasChanged() -> Bool {
    var changed = isAway
    isAway = false
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return changed }
      buffer.withUnsafeBytes { bytes in
        let header = MemoryLayout<inotify_event>.size
        var place = 0
        while place + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
          let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          let end = min(place + header + length, count)
          let named = String(decoding: bytes[(place + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
          if named == name {
            isAway = event & Self.takingAway != 0
            changed = !isAway
          }
          place = end
        }
      }
    }
  }
}
