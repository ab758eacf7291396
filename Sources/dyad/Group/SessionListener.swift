// The socket of a running session, under a name that no other running session has.

import CursesTerminal
import Glibc

/// A session's socket, listening.
struct SessionListener {
  /// The session's name, by which `dyad lead` finds it.
  let name: String
  private let folder: RuntimeFolder
  private let descriptor: Int32

  private static let ending = ".socket"

  /// What to wait for.
  var waited: WaitedDescriptor { WaitedDescriptor(descriptor) }

  /// Listens under the first of the names that no running session has; a socket that was left behind is removed.
  ///
  /// To be called while no other program looks for a name (`RuntimeFolder.whileAlone`).
  init(in folder: RuntimeFolder, firstFreeOf names: [String]) throws(UnreadableFile) {
    for name in names where !Self.isRunning(name, in: folder) {
      let place = folder.place(of: name + Self.ending)
      unlink(place)
      guard let descriptor = LocalSocket.listen(at: place) else { break }
      (self.name, self.folder, self.descriptor) = (name, folder, descriptor)
      return
    }
    throw UnreadableFile(
      description: "No socket can be made in “\(folder.path)”; free some space, or set XDG_RUNTIME_DIR to a folder of "
        + "your own.")
  }

  /// The next connection of this user's that waits; those of others are closed at once.
  func accept() -> Int32? {
    while let connection = LocalSocket.accept(from: descriptor) {
      if LocalSocket.isOwnUser(at: connection) { return connection }
      Glibc.close(connection)
    }
    return nil
  }

  /// Stops listening and removes the socket's file.
  func close() {
    unlink(folder.place(of: name + Self.ending))
    Glibc.close(descriptor)
  }

  /// Whether somebody listens under a name.
  static func isRunning(_ name: String, in folder: RuntimeFolder) -> Bool {
    switch LocalSocket.connect(to: folder.place(of: name + ending)) {
    case .connected(let connection):
      Glibc.close(connection)
      return true
    case .busy: return true
    case .abandoned, .absent: return false
    }
  }

  /// The names of the sessions that run, in order.
  static func running(in folders: [RuntimeFolder]) -> [(name: String, folder: RuntimeFolder)] {
    folders.flatMap { folder in
      names(in: folder).filter { isRunning($0, in: folder) }.map { (name: $0, folder: folder) }
    }
  }

  /// A connection to a session of this user's; nil where it does not run, or is another user's.
  static func connect(to name: String, in folder: RuntimeFolder) -> Int32? {
    guard case .connected(let connection) = LocalSocket.connect(to: folder.place(of: name + ending)) else { return nil }
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
