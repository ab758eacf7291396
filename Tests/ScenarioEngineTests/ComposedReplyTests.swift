// A reply put together from parts: which pattern it amounts to (docs/scoring.md §3.6).

import ScenarioEngine
import Testing
import Vignettes

@Suite("A composed reply")
struct ComposedReplyTests {
  private static let parts: [PartID] = ["acknowledge", "own", "wait"]

  private func story(_ patterns: [ReplyPattern.Step]..., when: Condition? = nil) -> Story {
    let bodies = patterns.enumerated().map { number, order in
      ReplyPattern(
        order: order,
        body: SceneOption(
          id: OptionID("pattern-\(number)"), when: number == 0 ? when : nil,
          takesUp: [TakingUp(marker: "tr-identification", depth: number == 0 ? 2 : 0)], next: .to("end")))
    }
    let parts = Self.parts.map { ReplyPart(id: $0, text: Passage()) }
    return Story(Scene("letter", live: [.init("tr-identification")], body: .compose(parts: parts, patterns: bodies)))
  }

  private func outcome(_ story: Story, _ parts: [PartID]) throws -> OptionID? {
    var session = story.session()
    try session.apply(.replyComposed(scene: "letter", parts: parts))
    let visit = try #require(session.walk.visits.last)
    #expect(visit.parts == parts)
    return session.walk.option(of: visit)?.id
  }

  @Test("the first pattern that matches wins, and the last catches everything")
  func firstWins() throws {
    let story = story([.part("own"), .any], [.any, .part("wait")], [.any])
    #expect(try outcome(story, ["own", "wait"]) == "pattern-0")
    #expect(try outcome(story, ["own"]) == "pattern-0")
    #expect(try outcome(story, ["acknowledge", "own", "wait"]) == "pattern-1")
    #expect(try outcome(story, ["wait"]) == "pattern-1")
    #expect(try outcome(story, ["acknowledge", "own"]) == "pattern-2")
  }

  @Test("a wildcard stands for any run of parts, in the middle too, and none is a run")
  func wildcard() throws {
    let story = story([.part("acknowledge"), .any, .part("wait")], [.any])
    #expect(try outcome(story, ["acknowledge", "wait"]) == "pattern-0")
    #expect(try outcome(story, ["acknowledge", "own", "wait"]) == "pattern-0")
    #expect(try outcome(story, ["own", "acknowledge", "wait"]) == "pattern-1")
  }

  @Test("a pattern without a wildcard fits that reply alone")
  func exact() throws {
    let story = story([.part("own"), .part("wait")], [.any])
    #expect(try outcome(story, ["own", "wait"]) == "pattern-0")
    #expect(try outcome(story, ["wait", "own"]) == "pattern-1")
    #expect(try outcome(story, ["own", "wait", "acknowledge"]) == "pattern-1")
  }

  @Test("a pattern is there only while its condition holds")
  func condition() throws {
    let forming = story([.any], [.any], when: .alliance(.forming))
    #expect(try outcome(forming, ["own"]) == "pattern-0")
    let firm = story([.any], [.any], when: .alliance(.firm))
    #expect(try outcome(firm, ["own"]) == "pattern-1")
  }

  @Test("best and least run over the patterns' bodies")
  func bestAndLeast() throws {
    var session = story([.part("own"), .any], [.any]).session()
    try session.apply(.replyComposed(scene: "letter", parts: ["wait"]))
    let score = try #require(session.walk.visits.last?.score)
    #expect((score.earned.noticing, score.best, score.least) == (0, 2, 0))
  }

  @Test(
    "no parts, a part twice and an unknown part are refused",
    arguments: [[], ["own", "own"], ["sigh"]] as [[PartID]])
  func refused(_ parts: [PartID]) throws {
    var session = story([.any]).session()
    #expect(throws: EventRefusal.self) { try session.apply(.replyComposed(scene: "letter", parts: parts)) }
    #expect(session.situation == .scene("letter"))
    #expect(session.events.count == 1)
  }
}
