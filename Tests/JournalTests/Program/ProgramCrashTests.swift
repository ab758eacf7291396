// The real program is killed at any moment: what had been shown is kept, and going on ends as an uninterrupted run
// does.

import Canvas
import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import ConsultationUI
@testable import Journal

@Suite("The program killed", .serialized)
struct ProgramCrashTests {
  /// 25 kills, or as many as `DYAD_KILLS` says; every second one in the terminal.
  static let kills = CrashTests.kills

  @Test("every event whose effect was shown is kept, and the debrief after going on is that of an uninterrupted run")
  func killed() throws {
    var random = SystemRandomNumberGenerator()
    var cutShort = 0
    var tallies = [KillTally("killed line by line"), KillTally("killed on the screens")]
    for kill in 0..<Self.kills {
      let vignette = kill % 4 < 2 ? "ms-h" : "the-extra-tablet"
      let expected = try ExpectedWalk(vignette, seed: UInt64(kill % 3))
      let folder = try TemporaryFolder()
      let shown =
        kill % 2 == 0
        ? try killPlain(vignette, expected, in: folder, &random)
        : try killTerminal(vignette, expected, in: folder, &random)
      try waitUntilNobodyServes(folder)
      tallies[kill % 2].count(eventsLost: try lost(of: shown, in: folder))
      cutShort += try check(expected, shown: shown, in: folder) ? 1 : 0
    }
    for tally in tallies { tally.report() }
    #expect(cutShort > 0, "no kill of \(Self.kills) came within a session")
  }

  /// Plays this many lines, types one more and kills. Returns how many events had been shown.
  private func killPlain(
    _ vignette: String, _ expected: ExpectedWalk, in folder: TemporaryFolder,
    _ random: inout SystemRandomNumberGenerator
  ) throws -> Int {
    let run = try PlainProcess(
      ["play", vignette, "--plain", "--seed", "\(expected.seed)", "--data", folder.url.path], home: folder.url.path)
    #expect(try Self.isServed(folder))
    let moment = Int.random(in: 0..<expected.steps.count, using: &random)
    for step in expected.steps.prefix(moment) { try run.say(step.line) }
    run.type(expected.steps[moment].line)
    // Sometimes it is given the time in which it may be about to commit.
    if Bool.random(using: &random) { sched_yield() }
    run.kill()
    return moment == 0 ? 0 : expected.steps[moment - 1].events
  }

  /// Presses this many keys, each once the screen shows the effect of the one before; presses one more and kills.
  private func killTerminal(
    _ vignette: String, _ expected: ExpectedWalk, in folder: TemporaryFolder,
    _ random: inout SystemRandomNumberGenerator
  ) throws -> Int {
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"),
      arguments: ["play", vignette, "--seed", "\(expected.seed)", "--data", folder.url.path],
      environment: ["HOME": folder.url.path])
    var model = AppModel(size: Size(columns: 80, rows: 24), support: .unitedKingdom)
    _ = model.update(.vignetteOpened(expected.scenario, Shipped.catalogue, seed: expected.seed))
    try terminal.waitFor("before you begin")
    let moment = Int.random(in: 1..<120, using: &random)
    var pressed = 0
    while pressed < moment, let keys = WalkPolicy.keys(model) {
      for key in keys {
        let before = AppView(model).draw().rows
        let effects = model.update(.keyPressed(key))
        if effects.contains(where: { if case .record = $0 { true } else { false } }) {
          _ = model.update(.sessionKept(as: "kept"))
        }
        let after = AppView(model).draw().rows
        try terminal.send(WalkPolicy.bytes(key))
        if after != before { try terminal.waitUntil { Self.rows($0.text) == Self.rows(after) } }
        pressed += 1
      }
    }
    if let key = WalkPolicy.keys(model)?.first { try terminal.send(WalkPolicy.bytes(key)) }
    kill(terminal.process, SIGKILL)
    try terminal.waitForExit()
    return model.session.map { $0.events.count > 1 ? $0.events.count : 0 } ?? 0
  }

  /// Waits for the program that keeps the journal: it outlives the one that was killed by what it was asked last, and
  /// may not even have opened the database yet.
  private func waitUntilNobodyServes(_ folder: TemporaryFolder) throws {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while try Self.isServed(folder) {
      try #require(ContinuousClock.now < deadline, "the journal's program has not ended")
      sched_yield()
    }
  }

  /// Whether one of the programs runs with this folder as its home, as only the killed one and its journal's do. One
  /// that is only just beginning shows no home yet and is waited for too.
  private static func isServed(_ folder: TemporaryFolder) throws -> Bool {
    let programs = try ["dyad", "dyad-journal"].map(BuiltProduct.path)
    let home = Data("HOME=\(folder.url.path)\0".utf8)
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").contains { process in
      guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe"),
        programs.contains(program),
        let environment = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/environ"))
      else { return false }
      return environment.isEmpty || environment.range(of: home) != nil
    }
  }

  private static func rows(_ text: String) -> [String] { rows(text.split(separator: "\n").map(String.init)) }

  private static func rows(_ rows: [String]) -> [String] {
    rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
  }

  /// How many events that were shown are not kept.
  private func lost(of shown: Int, in folder: TemporaryFolder) throws -> Int {
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    defer { client.close() }
    guard let summary = try client.sessions().first else { return shown < 2 ? 0 : shown }
    return max(0, shown - (try client.session(summary.id).events.count))
  }

  /// Checks what was left and goes on from there; true if it was killed within a session.
  private func check(_ expected: ExpectedWalk, shown: Int, in folder: TemporaryFolder) throws -> Bool {
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    let sessions = try client.sessions()
    guard let summary = sessions.first else {
      #expect(shown < 2, "\(shown) events were shown, and nothing is kept")
      return false
    }
    #expect(sessions.count == 1)
    let stored = try client.session(summary.id)
    client.close()
    #expect(client.setAside == nil && stored.unreadableFrom == nil)
    #expect(stored.events.count >= shown)
    let left = try Session(replaying: stored.events, in: expected.scenario)
    let lines = expected.rest(of: left)
    let code = summary.id.code
    let resumed = try ProgramRun(
      "dyad", ["resume", code, "--plain", "--data", folder.url.path], input: lines.joined(separator: "\n") + "\n")
    #expect(resumed.status == 0)
    for walk in expected.session.walks.indices {
      let debrief = try ProgramRun(
        "dyad", ["debrief", code, "--walk", "\(walk + 1)", "--json", "--data", folder.url.path])
      #expect(debrief.status == 0, "\(debrief.errors)")
      #expect(try debrief.text == expected.debrief(walk: walk))
    }
    return !summary.isClosed
  }
}
