// The listening socket of a running session, under a name of its own.

import CursesTerminal
import Glibc

/// A session's socket, listening.
struct GroupListener {
  /// The session's name, by which `dyad lead` finds it.
  let name: String
  private let folder: RuntimeFolder
  private let descriptor: Int32

  private static let ending = ".socket"

  /// The descriptor to wait for.
  var waited: WaitedDescriptor { WaitedDescriptor(descriptor) }

  /// Listens under the first name that no running session has, and removes an abandoned socket.
  ///
  /// Call it within `RuntimeFolder.whileAlone`.
  init(in folder: RuntimeFolder, firstFreeOf names: [String]) throws(UnreadableFile) {
    for name in names where !Self.isRunning(name, in: folder) {
      let path = folder.path(of: name + Self.ending)
      unlink(path)
      guard let descriptor = LocalSocket.listen(at: path) else { break }
      (self.name, self.folder, self.descriptor) = (name, folder, descriptor)
      return
    }
    throw UnreadableFile(
      description: "No socket can be made in “\(folder.path)”. Free some space, or set XDG_RUNTIME_DIR to a folder of "
        + "your own.")
  }

  /// The next waiting connection of this user. Those of others are closed at once.
  func accept() -> Int32? {
    while let connection = LocalSocket.accept(from: descriptor) {
      if LocalSocket.isOwnUser(at: connection) { return connection }
      Glibc.close(connection)
    }
    return nil
  }

  /// Stops listening and removes the socket's file.
  func close() {
    unlink(folder.path(of: name + Self.ending))
    Glibc.close(descriptor)
  }

  /// Whether a program listens under a name.
  static func isRunning(_ name: String, in folder: RuntimeFolder) -> Bool {
    switch LocalSocket.connect(to: folder.path(of: name + ending)) {
    case .connected(let connection):
      Glibc.close(connection)
      return true
    case .busy: return true
    case .abandoned, .absent: return false
    }
  }

  /// The running sessions, by name.
  static func running(in folders: [RuntimeFolder]) -> [(name: String, folder: RuntimeFolder)] {
    folders.flatMap { folder in
      names(in: folder).filter { isRunning($0, in: folder) }.map { (name: $0, folder: folder) }
    }
  }

  /// A connection to a session of this user; nil if it does not run or belongs to another.
  static func connect(to name: String, in folder: RuntimeFolder) -> Int32? {
    guard case .connected(let connection) = LocalSocket.connect(to: folder.path(of: name + ending)) else { return nil }
    guard LocalSocket.isOwnUser(at: connection) else {
      Glibc.close(connection)
      return nil
    }
    return connection
  }

  private static func names(in folder: RuntimeFolder) -> [String] {
    folder.names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
