// Sessions through the real program: kept, listed, gone on with, shown and forgotten.

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
    #expect(none.status == 1 && none.errors.contains("There is no unfinished session"))
  }

  @Test("the catalogue offers a session that was left in the terminal, and opens it at the same screen")
  func terminal() throws {
    let path = try BuiltProduct.path("dyad")
    let first = try PseudoTerminal(path, arguments: ["play", "the-extra-tablet", "--seed", "1", "--data", data])
    try first.waitFor("before you begin")
    try first.send("\r")
    // The option that the policy would choose, wherever the reading is.
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

  @Test("no byte of what is forgotten is left in the data folder")
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
    #expect(asked.text.contains("and is 9.1.0 now") && asked.text.contains("Everything is as it was."))
    let standing = try dyad(["resume", code, "--json", "--vignettes", cases]).text
    #expect(standing.contains("\"present_version\": \"9.1.0\"") && standing.contains("\"case_is_as_it_was\": false"))
    #expect(standing.contains("and is 9.1.0 now"))
    let read = try dyad(["resume", code, "--plain", "--vignettes", cases], input: ["read"])
    #expect(read.text.contains("Formative, not validated"))
    let on = try dyad(["resume", code, "--plain", "--vignettes", cases], input: ["on", "", "leave"])
    #expect(on.text.contains("You go on where you left.") && !on.text.contains(code + " goes on"))
    let list = try dyad(["sessions", "--vignettes", cases])
    #expect(list.text.contains("goes on from \(code)"))
    // The old one is offered no more, and its debrief is that of the case as it was played.
    let next = try dyad(["resume", "--plain", "--vignettes", cases], input: ["leave"])
    #expect(!next.text.contains(code))
    let played = try Shipped.vignette("ms-h").metadata.version
    #expect(try dyad(["debrief", code, "--json", "--vignettes", cases]).text.contains("\"version\" : \"\(played)\""))
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

  private func copyOfCases() throws -> String {
    let copy = folder.url.appending(path: "cases")
    try FileManager.default.copyItem(at: Shipped.root.appending(path: "vignettes"), to: copy)
    return copy.path
  }

  private func change(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.replacing(/"version": "[0-9.]+"/, with: "\"version\": \"9.1.0\"", maxReplacements: 1)
      .replacing("The first is from her GP.", with: "The first comes from her GP.")
    try #require(changed.contains("The first comes from her GP."))
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
