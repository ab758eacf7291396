// A choice that sees to safety costs nothing in Noticing or Timing (docs/scoring.md §5.5).

import ScenarioEngine
import Testing
import Vignettes

@Suite("The safety pass")
struct SafetyPassTests {
  static let ask: MarkerID = "sf-task-ask-suicide"
  static let plan: MarkerID = "sf-task-safety-plan"
  static let marker: MarkerID = "tr-identification"

  /// Two scenes of the visit and one of the return, at each of which one marker is live. `task` does the task and
  /// passes the marker by, `task-2` holds it lightly, `task-met` meets it, `best` does no task.
  private func story(_ task: MarkerID, declared: [TaskDue] = [], at place: Int = 0) -> Story {
    let ids: [PlaceID] = ["first", "second", "back"]
    var story = Story()
    story.scenes = ids.enumerated().map { number, id in
      let next = number + 1 < ids.count ? ids[number + 1] : "end"
      func option(_ name: String, depth: Int, does: Bool) -> SceneOption {
        SceneOption(
          id: OptionID("\(name)-\(number)"), takesUp: [TakingUp(marker: Self.marker, depth: depth)], meets: true,
          safetyDone: does ? [task] : [], next: .to(next))
      }
      return Scene(
        id, in: number == 2 ? "return" : "visit", live: [.init(Self.marker, 2, floor: 2)],
        safety: number == place ? declared : [],
        option("task", depth: 0, does: true), option("task-light", depth: 1, does: true),
        option("task-met", depth: 2, does: true), option("best", depth: 2, does: false),
        option("nothing", depth: 0, does: false))
    }
    return story
  }

  /// Whether the last choice counts towards Noticing and Timing.
  private func counts(_ session: Session) throws -> [Bool] {
    let score = try #require(session.walk.visits.last?.score)
    return [score.countsForNoticing, score.countsForTiming]
  }

  @Test("a task that is due leaves the scene out of what it did not earn in full")
  func due() throws {
    let story = story(Self.plan, declared: [TaskDue(task: Self.plan)])
    // Nothing earned of Noticing, and nothing taken up.
    #expect(try counts(story.choosing("task-0")) == [false, false])
    // 2 of 4 in Noticing and 2 of 4 in Timing.
    #expect(try counts(story.choosing("task-light-0")) == [false, false])
    // 4 of 4 in both.
    #expect(try counts(story.choosing("task-met-0")) == [true, true])
    #expect(try counts(story.choosing("nothing-0")) == [true, false])
  }

  @Test("a task that is open, overdue or was left when its sitting closed is one not yet done")
  func open() throws {
    let later = story(Self.plan, declared: [TaskDue(task: Self.plan, due: .sitting("return"))])
    #expect(try counts(later.choosing("nothing-0", "task-1")) == [false, false])
    let overdue = story(Self.plan, declared: [TaskDue(task: Self.plan)])
    #expect(try counts(overdue.choosing("nothing-0", "task-light-1")) == [false, false])
    var left = try overdue.choosing("nothing-0", "nothing-1")
    try left.apply(.safetyClosed)
    try left.choose("task-light-2")
    #expect(try counts(left) == [false, false])
  }

  @Test("a task that is undeclared, or done already, gives no pass")
  func noPass() throws {
    #expect(try counts(story(Self.plan).choosing("task-light-0")) == [true, true])
    let ahead = story(Self.plan, declared: [TaskDue(task: Self.plan)], at: 1)
    #expect(try counts(ahead.choosing("task-light-0")) == [true, true])
    let done = story(Self.plan, declared: [TaskDue(task: Self.plan)])
    #expect(try counts(done.choosing("task-0", "task-light-1")) == [true, true])
  }

  @Test("a fresh declaration makes a task open again")
  func fresh() throws {
    let again = story(Self.plan, declared: [TaskDue(task: Self.plan, fresh: true)], at: 1)
    #expect(try counts(again.choosing("task-0", "task-light-1")) == [false, false])
  }

  @Test("asking about suicide has it always, declared or not, done already or not")
  func asking() throws {
    let story = story(Self.ask)
    #expect(try counts(story.choosing("task-0")) == [false, false])
    #expect(try counts(story.choosing("task-light-0", "task-light-1")) == [false, false])
    #expect(try counts(story.choosing("task-met-0")) == [true, true])
  }

  @Test("what is left out of the figures stays in the ledger")
  func ledger() throws {
    let session = try story(Self.ask).choosing("best-0", "task-light-1")
    #expect(session.labels == [.met, .heldLightly])
    #expect(session.profile.noticing == Fraction(numerator: 4, denominator: 4, scenes: 1))
    #expect(session.profile.timing == Fraction(numerator: 4, denominator: 4, scenes: 1))
  }
}
