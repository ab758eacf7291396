// A room for group sessions: folders of its own, the terminals in it, and what lies on its disk.

import Foundation
import GroupSession
import TestSupport

/// The folders of one test's sessions; nothing outside them is seen or left.
final class GroupRoom {
  private let folder: TemporaryFolder
  /// The XDG_RUNTIME_DIR.
  let runtime: URL
  /// The HOME.
  let home: URL

  init() throws {
    folder = try TemporaryFolder()
    runtime = folder.url.appendingPathComponent("run")
    home = folder.url.appendingPathComponent("home")
    for part in [runtime, home] {
      try FileManager.default.createDirectory(
        at: part, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  /// The environment of programs in this room.
  var environment: [String: String?] {
    ["HOME": home.path, "XDG_RUNTIME_DIR": runtime.path, "XDG_STATE_HOME": nil, "TMPDIR": nil]
  }

  /// A terminal that projects.
  func present(
    _ arguments: [String], environment more: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try start(["present"] + arguments, more, columns: columns, rows: rows)
  }

  /// A leader's terminal.
  func lead(_ arguments: [String] = [], columns: Int = 120, rows: Int = 40) throws -> PseudoTerminal {
    try start(["lead"] + arguments, [:], columns: columns, rows: rows)
  }

  private func start(
    _ arguments: [String], _ more: [String: String?], columns: Int, rows: Int
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: arguments, environment: environment.merging(more) { $1 },
      columns: columns, rows: rows)
  }

  /// The socket of a session.
  func socket(_ name: String) -> String { runtime.path + "/dyad/\(name).socket" }

  /// The state file of a session.
  func state(_ name: String) -> URL { runtime.appendingPathComponent("dyad/\(name).state") }

  /// Waits until a session listens, and attaches to it as a leader who leads.
  func leader(
    of name: String, on wall: PseudoTerminal
  ) throws -> RawLeader {
    let leader = try RawLeader(socket(name), wall: wall)
    try leader.hello()
    leader.send(.takeControl)
    _ = try leader.wait { $0 == .control(isLeading: true) }
    return leader
  }

  /// Gives the room's folders to the user who owns nothing.
  func giveToNobody() throws {
    for path in [folder.url.path, runtime.path, home.path] where chown(path, 65_534, 65_534) != 0 {
      throw PseudoTerminalError.system(call: "chown \(path)", code: errno)
    }
  }

  /// Every file and socket below the room's folders, by its path in the room.
  var files: [String] {
    let found = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      var status = stat()
      return lstat(folder.url.path + "/" + path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }.sorted()
  }
}

extension ScreenEmulator {
  /// Whether the screen has no letters.
  var isEmpty: Bool { rows.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

  /// Whether the screen shows the sentence, whatever its line breaks.
  func says(_ sentence: String) -> Bool {
    text.filter { !$0.isWhitespace }.contains(sentence.filter { !$0.isWhitespace })
  }
}
