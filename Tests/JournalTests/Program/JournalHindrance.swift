// What hinders a running journal program from outside: no room on its disk, another program that holds it, files taken
// away.

import Foundation
import Glibc
import TestSupport
import Testing

/// Something that keeps the journal of a running `dyad` from being written, for as long as it is wanted.
enum JournalHindrance: String, CaseIterable, Sendable {
  /// Files may not grow any more.
  case noRoom
  /// Another program holds the journal.
  case held

  /// Hinders the journal in a data folder; what is given ends it.
  func begin(_ data: String) throws -> () throws -> Void {
    switch self {
    case .noRoom:
      let programs = try RunningJournals.serving(data)
      try #require(!programs.isEmpty)
      for program in programs { try #require(try Self.limit(program, to: "1:unlimited")) }
      // One that has ended meanwhile needs no room.
      return { for program in programs { _ = try Self.limit(program, to: "unlimited:unlimited") } }
    case .held:
      let other = try OtherProgram(data + "/journal/journal.sqlite")
      try other.run("BEGIN IMMEDIATE")
      return { try other.run("ROLLBACK") }
    }
  }

  /// False if the program has ended.
  private static func limit(_ process: pid_t, to limits: String) throws -> Bool {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
    program.standardError = FileHandle.nullDevice
    program.arguments = ["--pid", "\(process)", "--fsize=\(limits)"]
    try program.run()
    program.waitUntilExit()
    return program.terminationStatus == 0
  }
}

/// The journal programs that run.
enum RunningJournals {
  /// Those that have the journal of a data folder open.
  static func serving(_ data: String) throws -> [pid_t] {
    let path = try BuiltProduct.path("dyad-journal")
    let files = FileManager.default
    let database = URL(fileURLWithPath: data).resolvingSymlinksInPath().path + "/journal/journal.sqlite"
    return try files.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }.filter { process in
      guard let program = try? files.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe"), program == path,
        let open = try? files.contentsOfDirectory(atPath: "/proc/\(process)/fd")
      else { return false }
      return open.contains {
        (try? files.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")) == database
      }
    }
  }
}
