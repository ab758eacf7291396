// Sessions through the real program: kept, listed, gone on with, shown and forgotten; and what is said where that fails.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Sessions through the program")
struct SessionProgramTests {
  private let folder: TemporaryFolder
  private var data: String { folder.url.path + "/data" }

  init() throws { folder = try TemporaryFolder() }

  private func dyad(_ arguments: [String], input: [String] = []) throws -> ProgramRun {
    try ProgramRun(
      "dyad", arguments + ["--data", data], input: input.isEmpty ? "" : input.joined(separator: "\n") + "\n")
  }

  /// The code that the program said.
  private func code(_ run: ProgramRun) throws -> String {
    let text = run.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let place = try #require(text.range(of: "It is kept as "), "\(run.text.suffix(200)) \(run.errors)")
    return String(text[place.upperBound...].prefix(SessionID.length))
  }

  private func play(_ walk: ExpectedWalk, _ vignette: String, lines: Int = .max) throws -> ProgramRun {
    try dyad(
      ["play", vignette, "--plain", "--seed", "\(walk.seed)"], input: walk.steps.prefix(lines).map(\.line))
  }

  @Test("a session that was left is listed, and goes on at its scene to the debrief of an uninterrupted one")
  func whole() throws {
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let half = walk.steps.count / 3
    let left = try play(walk, "ms-h", lines: half)
    let code = try code(left)
    #expect(left.text.contains("dyad resume \(code)"))
    let list = try dyad(["sessions"])
    #expect(list.text.contains("\(code)  Ms H") && list.text.contains("not finished"))
    let standing = try dyad(["resume", "--json"]).text
    #expect(standing.contains("\"session\": \"\(code)\"") && standing.contains("\"case_is_as_it_was\": true"))
    #expect(try dyad(["sessions", "--keep-check-ins", code]).text.contains("check-in words are kept"))
    #expect(try !dyad(["sessions", "--let-check-ins-go", code]).text.contains("check-in words are kept"))
    let stored = try Journal(dataFolder: data, clock: TestClock().now)
    let session = try Session(
      replaying: stored.session(try stored.find(code)).events, in: walk.scenario)
    stored.close()
    #expect(session.events.count == walk.steps[half - 1].events)
    // Without letters it is the last that waits, and a beginning of them is enough.
    let resumed = try dyad(["resume", "--plain"], input: walk.rest(of: session))
    #expect(resumed.text.contains("You go on where you left.") && resumed.text.contains("dyad debrief \(code)"))
    for number in walk.session.walks.indices {
      let debrief = try dyad(["debrief", String(code.prefix(5)), "--json", "--walk", "\(number + 1)"])
      #expect(try debrief.text == walk.debrief(walk: number))
    }
    #expect(try dyad(["debrief", code]).text.contains("Formative, not validated"))
    #expect(try dyad(["sessions", "--json"]).text.contains("\"finished\": true"))
    let missing = try dyad(["debrief", "zzzzzz"])
    #expect(missing.status == 2 && missing.errors.contains("There is no session"))
    let none = try dyad(["resume", "--plain"])
    #expect(none.status == 1 && none.errors.contains("No session waits"))
  }

  @Test("the catalogue offers a session that was left in the terminal, and opens it at the same screen")
  func terminal() throws {
    let path = try BuiltProduct.path("dyad")
    let first = try PseudoTerminal(path, arguments: ["play", "the-extra-tablet", "--seed", "1", "--data", data])
    try first.waitFor("before you begin")
    try first.send("\r")
    // The option that the hand would take, wherever the reading stands.
    var answered = false
    func press(_ key: String) throws {
      let before = first.screen.text
      try first.send(key)
      try first.waitUntil { $0.text != before }
      try first.waitUntilSettled()
    }
    for _ in 0..<60 where !answered {
      answered = first.screen.text.contains("say it")
      if answered { try press("a") }
      if first.screen.text.contains("How are you, just now?") { try press(" ") }
      try press("\r")
    }
    #expect(answered)
    let left = first.screen.text
    try first.send("q")
    try first.waitFor("It is kept as")
    try first.send("\u{1B}")
    try first.waitUntil { $0.text == left }
    kill(first.process, SIGHUP)
    try first.waitForExit()
    let second = try PseudoTerminal(path, arguments: ["open", "--data", data])
    try second.waitFor("Go on")
    try second.waitFor("today at")
    try second.send("\u{1B}[A")
    try second.waitUntil { $0.text.contains("▸ The extra tablet   today") }
    try second.send("\r")
    try second.waitUntil { $0.text == left }
  }

  @Test("a session that is open in two windows goes on in one of them, and the other says so")
  func twice() throws {
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let first = try PlainProcess(["play", "ms-h", "--plain", "--seed", "1", "--data", data])
    for step in walk.steps.prefix(6) { try first.say(step.line) }
    let code = try #require(try Journal(dataFolder: data, clock: TestClock().now).sessions().first).id.code
    let second = try dyad(["resume", code, "--plain"], input: ["", "1", "", "1", "1"])
    #expect(second.text.contains("It is kept as \(code)"))
    for step in walk.steps[6..<9] { try first.say(step.line) }
    let said = first.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(said.components(separatedBy: "The session \(code) went on in another window.").count == 2)
    first.kill()
  }

