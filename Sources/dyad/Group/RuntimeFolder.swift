// The folder in which the terminals of a group session find each other: the user's alone.

import Glibc

/// A folder of this user's that nobody else can enter, held open.
///
/// Every name in it is looked up in the folder that was checked, wherever its path may lead by then.
final class RuntimeFolder {
  /// Its path, for messages.
  let path: String
  private let descriptor: Int32

  /// The folder for a new session, which is made where it is not there.
  static func forNewSession() throws(UnreadableFile) -> RuntimeFolder {
    let path = preferred
    mkdir(path, 0o700)
    if let folder = RuntimeFolder(path) { return folder }
    throw UnreadableFile(
      description:
        "“\(path)” is not a folder that you alone can enter, so that no session can be led safely; remove it, "
        + "or set XDG_RUNTIME_DIR to a folder of your own.")
  }

  /// The folders that are there, in the order in which they are looked through.
  static var existing: [RuntimeFolder] { candidates.compactMap(RuntimeFolder.init) }

  /// Where a state goes that the folder of the session cannot take, made where it is not there; nil where it cannot be.
  static var forStates: RuntimeFolder? {
    guard let path = stateFolder else { return nil }
    makeFolders(above: path)
    mkdir(path, 0o700)
    return RuntimeFolder(path)
  }

  /// The folder for states, where it is there.
  static var existingStates: RuntimeFolder? { stateFolder.flatMap(RuntimeFolder.init) }

  /// A place in the folder by which the kernel finds a file of this name.
  func place(of name: String) -> String { "/proc/self/fd/\(descriptor)/\(name)" }

  /// The names in it.
  var names: [String] { (try? FileReading.names(in: "/proc/self/fd/\(descriptor)")) ?? [] }

  /// Runs something while no other program looks for a free name here.
  func whileAlone<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    flock(descriptor, LOCK_EX)
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  /// Opens a folder; nil where it is a link, another user's, or open to others.
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

  /// The folder for new sessions, and then the one of sessions that began without a runtime folder.
  private static var candidates: [String] { preferred == shared ? [shared] : [preferred, shared] }

  private static var shared: String { "/tmp/dyad-\(geteuid())" }

  private static var preferred: String {
    guard let folder = VignetteLibrary.environment("XDG_RUNTIME_DIR"), folder.hasPrefix("/"), isOwn(folder) else {
      return shared
    }
    return folder + "/dyad"
  }

  /// A runtime folder that came along from another user, as with sudo, is not for this one.
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
