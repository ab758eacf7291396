// What the patient asked of the doctor, and what it comes to when it goes unanswered (docs/scoring.md §4, §5.1, §5.2).

import ScenarioEngine
import Testing
import Vignettes

@Suite("What was asked")
struct UnansweredTests {
  private static let (asked, other): (MarkerID, MarkerID) = ("tr-identification", "tr-request-as-care")

  /// One scene that asks something, with an option that meets both markers for each way of answering.
  private func story(carrying marker: MarkerID? = asked, depth: Int = 2) -> Story {
    func option(_ id: OptionID, answers: Bool, act: MarkerID? = nil) -> SceneOption {
      SceneOption(
        id: id,
        takesUp: [TakingUp(marker: Self.asked, depth: depth, act: act), TakingUp(marker: Self.other, depth: 2)],
        meets: true, answers: answers, next: .to("end"))
    }
    return Story(
      Scene(
        "one", live: [.init(Self.asked, 3), .init(Self.other, 2)],
        asks: PatientQuestion(words: "Yes or no?", marker: marker), option("answered", answers: true),
        option("unanswered", answers: false), option("gone-with", answers: false, act: "ct-act-rescue"),
        SceneOption(id: "pass", answers: false, next: .to("end"))))
  }

  private func earned(_ story: Story, _ option: OptionID) throws -> OptionPoints {
    try #require(try story.choosing(option).walk.visits.last?.score).earned
  }

  @Test("left unanswered, the question's marker earns no more Noticing than held lightly, and its label stays")
  func cap() throws {
    #expect(try story().choosing("unanswered").labels == [.met, .met])
    #expect(try earned(story(), "answered").noticing == 10)
    #expect(try earned(story(), "unanswered").noticing == 7)
    #expect(try earned(story(depth: 5), "unanswered").noticing == 7)
    #expect(try story(depth: 5).choosing("unanswered").labels == [.tooSoon, .met])
  }

  @Test("it costs nothing in Timing, and nothing where less was earned anyway")
  func noCost() throws {
    #expect(try earned(story(), "unanswered").timing == earned(story(), "answered").timing)
    #expect(try earned(story(), "unanswered").timingPossible == 10)
    #expect(try earned(story(), "gone-with").noticing == 7)
    #expect(try earned(story(), "pass").noticing == 0)
  }

  @Test("a question that carries no marker caps nothing")
  func withoutMarker() throws {
    #expect(try earned(story(carrying: nil), "unanswered").noticing == 10)
  }

  @Test("what can be earned at the scene is what the option that answers earns")
  func best() throws {
    let score = try #require(try story().choosing("unanswered").walk.visits.last?.score)
    #expect(score.best == 10 && score.least == 0)
  }
}
