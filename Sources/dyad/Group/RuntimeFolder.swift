// The private folder in which the terminals of a group session find each other.

import Glibc

/// An open folder that belongs to this user and that nobody else can enter.
///
/// Names are looked up in the folder that was checked, even if its path leads elsewhere by then.
final class RuntimeFolder {
  /// Its path, for messages.
  let path: String
  private let descriptor: Int32

  /// The folder for a new session, created if it is missing.
  static func forNewSession() throws(UnreadableFile) -> RuntimeFolder {
    let path = preferred
    mkdir(path, 0o700)
    if let folder = RuntimeFolder(path) { return folder }
    throw UnreadableFile(
      description:
        "“\(path)” is not a folder that only you can enter, so no session can be led safely. Remove it, "
        + "or set XDG_RUNTIME_DIR to a folder of your own.")
  }

  /// The folders that exist, in the order in which to search them.
  static var existing: [RuntimeFolder] { candidates.compactMap(RuntimeFolder.init) }

  /// The folder for a state that cannot be written to the session's own, created if it is missing; nil if that fails.
  static var forStates: RuntimeFolder? {
    guard let path = stateFolder else { return nil }
    makeFolders(above: path)
    mkdir(path, 0o700)
    return RuntimeFolder(path)
  }

  /// The folder for states, if it exists.
  static var existingStates: RuntimeFolder? { stateFolder.flatMap(RuntimeFolder.init) }

  /// A path by which the kernel finds a file of this name in the open folder.
  func path(of name: String) -> String { "/proc/self/fd/\(descriptor)/\(name)" }

  /// The names in it.
  var names: [String] { (try? FileReading.names(in: "/proc/self/fd/\(descriptor)")) ?? [] }

  /// Runs something while no other program claims a name here.
  func whileAlone<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    flock(descriptor, LOCK_EX)
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  /// Opens a folder; nil if it is a link, belongs to another user, or is open to others.
  private init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The folder for new sessions, then that of sessions that began without a runtime folder.
  private static var candidates: [String] { preferred == shared ? [shared] : [preferred, shared] }

  private static var shared: String { "/tmp/dyad-\(geteuid())" }

  private static var preferred: String {
    guard let folder = VignetteLibrary.environment("XDG_RUNTIME_DIR"), folder.hasPrefix("/"), isOwn(folder) else {
      return shared
    }
    return folder + "/dyad"
  }

  /// Whether a runtime folder is this user's own. After sudo it may be another's.
  private static func isOwn(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
  }

  private static var stateFolder: String? {
    if let folder = VignetteLibrary.environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder + "/dyad" }
    return VignetteLibrary.environment("HOME").map { $0 + "/.local/state/dyad" }
  }

  private static func makeFolders(above path: String) {
    var above = ""
    for part in path.split(separator: "/").dropLast() {
      above += "/" + part
      mkdir(above, 0o700)
    }
  }
}
