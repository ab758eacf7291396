// The safety pause before a sitting closes (docs/scoring.md §5.5).

import ScenarioEngine
import Testing
import Vignettes

@Suite("The safety pause")
struct InterlockTests {
  static let ask: MarkerID = "sf-task-ask-suicide"
  static let plan: MarkerID = "sf-task-safety-plan"

  /// One scene that declares two tasks, an evening at the desk that asks whether they were done, and a return.
  private var story: Story {
    let asked = Branches([.init(when: .done(Self.ask), to: "back"), .init(when: nil, to: "end")])
    return Story(
      Scene(
        "first", safety: [TaskDue(task: Self.ask), TaskDue(task: Self.plan, due: .sitting("visit"))],
        bridge: .to("evening"),
        SceneOption(id: "leave", alliance: Alliance(bond: 1), next: .to("evening")),
        SceneOption(id: "ask", safetyDone: [Self.ask], next: .to("evening")),
        SceneOption(id: "ask-and-plan", safetyDone: [Self.ask, Self.plan], next: .to("evening")),
        SceneOption(id: "judge-at-once", next: asked)),
      Scene("evening", in: "desk", SceneOption(id: "think", next: asked)),
      Scene("back", in: "return", SceneOption(id: "go", next: .to("end"))))
  }

  @Test("it names every outstanding task, in the order of the file, and nothing else can be done")
  func names() throws {
    var session = try story.choosing("leave")
    #expect(session.situation == .interlock(outstanding: [Self.ask, Self.plan]))
    #expect(throws: EventRefusal.self) { try session.choose("think") }
    #expect(throws: EventRefusal.self) { try session.apply(.sceneSkipped(scene: "evening")) }
    #expect(throws: EventRefusal.self) { try session.apply(.rewound(walk: 0, scene: "first")) }
    #expect(throws: EventRefusal.self) { try session.apply(.ended(ending: "end")) }
    #expect(session.situation == .interlock(outstanding: [Self.ask, Self.plan]))
  }

  @Test("what was done before is not asked for, and with everything done there is no pause")
  func whatIsLeft() throws {
    #expect(try story.choosing("ask").situation == .interlock(outstanding: [Self.plan]))
    #expect(try story.choosing("ask-and-plan").situation == .scene("evening"))
  }

  @Test("it repeats until closed; taken up is late, closed is not done")
  func repeats() throws {
    var session = try story.choosing("leave")
    try session.apply(.safetyTakenUp(task: Self.ask))
    #expect(session.situation == .interlock(outstanding: [Self.plan]))
    #expect(throws: EventRefusal.self) { try session.apply(.safetyTakenUp(task: Self.ask)) }
    try session.apply(.safetyTakenUp(task: Self.plan))
    #expect(session.situation == .interlock(outstanding: []))
    try session.apply(.safetyClosed)
    #expect(session.situation == .scene("evening"))
    #expect(session.walk.taskRecords.map(\.standing) == [.doneLate, .doneLate])
    #expect(session.walk.taskRecords.map(\.doneAt) == ["first", "first"])
  }

  @Test("closing leaves the rest not done, and it is asked for only once")
  func closing() throws {
    var session = try story.choosing("leave")
    try session.apply(.safetyTakenUp(task: Self.ask))
    try session.apply(.safetyClosed)
    #expect(session.walk.taskRecords.map(\.standing) == [.doneLate, .notDone])
    try session.choose("think")
    #expect(session.situation == .scene("back"))
    try session.choose("go")
    #expect(session.situation == .ending("end"))
    #expect(!session.profile.leftNoSafetyUndone)
  }

  @Test("it changes no alliance, earns nothing and leaves no visit, but what was done there counts as done")
  func weightless() throws {
    let before = try story.choosing("leave")
    var after = before
    try after.apply(.safetyTakenUp(task: Self.ask))
    #expect(after.walk.state.alliance == before.walk.state.alliance)
    #expect(after.walk.visits.count == before.walk.visits.count)
    #expect(after.profile.noticing == before.profile.noticing)
    #expect(after.walk.holds(.done(Self.ask)))
    try after.apply(.safetyClosed)
    try after.choose("think")
    #expect(after.situation == .scene("back"))
  }

  @Test("where a choice leads is settled before the pause, on the state that the choice left")
  func settledBefore() throws {
    var session = try story.choosing("judge-at-once")
    try session.apply(.safetyTakenUp(task: Self.ask))
    try session.apply(.safetyTakenUp(task: Self.plan))
    try session.apply(.safetyClosed)
    #expect(session.situation == .ending("end"))
  }

  @Test("a bridge out of the sitting does not go round it")
  func bridge() throws {
    var session = story.session()
    try session.apply(.sceneSkipped(scene: "first"))
    #expect(session.situation == .interlock(outstanding: [Self.ask, Self.plan]))
  }

  @Test("a rewind behind it comes back to it, and one past it keeps what was answered")
  func rewind() throws {
    var session = try story.choosing("leave")
    try session.apply(.safetyTakenUp(task: Self.ask))
    try session.apply(.safetyClosed)
    try session.choose("think")
    try session.choose("go")
    var behind = session
    try behind.apply(.rewound(walk: 0, scene: "first"))
    try behind.choose("leave")
    #expect(behind.situation == .interlock(outstanding: [Self.ask, Self.plan]))
    try session.apply(.rewound(walk: 0, scene: "evening"))
    #expect(session.situation == .scene("evening"))
    #expect(session.walk.taskRecords.map(\.standing) == [.doneLate, .notDone])
  }

  @Test("in unprompted mode it is left out and the omission is recorded")
  func unprompted() throws {
    let session = try story.choosing("leave", mode: .unprompted)
    #expect(session.situation == .scene("evening"))
    #expect(session.walk.taskRecords.map(\.standing) == [.notDone, .notDone])
  }

  @Test("it is on in every other mode", arguments: PlayMode.allCases.filter { $0 != .unprompted })
  func otherModes(_ mode: PlayMode) throws {
    #expect(try story.choosing("leave", mode: mode).situation == .interlock(outstanding: [Self.ask, Self.plan]))
  }

  @Test("a task that two scenes declare is named once")
  func once() throws {
    let story = Story(
      Scene("first", safety: [TaskDue(task: Self.ask)], SceneOption(id: "on", next: .to("second"))),
      Scene("second", safety: [TaskDue(task: Self.ask, fresh: true)], SceneOption(id: "leave", next: .to("end"))))
    var session = try story.choosing("on", "leave")
    #expect(session.situation == .interlock(outstanding: [Self.ask]))
    try session.apply(.safetyTakenUp(task: Self.ask))
    #expect(session.walk.taskRecords.map(\.standing) == [.doneLate, .doneLate])
  }
}
