// What survives a crash of a session: one file, replaced after every event and removed at a normal end.

import Glibc
import GroupSession

/// The file of a session's state (docs/group-protocol.md). It holds no names and nothing that was said.
struct GroupStateFile {
  private static let ending = ".state"
  /// The session's name.
  let name: String
  private let folder: RuntimeFolder

  /// The file for a session; nothing is written yet.
  init(name: String, in folder: RuntimeFolder) {
    self.name = name
    self.folder = folder
  }

  /// Writes the state to the session's folder, or else to the folder for states; false if both fail.
  func keep(_ state: GroupState) -> Bool {
    guard let bytes = GroupWire.bytes(of: state) else { return false }
    return write(bytes, in: folder) || RuntimeFolder.forStates.map { write(bytes, in: $0) } == true
  }

  /// Removes whatever was kept.
  func remove() {
    for folder in [folder, RuntimeFolder.existingStates].compactMap({ $0 }) {
      unlink(folder.path(of: name + Self.ending))
      unlink(folder.path(of: draftName))
    }
  }

  private var draftName: String { name + Self.ending + ".new" }

  /// Writes a new file and renames it over the old one, so there is always a complete file.
  private func write(_ bytes: [UInt8], in folder: RuntimeFolder) -> Bool {
    let draft = folder.path(of: draftName)
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = FileWriting.writeAll(bytes, to: descriptor) == 0 && (fsync(descriptor) == 0 || errno == EINVAL)
    guard close(descriptor) == 0, isWritten, rename(draft, folder.path(of: name + Self.ending)) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }
}

extension GroupStateFile {
  /// A state that a crashed session left.
  struct Left {
    /// The session's name.
    let name: String
    /// The state; nil if the file is damaged.
    let state: GroupState?
    /// When it was written, in seconds since 1970 and nanoseconds.
    let written: (seconds: Int, nanoseconds: Int)
    fileprivate let folder: RuntimeFolder

    /// Renames a damaged file, so it is not found again.
    func setAside() {
      let path = folder.path(of: name + ending)
      _ = rename(path, path + ".damaged")
    }

    /// Removes it.
    func remove() { unlink(folder.path(of: name + ending)) }
  }

  /// The states of sessions that no longer run, newest first. Links and other users' files are skipped.
  static func left(besides running: Set<String>) -> [Left] {
    var folders = RuntimeFolder.existing
    if let states = RuntimeFolder.existingStates { folders.append(states) }
    let found = folders.flatMap { folder in
      folder.names.filter { $0.hasSuffix(ending) }.compactMap { left(String($0.dropLast(ending.count)), in: folder) }
    }
    return found.filter { !running.contains($0.name) }.sorted { $0.written > $1.written }
  }

  private static func left(_ name: String, in folder: RuntimeFolder) -> Left? {
    let path = folder.path(of: name + ending)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { return nil }
    let state = (try? FileReading.bytes(of: path)).flatMap { GroupWire.state(of: $0) }
    return Left(name: name, state: state, written: (status.st_mtim.tv_sec, status.st_mtim.tv_nsec), folder: folder)
  }
}
