// Noticing and Timing as figures: what is set against what, and when there is none (docs/scoring.md §5.1, §5.2, §7).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Figures")
struct FigureTests {
  static let marker: MarkerID = "tr-identification"

  /// Scenes in a row, each with the marker live at weight 2 and floor 2, and options of these depths called `depth-scene`.
  private func story(_ scenes: [Int]..., when: [Int: Condition] = [:]) -> Story {
    var story = Story()
    story.scenes = scenes.enumerated().map { number, depths in
      let next = PlaceID(number + 1 < scenes.count ? "scene-\(number + 1)" : "end")
      let options = depths.map { depth in
        SceneOption(
          id: OptionID("\(depth)-\(number)"), when: when[depth], takesUp: [TakingUp(marker: Self.marker, depth: depth)],
          meets: true, next: .to(next))
      }
      return Scene(
        PlaceID("scene-\(number)"), live: [.init(Self.marker, 2, floor: 2)], body: .decision(options))
    }
    return story
  }

  @Test("Noticing is what was earned above the least, over the best above the least")
  func noticing() throws {
    // Missed 0, held lightly 2, met 4.
    let session = try story([0, 1, 2], [1, 2], [0, 2]).choosing("1-0", "2-1", "0-2")
    #expect(session.profile.noticing == Fraction(numerator: 2 + 2 + 0, denominator: 4 + 2 + 4, scenes: 3))
  }

  @Test("a scene at which every option earns the same does not contribute")
  func flat() throws {
    // Depths 2, 3 and 5 all earn 4, the last of them too soon.
    let session = try story([2, 3, 5], [0, 2]).choosing("2-0", "2-1")
    #expect(session.profile.noticing == Fraction(numerator: 4, denominator: 4, scenes: 1))
    #expect(session.profile.timing?.scenes == 2)
  }

  @Test("best and least run over the options that are there in that state alone")
  func available() throws {
    let story = story([0, 1, 2], when: [2: .alliance(.firm), 0: .not(.alliance(.strained))])
    func score(_ alliance: Alliance) throws -> [Int] {
      var story = story
      story.alliance = alliance
      let score = try #require(try story.choosing("1-0").walk.visits.last?.score)
      return [score.least, score.earned.noticing, score.best]
    }
    #expect(try score(Alliance(bond: 4, goals: 4, tasks: 4)) == [0, 2, 4])
    #expect(try score(Alliance(bond: 2, goals: 2, tasks: 2)) == [0, 2, 2])
    #expect(try score(Alliance()) == [2, 2, 2])
  }

  @Test("best is judged in the context of the visit: the unmet step raises what is too soon, not what is noticed")
  func context() throws {
    let story = Story(
      Scene(
        "one", live: [.init(Self.marker, 2, ceiling: Ceiling(4))], SceneOption("link", Self.marker, 4, to: "end"),
        SceneOption("link-met", Self.marker, 4, meets: true, to: "end"), SceneOption("pass", Self.marker, 0, to: "end"))
    )
    let unmet = try #require(try story.choosing("link").walk.visits.last?.score)
    #expect([unmet.earned.noticing, unmet.best, unmet.earned.timing, unmet.earned.timingPossible] == [4, 4, 2, 4])
    let met = try #require(try story.choosing("link-met").walk.visits.last?.score)
    #expect([met.earned.noticing, met.best, met.earned.timing, met.earned.timingPossible] == [4, 4, 4, 4])
  }

  @Test("Timing looks only at what was taken up")
  func timing() throws {
    // Passed by: not counted. Held lightly: 2 of 4. One step too soon (ceiling 4): 2 of 4.
    let session = try story([0, 2], [1, 2], [0, 5]).choosing("0-0", "1-1", "5-2")
    #expect(session.profile.timing == Fraction(numerator: 4, denominator: 8, scenes: 2))
  }

  @Test("where nothing was taken up there is no Timing, and never zero")
  func silence() throws {
    let session = try story([0, 2], [0, 2]).choosing("0-0", "0-1")
    #expect(session.profile.timing == nil)
    #expect(session.profile.noticing == Fraction(numerator: 0, denominator: 8, scenes: 2))
  }

  @Test("going with it knowingly stands outside Timing")
  func knowingly() throws {
    let story = Story(
      Scene(
        "one", live: [.init(Self.marker, 2)], SceneOption("go", Self.marker, 2, act: "ct-act-rescue", to: "end"),
        SceneOption("meet", Self.marker, 2, to: "end")))
    let session = try story.choosing("go")
    #expect(session.labels == [.enactedKnowingly])
    #expect(session.profile.timing == nil)
    // It earns 2 where meeting it earns 4, and it is the least that was there.
    #expect(session.profile.noticing == Fraction(numerator: 0, denominator: 2, scenes: 1))
  }

  @Test("a lure read in is something taken up: Timing is 0 of 2")
  func lureAlone() throws {
    let story = Story(
      Scene("one", lures: ["rt-med-stigma"], SceneOption("read", "rt-med-stigma", 1, to: "end")))
    let session = try story.choosing("read")
    #expect(session.profile.timing == Fraction(numerator: 0, denominator: 2, scenes: 1))
    #expect(session.profile.noticing.scenes == 0)
  }

  @Test("a skipped scene is unscored")
  func skipped() throws {
    var story = story([0, 2], [0, 2])
    story.scenes[0] = Scene(
      "scene-0", live: [.init(Self.marker, 2, floor: 2)], bridge: .to("scene-1"),
      SceneOption("2-0", Self.marker, 2, to: "end"))
    var session = story.session()
    try session.apply(.sceneSkipped(scene: "scene-0"))
    try session.choose("2-1")
    #expect(session.walk.ledger.map(\.scene) == ["scene-1"])
    #expect(session.profile.noticing.scenes == 1)
  }

  @Test("fewer than three contributing scenes, or nothing to divide by, give no fifth")
  func withheld() {
    #expect(Fraction(numerator: 4, denominator: 4, scenes: 2).isWithheld)
    #expect(Fraction(numerator: 4, denominator: 4, scenes: 2).fifth == nil)
    #expect(Fraction(numerator: 0, denominator: 0, scenes: 3).fifth == nil)
    #expect(!Fraction(numerator: 4, denominator: 4, scenes: 3).isWithheld)
  }

  /// Numerator and denominator at and below the edges of each fifth, and the fifth.
  static let edges: [(Int, Int, Int)] = [
    (0, 10, 0), (1, 10, 0), (2, 10, 1), (3, 10, 1), (4, 10, 2), (5, 10, 2), (6, 10, 3), (7, 10, 3), (8, 10, 4),
    (10, 10, 4), (1, 5, 1), (4, 5, 4), (12, 61, 0), (13, 61, 1), (24, 61, 1), (25, 61, 2), (48, 61, 3), (49, 61, 4),
    (0, 1, 0), (1, 1, 4),
  ]

  @Test("a fifth begins where 5 times the numerator reaches its multiple of the denominator", arguments: edges)
  func fifth(_ numerator: Int, _ denominator: Int, _ fifth: Int) {
    #expect(Fraction(numerator: numerator, denominator: denominator, scenes: 3).fifth == fifth)
  }
}
