// The two checks on the published cases (docs/scoring.md §14), on the shipped ones; that of the second is the worked example.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("The published cases")
struct PublishedCaseTests {
  /// The model replies of the published third vignette, retold: where they are given in Sam.
  static let modelReplies: [(scene: PlaceID, option: OptionID)] = [
    ("a-page-from-the-library", "not-now-and-why"), ("the-bowl", "nobody-in"), ("round-the-edge", "ought-to-count"),
  ]
  static let alliances = [
    Alliance(bond: 0, goals: 0, tasks: 0), Alliance(bond: 2, goals: 1, tasks: 1), Alliance(bond: 2, goals: 2, tasks: 1),
    Alliance(bond: 3, goals: 3, tasks: 2), Alliance(bond: 3, goals: 3, tasks: 3), Alliance(bond: 4, goals: 4, tasks: 4),
  ]

  /// Sam from one scene on, in a state of alliance, and where it is asked for after a rupture that nothing has mended.
  private func sam(from scene: PlaceID, alliance: Alliance, rupture: Rupture) throws -> Session {
    let sam = try Shipped.vignette("sam")
    let sitting = try #require(sam.scenes.first { $0.id == scene }).sitting
    let before = Scene(
      id: "just-before", sitting: sitting, title: "Just before", text: Passage(),
      body: .decision([SceneOption(id: "a-word", rupture: rupture, next: Branches(to: scene))]))
    let vignette = Vignette(
      metadata: sam.metadata, voices: sam.voices, alliance: alliance, counters: sam.counters, flags: sam.flags,
      regimen: sam.regimen, safetyLines: sam.safetyLines, sittings: sam.sittings, start: "just-before",
      scenes: [before] + sam.scenes, endings: sam.endings, cuts: sam.cuts, hashes: sam.hashes)
    var session = Session(Scenario(vignette), mode: .unprompted, seed: 1)
    try session.apply(.optionChosen(scene: "just-before", option: "a-word"))
    return session
  }

  @Test(
    "the model replies of the third are met in every band, with a rupture and without",
    arguments: modelReplies, [Rupture.none, .withdrawal])
  func third(_ reply: (scene: PlaceID, option: OptionID), _ rupture: Rupture) throws {
    for alliance in Self.alliances {
      var session = try sam(from: reply.scene, alliance: alliance, rupture: rupture)
      #expect(session.walk.state.rupture == rupture)
      try session.apply(.optionChosen(scene: reply.scene, option: reply.option))
      let labels = Profile(session.walk, catalogue: Shipped.catalogue).ledger.filter { $0.scene == reply.scene }
        .map(\.judged.label)
      let live = try #require(session.scenario.scene(reply.scene)).live.count
      #expect(labels == Array(repeating: .met, count: live), "\(reply.option) at \(alliance)")
    }
  }

  @Test("the published course of the second is right, too soon, with full Noticing for what it takes up")
  func second() throws {
    let script = try PlaytestScript(parsing: try Shipped.text(of: "playtests/ms-h/published-course.script"))
    let session = ScriptRun(script, in: Scenario(try Shipped.vignette("ms-h")), catalogue: Shipped.catalogue).session
    let score = try #require(session.walk.visits.first { $0.scene == "the-table" }?.score)
    #expect(score.earned.noticing == 10)
    #expect(score.best == 14)
    let lines = Profile(session.walk, catalogue: Shipped.catalogue).ledger.filter { $0.scene == "the-table" }
    #expect(lines.filter { $0.depth > 0 }.map(\.judged.label) == [.tooSoon, .tooSoon])
  }
}
