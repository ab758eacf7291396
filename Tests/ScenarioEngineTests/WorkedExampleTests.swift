// The worked example of docs/scoring.md §8, number for number, on the shipped case.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("The worked example")
struct WorkedExampleTests {
  /// What one option of the table must come to.
  struct Expected: Sendable {
    let option: OptionID
    let noticing: Int
    let timing: Int
    let timingPossible: Int
    /// The label and effective depth of the wish, the identification and the pressure.
    let labels: [Label]
    let depths: [Int]
    let bondChange: Int
    let collusion: Bool
  }

  static let expected = [
    Expected(
      option: "add-a-third", noticing: 0, timing: 0, timingPossible: 0, labels: [.missed, .missed, .enacted],
      depths: [0, 0, 0], bondChange: 1, collusion: true),
    Expected(
      option: "older-than-this", noticing: 10, timing: 0, timingPossible: 10,
      labels: [.tooSoon, .tooSoon, .enacted], depths: [4, 4, 0], bondChange: -2, collusion: false),
    Expected(
      option: "weeks-of-looking", noticing: 14, timing: 14, timingPossible: 14, labels: [.met, .met, .met],
      depths: [2, 1, 1], bondChange: 1, collusion: false),
    Expected(
      option: "this-clinic-can-do", noticing: 0, timing: 0, timingPossible: 0,
      labels: [.missed, .missed, .enacted], depths: [0, 0, 0], bondChange: -2, collusion: false),
  ]

  /// The published course up to the table, as its playtest has it.
  private func atTheTable() throws -> Session {
    let script = try PlaytestScript(parsing: try Shipped.text(of: "playtests/ms-h/published-course.script"))
    let prefix = script.lines.prefix { $0.command != .at("the-table") }
    let run = ScriptRun(
      PlaytestScript(lines: Array(prefix)), in: Scenario(try Shipped.vignette("ms-h")), catalogue: Shipped.catalogue)
    return run.session
  }

  @Test("the script reaches the table with bond 2, goals 1, tasks 1, strained, and not yet met")
  func state() throws {
    let session = try atTheTable()
    #expect(session.situation == .scene("the-table"))
    #expect(session.walk.state.alliance == Alliance(bond: 2, goals: 1, tasks: 1))
    #expect(session.walk.state.alliance.band == .strained)
    #expect(session.walk.state.rupture == .none)
  }

  @Test("the windows and weights are those of the table")
  func windows() throws {
    let scene = try #require(Scenario(try Shipped.vignette("ms-h")).scene("the-table"))
    #expect(scene.live.map(\.marker) == ["tr-wish-for-perfect-carer", "tr-identification", "ct-feel-pressure"])
    #expect(scene.live.map(\.weight) == [3, 2, 2])
    #expect(scene.live.map(\.floor) == [2, 1, 1])
    #expect(
      scene.live.map(\.ceiling) == [
        Ceiling(strained: 2, forming: 3, firm: 4), Ceiling(strained: 1, forming: 3, firm: 4), Ceiling(2),
      ])
  }

  @Test("each option comes to its labels, its Noticing of 14 and its Timing", arguments: expected)
  func option(_ expected: Expected) throws {
    var session = try atTheTable()
    let before = session.walk.state.alliance
    try session.apply(.optionChosen(scene: "the-table", option: expected.option))
    if case .penPause = session.situation {
      try session.apply(.penPaused(scene: "the-table", .wentOn(purpose: nil)))
    }
    let visit = try #require(session.walk.visits.last)
    let score = try #require(visit.score)
    #expect(score.best == 14)
    #expect(score.least == 0)
    #expect(score.earned.noticing == expected.noticing)
    #expect(score.earned.timing == expected.timing)
    #expect(score.earned.timingPossible == expected.timingPossible)
    let lines = session.walk.ledger.filter { $0.scene == "the-table" }
    #expect(lines.map(\.judged.label) == expected.labels)
    #expect(lines.map(\.judged.effectiveDepth) == expected.depths)
    #expect(visit.after.alliance.bond - before.bond == expected.bondChange)
    let profile = Profile(session.walk, catalogue: Shipped.catalogue)
    #expect(profile.enactments.collusion.contains("the-table") == expected.collusion)
  }

  @Test("the first wondering is a rupture; an apology begins to mend it, and pressing on makes it worse")
  func halfYes() throws {
    var session = try atTheTable()
    try session.apply(.optionChosen(scene: "the-table", option: "older-than-this"))
    #expect(session.situation == .scene("the-half-yes"))
    let bond = session.walk.state.alliance.bond
    #expect(session.walk.state.rupture == .confrontation)
    var mending = session
    try mending.apply(.optionChosen(scene: "the-half-yes", option: "ahead-of-you"))
    #expect(mending.walk.state.alliance.bond == bond + 1)
    try session.apply(.optionChosen(scene: "the-half-yes", option: "press-on"))
    #expect(session.walk.state.rupture == .confrontation)
    #expect(session.walk.state.alliance.bond <= bond)
    #expect(session.situation == .scene("she-asks-for-another"))
  }
}
