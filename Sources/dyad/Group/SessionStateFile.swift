// What a crash leaves of a session: one file, replaced whole after every event, and removed at a clean end.

import Glibc
import GroupSession

/// The file of a session's state (docs/group-protocol.md). It holds no name and no word that was said.
struct SessionStateFile {
  private static let ending = ".state"
  /// The session's name.
  let name: String
  private let folder: RuntimeFolder

  /// Makes the file's name known; nothing is written yet.
  init(name: String, in folder: RuntimeFolder) {
    self.name = name
    self.folder = folder
  }

  /// Writes the state, where the folder of the session fails to that of states; false where neither takes it.
  func keep(_ state: GroupState) -> Bool {
    guard let bytes = GroupWire.bytes(of: state) else { return false }
    return write(bytes, in: folder) || RuntimeFolder.forStates.map { write(bytes, in: $0) } == true
  }

  /// Removes whatever was kept.
  func remove() {
    for folder in [folder, RuntimeFolder.existingStates].compactMap({ $0 }) {
      unlink(folder.place(of: name + Self.ending))
      unlink(folder.place(of: draftName))
    }
  }

  private var draftName: String { name + Self.ending + ".new" }

  /// Writes beside the old file and puts the new one in its place, so that one of the two is always whole.
  private func write(_ bytes: [UInt8], in folder: RuntimeFolder) -> Bool {
    let draft = folder.place(of: draftName)
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = Self.put(bytes, to: descriptor) && (fsync(descriptor) == 0 || errno == EINVAL)
    guard close(descriptor) == 0, isWritten, rename(draft, folder.place(of: name + Self.ending)) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Writes all bytes; false where they do not go.
  static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}

extension SessionStateFile {
  /// A state that a crashed session left.
  struct Left {
    /// The session's name.
    let name: String
    /// What was kept; nil where the file is damaged.
    let state: GroupState?
    /// When it was written, in seconds since 1970 and in billionths of the next one.
    let written: (seconds: Int, billionths: Int)
    fileprivate let folder: RuntimeFolder

    /// Puts a damaged file aside, where it is not looked for again.
    func setAside() {
      let place = folder.place(of: name + ending)
      _ = rename(place, place + ".damaged")
    }

    /// Removes it.
    func remove() { unlink(folder.place(of: name + ending)) }
  }

  /// The states of sessions that do not run any more, the newest first. Links and files of others are passed over.
  static func left(besides running: Set<String>) -> [Left] {
    var folders = RuntimeFolder.existing
    if let states = RuntimeFolder.existingStates { folders.append(states) }
    let found = folders.flatMap { folder in
      folder.names.filter { $0.hasSuffix(ending) }.compactMap { left(String($0.dropLast(ending.count)), in: folder) }
    }
    return found.filter { !running.contains($0.name) }.sorted { $0.written > $1.written }
  }

  private static func left(_ name: String, in folder: RuntimeFolder) -> Left? {
    let place = folder.place(of: name + ending)
    var status = stat()
    guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { return nil }
    let state = (try? FileReading.bytes(of: place)).flatMap { GroupWire.state(of: $0) }
    return Left(name: name, state: state, written: (status.st_mtim.tv_sec, status.st_mtim.tv_nsec), folder: folder)
  }
}
