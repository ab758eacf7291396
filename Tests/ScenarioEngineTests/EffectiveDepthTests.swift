// How manner deepens a depth (docs/scoring.md §3.2): the whole table, and what counts as having been met.

import ScenarioEngine
import Testing
import Vignettes

@Suite("Effective depth")
struct EffectiveDepthTests {
  static let marker: MarkerID = "tr-identification"

  /// One row of the table: a setting, whether the person was met, a tone, and the effective depths for depths 0 to 5.
  struct Row: Sendable {
    let withPatient: Bool
    let met: Bool
    let tone: Tone
    let effective: [Int]
  }

  static let table: [Row] = [
    Row(withPatient: true, met: true, tone: .tentative, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: true, met: true, tone: .plain, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: true, met: true, tone: .certain, effective: [0, 1, 2, 4, 5, 5]),
    // An open question is never too deep for want of a preface.
    Row(withPatient: true, met: false, tone: .tentative, effective: [0, 1, 2, 3, 5, 5]),
    Row(withPatient: true, met: false, tone: .plain, effective: [0, 1, 2, 3, 5, 5]),
    Row(withPatient: true, met: false, tone: .certain, effective: [0, 1, 2, 4, 5, 5]),
    Row(withPatient: false, met: true, tone: .tentative, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: false, met: true, tone: .plain, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: false, met: true, tone: .certain, effective: [0, 1, 2, 4, 5, 5]),
    Row(withPatient: false, met: false, tone: .tentative, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: false, met: false, tone: .plain, effective: [0, 1, 2, 3, 4, 5]),
    Row(withPatient: false, met: false, tone: .certain, effective: [0, 1, 2, 4, 5, 5]),
  ]

  @Test("depth, tone, and whether the person was met", arguments: table)
  func row(_ row: Row) {
    let effective = (0...5).map { depth in
      Classification(
        TakingUp(marker: Self.marker, depth: depth),
        by: SceneOption(id: "say", tone: row.tone, meets: row.met, next: .to("end")), of: LiveMarker(Self.marker),
        withPatient: row.withPatient, in: ScoringContext(band: .firm, ruptured: false, metBefore: false)
      ).effectiveDepth
    }
    #expect(effective == row.effective)
  }

  @Test("having been met before counts as much as being met now")
  func metBefore() {
    let judged = Classification(
      TakingUp(marker: Self.marker, depth: 4), by: SceneOption(id: "say", next: .to("end")),
      of: LiveMarker(Self.marker), withPatient: true, in: ScoringContext(band: .firm, ruptured: false, metBefore: true))
    #expect(judged.effectiveDepth == 4)
  }

  /// What comes first, `steps` between, and then a link of depth 4 at a scene of the visit: its effective depth.
  private func depthAfter(_ first: Scene, _ between: Scene..., choosing options: OptionID...) throws -> Int? {
    var story = Story()
    let asking = Scene(
      "asking", live: [.init(Self.marker)], SceneOption("ask", Self.marker, 4, to: "end"))
    story.scenes = [first] + between + [asking]
    var session = story.session()
    for option in options { try session.choose(option) }
    while session.here != "asking" { try session.apply(.sceneSkipped(scene: session.here)) }
    try session.choose("ask")
    return session.walk.ledger.last?.judged.effectiveDepth
  }

  private func scene(
    _ id: PlaceID, in sitting: SittingID = "visit", live: Bool = true, to next: PlaceID
  ) -> Scene {
    Scene(
      id, in: sitting, live: live ? [.init(Self.marker)] : [], bridge: .to(next),
      SceneOption(id: OptionID("meet-\(id)"), meets: true, next: .to(next)),
      SceneOption(id: OptionID("pass-\(id)"), next: .to(next)))
  }

  @Test("the last choice of the sitting at a scene with live markers decides")
  func lastChoice() throws {
    #expect(try depthAfter(scene("one", to: "asking"), choosing: "meet-one") == 4)
    #expect(try depthAfter(scene("one", to: "asking"), choosing: "pass-one") == 5)
    let two = scene("two", to: "asking")
    #expect(try depthAfter(scene("one", to: "two"), two, choosing: "meet-one", "pass-two") == 5)
    #expect(try depthAfter(scene("one", to: "two"), two, choosing: "pass-one", "meet-two") == 4)
  }

  @Test("a scene without live markers in between neither meets nor undoes a meeting")
  func notLive() throws {
    let plain = scene("two", live: false, to: "asking")
    #expect(try depthAfter(scene("one", to: "two"), plain, choosing: "meet-one", "pass-two") == 4)
    #expect(try depthAfter(scene("one", to: "two"), plain, choosing: "pass-one", "meet-two") == 5)
  }

  @Test("a scene that is skipped in between changes nothing, for nothing was chosen there")
  func skipped() throws {
    #expect(try depthAfter(scene("one", to: "two"), scene("two", to: "asking"), choosing: "meet-one") == 4)
  }

  @Test("a meeting in another sitting does not carry over")
  func otherSitting() throws {
    #expect(try depthAfter(scene("one", in: "return", to: "asking"), choosing: "meet-one") == 5)
  }

  @Test("at the first scene of a walk nobody has been met")
  func first() throws {
    let story = Story(Scene("asking", live: [.init(Self.marker)], SceneOption("ask", Self.marker, 4, to: "end")))
    #expect(try story.choosing("ask").walk.ledger.map(\.judged.effectiveDepth) == [5])
  }
}
