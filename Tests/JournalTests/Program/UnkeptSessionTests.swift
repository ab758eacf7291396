// A session that cannot be kept goes on to its end, and one sentence says why.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Sessions that cannot be kept")
struct UnkeptSessionTests {
  private let folder: TemporaryFolder
  private var data: String { folder.url.path + "/data" }

  init() throws { folder = try TemporaryFolder() }

  private func play(_ walk: ExpectedWalk, data: String) throws -> ProgramRun {
    try ProgramRun(
      "dyad", ["play", "the-extra-tablet", "--plain", "--seed", "1", "--data", data],
      input: walk.steps.map(\.line).joined(separator: "\n") + "\n")
  }

  /// The session goes on to its end, one sentence says what is the matter, and nothing claims to be kept.
  private func expectToldOnce(_ run: ProgramRun, _ sentence: String) {
    let text = run.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.components(separatedBy: sentence).count == 2, "\(sentence): \(text.prefix(3_000))")
    #expect(text.contains("afterwards · second walk") && text.contains("Nothing was kept."))
    #expect(!text.contains("is kept as") && run.status == 0)
  }

  @Test("a folder that may not be written, or is none")
  func readOnly() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    expectToldOnce(try play(walk, data: "/sys/dyad"), "may not be written.")
    let file = try folder.write([], to: "file")
    expectToldOnce(try play(walk, data: file), "The journal cannot be kept in")
  }

  @Test("another program holds the journal")
  func locked() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    try Journal(dataFolder: data, clock: TestClock().now).close()
    let lock = open(data + "/journal/journal.lock", O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    defer { close(lock) }
    expectToldOnce(try play(walk, data: data), "Another program is using the journal")
  }

  @Test("a journal of a newer version is left as it is")
  func newer() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    try Journal(dataFolder: data, clock: TestClock().now).close()
    let database = data + "/journal/journal.sqlite"
    try OtherProgram(database).run("INSERT INTO grdb_migrations VALUES ('v99'); PRAGMA wal_checkpoint(TRUNCATE)")
    let before = try Data(contentsOf: URL(fileURLWithPath: database))
    expectToldOnce(try play(walk, data: data), "written by a newer version")
    #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
  }

  @Test("a damaged journal is set aside, which is said, and the session is kept in a new one")
  func damaged() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    try Journal(dataFolder: data, clock: TestClock().now).close()
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: data + "/journal/journal.sqlite"))
    let run = try play(walk, data: data)
    #expect(run.text.contains("The journal was damaged."))
    #expect(run.text.contains("It is kept as"))
    let list = try ProgramRun("dyad", ["sessions", "--data", data])
    #expect(list.text.contains("finished") && list.errors.isEmpty)
  }

  @Test("a file may not grow in the middle: what was shown is kept, and the rest is said not to be")
  func limited() throws {
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let lines = walk.steps.map(\.line).joined(separator: "\n") + "\n"
    let arguments = ["play", "ms-h", "--plain", "--seed", "1", "--data", data]
    // With the copy of the case that is there already, what is added fits for a while.
    #expect(try ProgramRun("dyad", arguments, input: lines).text.contains("It is kept as"))
    let program = try BuiltProduct.path("dyad")
    let text = try Self.output(
      of: "/bin/sh", ["-c", "ulimit -f 80; exec \"$0\" \"$@\"", program] + arguments, input: lines)
    #expect(text.components(separatedBy: "The journal could not be").count == 2)
    #expect(text.contains("afterwards · second walk"))
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    let kept = try journal.sessions().map { try journal.session($0.id).events }
    #expect(kept.count == 2 && kept.last == walk.session.events)
    #expect(kept.first != walk.session.events)
    for events in kept { #expect(events.count > 1 && events == Array(walk.session.events.prefix(events.count))) }
  }

  @Test(
    "the disk is full in the middle: what was shown is kept, and the rest is said not to be",
    .enabled(if: SmallDisk.isPossible, "needs root and the right to mount"))
  func full() throws {
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let disk = try SmallDisk(megabytes: 2, at: folder.url.path)
    defer { disk.unmount() }
    let lines = walk.steps.map(\.line).joined(separator: "\n") + "\n"
    let arguments = ["play", "ms-h", "--plain", "--seed", "1", "--data", data]
    #expect(try ProgramRun("dyad", arguments, input: lines).text.contains("It is kept as"))
    try fillUp(leaving: 96 << 10)
    let run = try ProgramRun("dyad", arguments, input: lines)
    let text = run.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.components(separatedBy: "The disk is full").count == 2)
    #expect(text.contains("afterwards · second walk") && run.status == 0)
    try FileManager.default.removeItem(atPath: folder.url.path + "/filler")
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    defer { journal.close() }
    let kept = try journal.sessions().map { try journal.session($0.id).events }
    #expect(kept.last == walk.session.events)
    for events in kept { #expect(events == Array(walk.session.events.prefix(events.count))) }
  }

  /// Leaves this many bytes free on the file system of the folder.
  private func fillUp(leaving bytes: Int) throws {
    let filler = open(folder.url.path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(filler) }
    let page = [UInt8](repeating: 0x2E, count: 4_096)
    var size = 0
    while write(filler, page, page.count) == page.count { size += page.count }
    #expect(ftruncate(filler, max(size - bytes, 0)) == 0)
  }

  /// What a program says to some input.
  private static func output(of program: String, _ arguments: [String], input: String) throws -> String {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = FileHandle(forReadingAtPath: try folder.write(Array(input.utf8), to: "in"))
    process.standardOutput = output
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationReason == .exit && process.terminationStatus == 0)
    return said
  }

  @Test("a program that is not installed beside dyad")
  func missing() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    let alone = folder.url.appending(path: "dyad").path
    // Copied by a program of its own: one that this process wrote cannot be run while a child of another test, which
    // has every open file until it begins, still holds it open.
    _ = try Self.output(of: "/bin/cp", [try BuiltProduct.path("dyad"), alone], input: "")
    let text = try Self.output(
      of: alone,
      [
        "play", "the-extra-tablet", "--plain", "--seed", "1", "--data", data, "--vignettes",
        Shipped.root.appending(path: "vignettes").path,
      ], input: walk.steps.map(\.line).joined(separator: "\n") + "\n")
    #expect(text.contains("dyad-journal") && text.contains("Install dyad again") && text.contains("Nothing was kept."))
  }
}
