// The noticing exercise (docs/scoring.md §6), and reach and what was done (§5.7).

import ScenarioEngine
import Testing
import Vignettes

@Suite("The noticing exercise, reach and skills")
struct NoticingExerciseTests {
  /// A notice scene with four live markers and two lures, then a choice that meets the first and the third.
  private var story: Story {
    let markers: [MarkerID] = ["tr-identification", "rt-ill-loss-of-carer", "cr-dogma", "al-goals"]
    var story = Story(
      Scene(
        "tags", live: markers.map { .init($0) }, lures: ["rt-med-stigma", "tr-request-as-care"], bridge: .to("one"),
        body: .notice(next: .to("one"))),
      Scene(
        "one", live: markers.map { .init($0) },
        SceneOption(
          id: "say",
          takesUp: [TakingUp(marker: markers[0], depth: 2), TakingUp(marker: markers[2], depth: 2)],
          skills: ["sk-d-affect", "sk-h-pause"], next: .to("two"))),
      Scene(
        "two", live: [.init(markers[1])], bridge: .to("end"),
        SceneOption(
          id: "later", takesUp: [TakingUp(marker: markers[1], depth: 2)], skills: ["sk-h-pause"], next: .to("end"))))
    story.themes = ["al-goals", "tr-request-as-care", "tr-identification", "rf-doubt"]
    return story
  }

  private func counts(_ tags: [MarkerID]) throws -> [Int] {
    var session = story.session()
    try session.apply(.noticed(scene: "tags", tags))
    try session.choose("say")
    let counts = try #require(session.profile.noticed)
    return [
      counts.seen, counts.missed, counts.readIn, counts.rightlyLeft, counts.sawAndMet, counts.sawOnly,
      counts.metUnnamed, counts.neither,
    ]
  }

  @Test("four counts, and the four cells of tagging beside choosing")
  func cells() throws {
    // Tagged: the first, which is then met, and the second, which is not. Not tagged: the third, met, and the fourth.
    #expect(
      try counts(["tr-identification", "rt-ill-loss-of-carer", "rt-med-stigma"]) == [2, 2, 1, 1, 1, 1, 1, 1])
  }

  @Test("nothing tagged, and everything")
  func extremes() throws {
    #expect(try counts([]) == [0, 4, 0, 2, 0, 0, 2, 2])
    let everything: [MarkerID] = [
      "tr-identification", "rt-ill-loss-of-carer", "cr-dogma", "al-goals", "rt-med-stigma", "tr-request-as-care",
    ]
    #expect(try counts(everything) == [4, 0, 2, 0, 2, 2, 0, 0])
  }

  @Test("the cells look at the next choice at which the marker is live, and at no later one")
  func nextChoice() throws {
    var session = story.session()
    try session.apply(.noticed(scene: "tags", ["rt-ill-loss-of-carer"]))
    try session.choose("say")
    try session.choose("later")
    #expect(session.profile.noticed?.sawOnly == 1)
    #expect(session.profile.noticed?.sawAndMet == 0)
  }

  @Test("a marker that no later choice has live is counted as seen, and stands in no cell")
  func noChoice() throws {
    var session = story.session()
    try session.apply(.noticed(scene: "tags", ["cr-dogma"]))
    let counts = try #require(session.profile.noticed)
    #expect([counts.seen, counts.missed] == [1, 3])
    #expect(counts.sawAndMet + counts.sawOnly + counts.metUnnamed + counts.neither == 0)
  }

  @Test("a scene that is skipped gives no counts, and tags that were not offered are refused")
  func skipped() throws {
    var session = story.session()
    #expect(throws: EventRefusal.self) { try session.apply(.noticed(scene: "tags", ["rf-doubt"])) }
    try session.apply(.sceneSkipped(scene: "tags"))
    try session.choose("say")
    #expect(session.profile.noticed == nil)
  }

  @Test("tagging is never scored")
  func unscored() throws {
    var session = story.session()
    try session.apply(.noticed(scene: "tags", ["tr-identification"]))
    #expect(session.walk.ledger.isEmpty)
    #expect(session.profile.enactments.decisionPoints == 0)
    #expect(session.profile.noticing.scenes == 0)
  }

  @Test("reach is of the declared themes, in their order, those that were live at visited scenes")
  func reach() throws {
    var session = story.session()
    #expect(session.profile.reached == [])
    try session.apply(.noticed(scene: "tags", []))
    #expect(session.profile.reached == ["al-goals", "tr-identification"])
    #expect(session.profile.themes.count == 4)
    var skipping = story.session()
    try skipping.apply(.sceneSkipped(scene: "tags"))
    #expect(skipping.profile.reached == [])
  }

  @Test("the skills of the chosen options stand in the order of the path, each as often as it was used")
  func skills() throws {
    var session = story.session()
    try session.apply(.noticed(scene: "tags", []))
    try session.choose("say")
    try session.choose("later")
    #expect(session.profile.skills.map(\.skill) == ["sk-d-affect", "sk-h-pause", "sk-h-pause"])
    #expect(session.profile.skills.map(\.scene) == ["one", "one", "two"])
  }
}