  @Test("what is forgotten stands in no byte of the data folder")
  func forgotten() throws {
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let code = try code(try play(walk, "ms-h"))
    #expect(try folder.found([WalkPolicy.words]) == [WalkPolicy.words])
    let unasked = try dyad(["forget", code])
    #expect(unasked.status == 1 && unasked.errors.contains("--yes"))
    let checkIns = try dyad(["forget", "--check-ins", "--yes"])
    #expect(checkIns.text.contains("The sessions stay."))
    let gone = try dyad(["forget", code, "--yes"])
    #expect(gone.status == 0 && gone.text.contains("Removed: 1 session"))
    #expect(try folder.found([WalkPolicy.words, code, "the-folder"]) == [])
    let all = try dyad(["forget", "--all", "--yes", "--json"])
    #expect(all.text.contains("\"sessions\": 0"))
    #expect(try dyad(["sessions"]).text.contains("No session is kept"))
  }

  @Test("scripts, drafts and the author's view keep nothing")
  func untouched() throws {
    let script = try #require(Playtest.all.first { $0.vignette == "ms-h" })
    let file = try folder.write(Array(try script.script().utf8), to: "walk.play")
    for arguments in [
      ["play", "ms-h", "--script", file], ["play", "ms-h", "--plain", "--author"],
      ["play", "ms-h", "--plain", "--draft"],
    ] {
      let run = try dyad(arguments, input: ["", "1", "", ""])
      #expect(!run.text.contains("is kept as"), "\(arguments)")
    }
    #expect(!FileManager.default.fileExists(atPath: data))
  }

  @Test("a case that has changed is said, and the session goes on in a new one or is read as it was")
  func changed() throws {
    let cases = try copyOfCases()
    let walk = try ExpectedWalk("ms-h", seed: 1)
    let code = try code(
      try dyad(
        ["play", "ms-h", "--plain", "--seed", "1", "--vignettes", cases], input: walk.steps.prefix(12).map(\.line)))
    try change(cases + "/ms-h.json")
    let asked = try dyad(["resume", code, "--plain", "--vignettes", cases], input: [""])
    #expect(asked.text.contains("and is 1.1.0 now") && asked.text.contains("Everything is as it was."))
    let standing = try dyad(["resume", code, "--json", "--vignettes", cases]).text
    #expect(standing.contains("\"present_version\": \"1.1.0\"") && standing.contains("\"case_is_as_it_was\": false"))
    #expect(standing.contains("and is 1.1.0 now"))
    let read = try dyad(["resume", code, "--plain", "--vignettes", cases], input: ["read"])
    #expect(read.text.contains("Formative, not validated"))
    let on = try dyad(["resume", code, "--plain", "--vignettes", cases], input: ["on", "", "leave"])
    #expect(on.text.contains("You go on where you left.") && !on.text.contains(code + " goes on"))
    let list = try dyad(["sessions", "--vignettes", cases])
    #expect(list.text.contains("goes on from \(code)"))
    // The old one is offered no more, and its debrief is that of the case as it was played.
    let next = try dyad(["resume", "--plain", "--vignettes", cases], input: ["leave"])
    #expect(!next.text.contains(code))
    #expect(try dyad(["debrief", code, "--json", "--vignettes", cases]).text.contains("\"version\" : \"1.0.0\""))
  }

  private func copyOfCases() throws -> String {
    let copy = folder.url.appending(path: "cases")
    try FileManager.default.copyItem(at: Shipped.root.appending(path: "vignettes"), to: copy)
    return copy.path
  }

  private func change(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.replacing("\"version\": \"1.0.0\"", with: "\"version\": \"1.1.0\"", maxReplacements: 1)
      .replacing("strongest first. Well. Strongest.", with: "strongest first. Well, strongest.")
    try #require(changed != text)
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

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
    expectToldOnce(try play(walk, data: data), "Another program is holding the journal")
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

  /// Leaves so many bytes on the file system of the folder.
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

  @Test("two programs play at once, and each keeps its own")
  func together() throws {
    let walk = try ExpectedWalk("the-extra-tablet", seed: 1)
    let runs = try (0..<2).map { _ in
      try PlainProcess(["play", "the-extra-tablet", "--plain", "--seed", "1", "--data", data])
    }
    for step in walk.steps.dropLast() { for run in runs { try run.say(step.line) } }
    for run in runs { run.kill() }
    let client = JournalClient(dataFolder: data, program: try BuiltProduct.path("dyad-journal"))
    let sessions = try client.sessions()
    #expect(sessions.count == 2)
    for session in sessions { #expect(try client.session(session.id).events == walk.session.events) }
  }
}
