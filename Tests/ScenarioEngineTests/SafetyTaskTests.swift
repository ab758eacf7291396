// When a task falls due, and whether it was done by then, at the interlock, afterwards or not at all (docs/scoring.md §5.5).

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Safety tasks")
struct SafetyTaskTests {
  static let ask: MarkerID = "sf-task-ask-suicide"
  static let plan: MarkerID = "sf-task-safety-plan"

  /// Three scenes of the visit and one of the return; at each the task can be done or passed by.
  private func story(_ due: TaskDue, declaredAt place: Int = 0) -> Story {
    let ids: [PlaceID] = ["first", "second", "third", "back"]
    var story = Story()
    story.scenes = ids.enumerated().map { number, id in
      let next = number + 1 < ids.count ? ids[number + 1] : "end"
      return Scene(
        id, in: number == 3 ? "return" : "visit", safety: number == place ? [due] : [],
        SceneOption(id: OptionID("do-\(number)"), safetyDone: [due.task], next: .to(next)),
        SceneOption(id: OptionID("pass-\(number)"), next: .to(next)))
    }
    return story
  }

  private func standing(_ session: Session) -> [TaskStanding] { session.walk.taskRecords.map(\.standing) }

  @Test("due here: at the scene is in time, after it is missed and stays so")
  func here() throws {
    let story = story(TaskDue(task: Self.plan))
    #expect(standing(try story.choosing()) == [.open])
    #expect(standing(try story.choosing("do-0")) == [.doneInTime])
    #expect(standing(try story.choosing("pass-0")) == [.overdue])
    #expect(standing(try story.choosing("pass-0", "do-1")) == [.notDone])
    #expect(try story.choosing("pass-0", "do-1").walk.taskRecords.map(\.doneAt) == ["second"])
  }

  @Test("due by a scene: up to that scene is in time, after it is missed and stays so")
  func byScene() throws {
    let story = story(TaskDue(task: Self.plan, due: .scene("second")))
    #expect(standing(try story.choosing("do-0")) == [.doneInTime])
    #expect(standing(try story.choosing("pass-0")) == [.open])
    #expect(standing(try story.choosing("pass-0", "do-1")) == [.doneInTime])
    #expect(standing(try story.choosing("pass-0", "pass-1", "do-2")) == [.notDone])
  }

  @Test("due by a sitting: anywhere before its close is in time")
  func bySitting() throws {
    let story = story(TaskDue(task: Self.plan, due: .sitting("visit")))
    #expect(standing(try story.choosing("pass-0", "pass-1")) == [.open])
    let done = try story.choosing("pass-0", "pass-1", "do-2")
    #expect(standing(done) == [.doneInTime])
    #expect(done.situation == .scene("back"))
    #expect(try story.choosing("pass-0", "pass-1", "pass-2").situation == .interlock(outstanding: [Self.plan]))
  }

  @Test("due by a later sitting: the first sitting closes without asking")
  func byLaterSitting() throws {
    let story = story(TaskDue(task: Self.plan, due: .sitting("return")))
    let back = try story.choosing("pass-0", "pass-1", "pass-2")
    #expect(back.situation == .scene("back"))
    #expect(standing(back) == [.open])
    #expect(standing(try story.choosing("pass-0", "pass-1", "pass-2", "do-3")) == [.doneInTime])
  }

  @Test("a due scene that the path goes round falls due at the close of its sitting")
  func bypassed() throws {
    let story = Story(
      Scene(
        "first", safety: [TaskDue(task: Self.plan, due: .scene("aside"))], SceneOption(id: "round", next: .to("back")),
        SceneOption(id: "through", next: .to("aside"))),
      Scene("aside", SceneOption(id: "on", next: .to("back"))),
      Scene("back", in: "return", SceneOption(id: "go", next: .to("end"))))
    #expect(try story.choosing("round").situation == .interlock(outstanding: [Self.plan]))
  }

  @Test("an earlier doing counts unless the task is declared fresh")
  func fresh() throws {
    let stale = story(TaskDue(task: Self.plan), declaredAt: 1)
    #expect(standing(try stale.choosing("do-0")) == [.doneInTime])
    let fresh = story(TaskDue(task: Self.plan, fresh: true), declaredAt: 1)
    #expect(standing(try fresh.choosing("do-0")) == [.open])
    #expect(standing(try fresh.choosing("do-0", "do-1")) == [.doneInTime])
    #expect(standing(try fresh.choosing("do-0", "pass-1", "do-2")) == [.notDone])
  }

  @Test("a task is listed with the scene at which it was done, be that before it was declared")
  func whereDone() throws {
    let stale = story(TaskDue(task: Self.plan), declaredAt: 2)
    #expect(try stale.choosing("do-0", "pass-1").walk.taskRecords.map(\.doneAt) == ["first"])
    #expect(try stale.choosing("do-0", "do-1").walk.taskRecords.map(\.doneAt) == ["first"])
    let late = story(TaskDue(task: Self.plan))
    let records = try late.choosing("pass-0", "do-1", "do-2").walk.taskRecords
    #expect(records.map(\.declaredAt) == ["first"])
    #expect(records.map(\.doneAt) == ["second"])
  }

