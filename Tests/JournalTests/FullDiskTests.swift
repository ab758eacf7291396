// A disk that fills up while a session is played.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("A full disk", .serialized)
struct FullDiskTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Plays until the journal fails; then what was acknowledged is there, and the session has gone on in memory.
  private func playUntilFull(_ data: String, _ options: [String]) throws -> (ids: [String], trouble: String) {
    let played = try Played.playtest("ms-h", "good-enough")
    let run = try ProbeRun(data, "ms-h", "good-enough", ["--rounds", "4000"] + options)
    try run.finish()
    let trouble = try #require(run.line("trouble"))
    #expect(run.line("memory") == "memory \(played.events.count) whole")
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    #expect(journal.setAside == nil)
    for (code, number) in run.acknowledged {
      let stored = try journal.session(try journal.find(code))
      #expect(stored.events == Array(played.events.prefix(number + 1)))
    }
    return (run.acknowledged.map(\.code), trouble)
  }

  @Test("if files may not grow, all that was acknowledged is there, and play goes on once there is room")
  func limit() throws {
    let early = try Played.small().keep(in: try Journal(in: folder))
    let (ids, _) = try playUntilFull(folder.url.path, ["--limit", "600000"])
    #expect(!ids.isEmpty)
    let journal = try Journal(in: folder)
    #expect(try journal.session(early).events == Played.small().events)
    let id = try Played.small(seed: 2).keep(in: journal)
    #expect(try journal.session(id).events == Played.small(seed: 2).events)
  }

  @Test("if there is no room to begin with, that is said")
  func nothing() throws {
    let run = try ProbeRun(folder.url.path, "ms-h", "good-enough", ["--rounds", "1", "--limit", "0"])
    try run.finish()
    #expect(run.line("trouble") != nil)
    #expect(run.line("memory")?.hasSuffix("whole") == true)
    #expect(try Journal(in: folder).sessions().isEmpty)
  }

  @Test(
    "on a file system that fills up", .enabled(if: SmallDisk.isPossible, "needs root and the right to mount"),
    arguments: [1, 2, 4])
  func tmpfs(megabytes: Int) throws {
    let disk = try SmallDisk(megabytes: megabytes, at: folder.url.path)
    defer { disk.unmount() }
    let data = folder.url.path + "/data"
    let early = try Played.small().keep(in: try Journal(dataFolder: data, clock: TestClock().now))
    let (ids, trouble) = try playUntilFull(data, [])
    #expect(trouble == "trouble \(JournalTrouble.full) \(JournalTrouble.full.advice)")
    #expect(!ids.isEmpty)
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    #expect(try journal.session(early).events == Played.small().events)
    try disk.grow(to: megabytes + 8)
    let id = try Played.small(seed: 2).keep(in: journal)
    #expect(try journal.session(id).events == Played.small(seed: 2).events)
    journal.close()
    #expect(try Journal(dataFolder: data, clock: TestClock().now).setAside == nil)
  }
}

/// A file system in memory, with little room.
struct SmallDisk {
  private let path: String

  /// Whether one can be had here; found out by trying.
  static let isPossible: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    guard let disk = try? SmallDisk(megabytes: 1, at: folder.url.path) else { return false }
    disk.unmount()
    return true
  }()

  /// Mounts one.
  init(megabytes: Int, at path: String) throws {
    self.path = path
    try #require(mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0)
  }

  /// Makes more room.
  func grow(to megabytes: Int) throws {
    try #require(mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(megabytes)m") == 0)
  }

  /// Makes it read-only.
  func forbidWriting() throws {
    try #require(mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), "") == 0)
  }

  /// Takes it away again, whatever is still open on it.
  func unmount() { umount2(path, Int32(MNT_DETACH)) }
}
