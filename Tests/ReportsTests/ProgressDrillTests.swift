// Drills: one decision of a shipped case, in a state that play can reach.

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Drills")
struct ProgressDrillTests {
  private func shipped() throws -> [Vignette] { try ExportWalks.cases.map { try Shipped.vignette($0) } }

  @Test("each of three patients asks for another medicine, and the fourth case has no such request")
  func sameRequest() throws {
    let drills = Drill.sameRequest(in: try shipped())
    #expect(drills.map(\.vignette) == ["sam", "mr-z", "ms-h"])
    #expect(drills.map(\.scene) == ["a-page-from-the-library", "nothing-to-report", "the-folder"])
    #expect(drills.map(\.patient) == ["Sam", "Mr Z", "Ms H"])
    #expect(
      drills.first?.question == "Sam asks for another medicine. Before you look: what would you be pulled to do?")
  }

  @Test("every marker family that is live at a decision has its drills, other patients first")
  func singleDecisions() throws {
    let vignettes = try shipped()
    for family in Shipped.catalogue.families {
      let drills = Drill.singleDecisions(in: vignettes, family: family)
      let live = vignettes.reduce(0) { count, vignette in
        count
          + vignette.scenes.count { scene in
            guard case .decision = scene.body else { return false }
            return scene.live.contains { $0.marker.text.hasPrefix(family.prefix) }
          }
      }
      #expect(drills.count == live)
      let seen = Drill.singleDecisions(in: vignettes, family: family, seen: ["sam", "mr-z"])
      #expect(Set(seen) == Set(drills))
      let known = seen.map { ["sam", "mr-z"].contains($0.vignette) }
      #expect(known == known.filter { !$0 } + known.filter { $0 })
    }
  }

  @Test("every decision of the shipped cases can be drilled, in a session that replays", arguments: ExportWalks.cases)
  func reachable(_ id: String) throws {
    let vignette = try Shipped.vignette(id)
    let scenario = Scenario(vignette)
    let drills = Set(
      Shipped.catalogue.families.flatMap { Drill.singleDecisions(in: [vignette], family: $0) }.map(\.scene))
    #expect(!drills.isEmpty)
    for family in Shipped.catalogue.families {
      for drill in Drill.singleDecisions(in: [vignette], family: family) where drills.contains(drill.scene) {
        let session = try #require(drill.session(in: scenario, seed: 5), "\(drill.scene)")
        #expect(session.situation == .scene(PlaceID(drill.scene)))
        #expect(try Session(replaying: session.events, in: scenario).situation == session.situation)
        #expect(session.shownOptions.count > 1)
      }
    }
  }

  @Test("a drill counts its own decision alone, and another case has no session of it")
  func record() throws {
    let vignettes = try shipped()
    let drill = try #require(Drill.sameRequest(in: vignettes).first)
    var session = try #require(drill.session(in: Scenario(vignettes[0]), seed: 1))
    #expect(drill.session(in: Scenario(vignettes[1]), seed: 1) == nil)
    let before = session.walk.visits.count
    try session.apply(.optionChosen(scene: PlaceID(drill.scene), option: "slowly-from-today"))
    try session.apply(.penPaused(scene: PlaceID(drill.scene), .wentOn(purpose: nil)))
    #expect(session.walk.visits.count == before + 1)
    let record = SessionRecord(
      session: session, endedAt: Day(number: 1), label: "drill", drilled: PlaceID(drill.scene))
    let look = Progress(over: [record], catalogue: Shipped.catalogue, today: Day(number: 9))
    #expect(look.drills == 1 && look.sessions == 0)
    #expect(look.families.map(\.family) == ["tr", "ct-feel"])
  }
}