  @Test("at an ending everything falls due, tasks of a sitting that was never reached too")
  func ending() throws {
    let story = Story(
      Scene(
        "first", safety: [TaskDue(task: Self.plan, due: .sitting("return"))],
        medicine: [TaskDue(task: "md-task-adherence", due: .sitting("return"))],
        SceneOption(id: "leave", next: .to("end"))))
    var session = try story.choosing("leave")
    #expect(session.situation == .interlock(outstanding: [Self.plan]))
    try session.apply(.safetyClosed)
    #expect(session.situation == .ending("end"))
    #expect(standing(session) == [.notDone, .notDone])
    #expect(!session.profile.leftNoSafetyUndone)
  }

  @Test("a scene that is skipped declares its tasks, and leaves them due")
  func skipped() throws {
    let story = Story(
      Scene(
        "first", safety: [TaskDue(task: Self.plan)], bridge: .to("second"),
        SceneOption(id: "do-it", safetyDone: [Self.plan], next: .to("second"))),
      Scene("second", SceneOption(id: "leave", next: .to("end"))))
    var session = story.session()
    try session.apply(.sceneSkipped(scene: "first"))
    #expect(standing(session) == [.overdue])
    try session.choose("leave")
    #expect(session.situation == .interlock(outstanding: [Self.plan]))
  }

  @Test("a task that was left when its sitting closed stays missed, and the record says where it was done after all")
  func afterwards() throws {
    var session = try story(TaskDue(task: Self.plan)).choosing("pass-0", "pass-1", "pass-2")
    try session.apply(.safetyClosed)
    #expect(standing(session) == [.notDone])
    #expect(session.walk.taskRecords.map(\.doneAt) == [nil])
    try session.choose("do-3")
    #expect(standing(session) == [.notDone])
    #expect(session.walk.taskRecords.map(\.doneAt) == ["back"])
    #expect(!session.profile.leftNoSafetyUndone)
  }

  @Test("what was missed and done since is not asked for at the interlock")
  func doneSince() throws {
    let session = try story(TaskDue(task: Self.plan)).choosing("pass-0", "do-1", "pass-2")
    #expect(session.situation == .scene("back"))
    #expect(standing(session) == [.notDone])
  }

  @Test("taken up at a later interlock, it is late there and still missed at its first due")
  func laterInterlock() throws {
    let story = Story(
      Scene("first", safety: [TaskDue(task: Self.plan)], SceneOption(id: "on", next: .to("back"))),
      Scene(
        "back", in: "return", safety: [TaskDue(task: Self.plan, fresh: true)],
        SceneOption(id: "leave", next: .to("end"))))
    var session = try story.choosing("on")
    try session.apply(.safetyClosed)
    try session.choose("leave")
    try session.apply(.safetyTakenUp(task: Self.plan))
    #expect(standing(session) == [.notDone, .doneLate])
    #expect(session.walk.taskRecords.map(\.doneAt) == ["back", "back"])
  }

  @Test("nothing was left undone only where everything was done by its due")
  func nothingUndone() throws {
    let story = story(TaskDue(task: Self.plan))
    #expect(try story.choosing("do-0").profile.leftNoSafetyUndone)
    var asked = try story.choosing("pass-0", "pass-1", "pass-2")
    try asked.apply(.safetyTakenUp(task: Self.plan))
    #expect(standing(asked) == [.doneLate])
    #expect(!asked.profile.leftNoSafetyUndone)
  }

  @Test("medicines tasks are listed on their own, in time, afterwards or not done, and raise no safety pause")
  func medicines() throws {
    let story = Story(
      Scene(
        "first",
        medicine: [TaskDue(task: "md-task-adherence"), TaskDue(task: "md-task-licence", due: .sitting("visit"))],
        SceneOption(id: "talk", next: .to("second"))),
      Scene(
        "second", SceneOption(id: "ask", medicineDone: ["md-task-adherence"], next: .to("end")),
        SceneOption(id: "leave", next: .to("end"))))
    let asked = try story.choosing("talk", "ask")
    #expect(asked.situation == .ending("end"))
    #expect(asked.profile.medicines.map(\.standing) == [.notDone, .notDone])
    #expect(asked.profile.medicines.map(\.doneAt) == ["second", nil])
    #expect(asked.profile.safety.isEmpty)
    #expect(asked.profile.leftNoSafetyUndone)
    #expect(try story.choosing("talk", "leave").profile.medicines.map(\.standing) == [.notDone, .notDone])
  }

  @Test("a task that is not yet due is not listed")
  func notYetDue() throws {
    let session = try story(TaskDue(task: Self.plan, due: .sitting("visit"))).choosing("pass-0")
    #expect(session.profile.safety.isEmpty)
    #expect(session.profile.leftNoSafetyUndone)
  }
}
