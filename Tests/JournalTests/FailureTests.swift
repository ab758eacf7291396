// Damage, versions, locks and folders that cannot be written: one plain sentence, and nothing earlier is harmed.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Failure")
struct FailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var file: URL { URL(fileURLWithPath: folder.database) }

  /// A journal of some sessions, closed.
  @discardableResult
  private func fill() throws -> [SessionID] {
    let journal = try Journal(in: folder)
    let ids = try (0..<6).map { try Played.small(seed: UInt64($0)).keep(in: journal) }
    journal.close()
    return ids
  }

  /// Ways to damage a database.
  enum Damage: CaseIterable {
    case noise, head, middle, half, emptied, lastBytes

    func done(to bytes: Data) -> Data {
      switch self {
      case .noise: Data((0..<bytes.count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })
      case .head: Data("This is a letter.".utf8) + bytes.dropFirst(17)
      case .middle: bytes.prefix(8_192) + Data(repeating: 0x5A, count: 8_192) + bytes.dropFirst(16_384)
      case .half: bytes.prefix(bytes.count / 2)
      case .emptied: Data()
      case .lastBytes: bytes.dropLast(784)
      }
    }
  }

  @Test("a damaged journal is set aside, byte for byte, and a new one begun", arguments: Damage.allCases)
  func damaged(damage: Damage) throws {
    try fill()
    let bytes = damage.done(to: try Data(contentsOf: file))
    try bytes.write(to: file)
    if damage == .emptied { try Data("log".utf8).write(to: URL(fileURLWithPath: folder.database + "-wal")) }
    let journal = try Journal(in: folder)
    let aside = try #require(journal.setAside)
    #expect(aside == folder.journalFolder.path + "/journal-damaged-2026-11-21.sqlite")
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == bytes)
    #expect(try journal.sessions().isEmpty)
    try Played.small().keep(in: journal)
    journal.close()
    let again = try Journal(in: folder)
    #expect(again.setAside == nil)
    #expect(try again.sessions().count == 1)
  }

  @Test("pages that only the log holds are not missing; what neither holds is", arguments: [false, true])
  func cutBesideItsLog(isCut: Bool) throws {
    try Played.playtest("ms-h", "good-enough").keep(in: Journal(in: folder))
    let journal = try Journal(in: folder)
    try (0..<6).forEach { try Played.small(seed: $0).keep(in: journal) }
    // What a program killed now would leave: the last sessions are in the log and not in the file.
    let left = try TemporaryFolder()
    try FileManager.default.createDirectory(at: left.journalFolder, withIntermediateDirectories: true)
    let bytes = try Data(contentsOf: file)
    try (isCut ? bytes.prefix(bytes.count / 2) : bytes).write(to: URL(fileURLWithPath: left.database))
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.database + "-wal"))
    try log.write(to: URL(fileURLWithPath: left.database + "-wal"))
    let pages = try journal.connectionSetting("page_count").flatMap { Int($0) } ?? 0
    #expect(pages > bytes.count / 4_096, "the file is shorter than the database without having been cut")
    let opened = try Journal(in: left)
    #expect((opened.setAside != nil) == isCut)
    #expect(try opened.sessions().count == (isCut ? 0 : 7))
  }

  @Test("a second damaged journal of a day does not take the place of the first")
  func twice() throws {
    for _ in 0..<3 {
      _ = try Journal(in: folder)
      try Data("damaged".utf8).write(to: file)
    }
    #expect(try Journal(in: folder).setAside?.hasSuffix("journal-damaged-2026-11-21-3.sqlite") == true)
  }

  @Test("of several programs that find the damage one sets it aside, and all go on with the new journal")
  func together() throws {
    try fill()
    try Data("damaged".utf8).write(to: file)
    let runs = try (0..<4).map { _ in
      try ProbeRun(folder.url.path, "the-extra-tablet", "sideways", ["--rounds", "1"])
    }
    for run in runs { try run.finish() }
    #expect(runs.count { $0.line("aside") != nil } == 1)
    #expect(runs.allSatisfy { $0.line("trouble") == nil })
    #expect(try Journal(in: folder).sessions().count == 4)
  }

  @Test("damage that comes while the journal is open is said, and does not trap")
  func meanwhile() throws {
    let journal = try Journal(in: folder)
    let played = try Played.small()
    let id = try played.keep(in: journal, upTo: 3)
    journal.close()
    let other = try Journal(in: folder)
    try Data(repeating: 0x5A, count: 60_000).write(to: file)
    #expect(throws: JournalTrouble.damaged) { try other.session(id) }
    #expect(throws: (any Error).self) { try other.append(played.events[3], to: id, number: 3) }
  }

  @Test("a journal of a newer version is left as it is")
  func newer() throws {
    try fill()
    try OtherProgram(folder.database).run("INSERT INTO grdb_migrations VALUES ('v99'); PRAGMA wal_checkpoint(TRUNCATE)")
    let before = try Data(contentsOf: file)
    #expect(throws: JournalTrouble.newer) { try Journal(in: folder) }
    #expect(try Data(contentsOf: file) == before)
  }

  @Test("a journal that another program holds is said to be held, and can be used as soon as it is let go")
  func locked() throws {
    let journal = try Journal(in: folder, patience: 0.05)
    let played = try Played.small()
    let id = try played.keep(in: journal, upTo: 2)
    let other = try OtherProgram(folder.database)
    try other.run("BEGIN EXCLUSIVE")
    #expect(throws: JournalTrouble.locked) { try journal.append(played.events[2], to: id, number: 2) }
    #expect(try journal.session(id).events.count == 2)
    try other.run("COMMIT")
    try journal.append(played.events[2], to: id, number: 2)
    #expect(try journal.session(id).events.count == 3)
  }

  @Test("two programs do not open it in the same moment")
  func opening() throws {
    _ = try Journal(in: folder)
    let lock = open(folder.journalFolder.path + "/journal.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(throws: JournalTrouble.locked) { try Journal(in: folder, patience: 0.05) }
    #expect(flock(lock, LOCK_UN) == 0)
    _ = try Journal(in: folder, patience: 0.05)
  }

  @Test("a closed journal throws, and does not trap")
  func closed() throws {
    let journal = try Journal(in: folder)
    journal.close()
    #expect(throws: JournalTrouble.self) { try journal.sessions() }
    #expect(throws: JournalTrouble.self) { try journal.forget(.everything) }
    #expect(throws: JournalTrouble.self) { try Played.small().keep(in: journal) }
  }

  @Test("a folder that cannot be one is named")
  func noFolder() throws {
    let path = try folder.write([], to: "file")
    #expect(throws: JournalTrouble.unusable(path: path + "/journal", reason: "Not a directory")) {
      try Journal(dataFolder: path, clock: TestClock().now)
    }
    #expect(throws: JournalTrouble.self) { try Journal(dataFolder: "/dev/null/x", clock: TestClock().now) }
  }

  @Test("in a folder that may not be written the session goes on in memory", arguments: [0o500, 0o000])
  func readOnly(mode: mode_t) throws {
    let ids = try fill()
    let before = try Data(contentsOf: file)
    let paths = ["", "journal.sqlite", "journal.lock"].map { folder.journalFolder.path + "/" + $0 }
    // Root ignores permissions, so the probe becomes the user nobody, who gets the files to read.
    if getuid() == 0 { for path in paths { #expect(chown(path, 65_534, 65_534) == 0) } }
    #expect(chmod(folder.journalFolder.path, mode) == 0)
    let run = try ProbeRun(folder.url.path, "the-extra-tablet", "sideways", ["--rounds", "1", "--nobody", "1"])
    try run.finish()
    #expect(chmod(folder.journalFolder.path, 0o700) == 0)
    let trouble = JournalTrouble.readOnly(path: folder.journalFolder.path)
    #expect(run.line("trouble") == "trouble \(trouble) \(trouble.advice)")
    #expect(run.line("memory")?.hasSuffix("whole") == true)
    #expect(try Data(contentsOf: file) == before)
    if getuid() == 0 { for path in paths { #expect(chown(path, 0, 0) == 0) } }
    #expect(try Set(Journal(in: folder).sessions().map(\.id)) == Set(ids))
  }

  @Test("every trouble is one sentence, with another that says what to do")
  func sentences() {
    let troubles: [JournalTrouble] = [
      .full, .readOnly(path: "/a"), .locked, .damaged, .newer, .unusable(path: "/a", reason: "no"), .disk(reason: "no"),
      .unknownSession("a", near: []), .unknownSession("a", near: ["b"]), .ambiguous("a", matches: ["ab", "ac"]),
      .removed("a"), .wentOnElsewhere("a"), .tracesRemain, .gone(path: "/a"), .opening,
    ]
    for trouble in troubles {
      for sentence in [trouble.description, trouble.advice] {
        #expect(sentence.hasSuffix(".") && sentence.count { $0 == "." } == 1, "\(sentence)")
        #expect(sentence.first?.isUppercase == true)
      }
    }
  }
}
