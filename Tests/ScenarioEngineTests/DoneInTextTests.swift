// What a scene's text has done already, and conditions on the chart and on the words of the safety pause.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("What the text has done, and conditions on the chart")
struct DoneInTextTests {
  private static let ask: MarkerID = "sf-task-ask-suicide"

  /// A page, then a decision that declares the task again, by its own close.
  private func story(told: [MarkerID], at place: PlaceID, fresh: Bool = false) -> Story {
    var story = Story(
      Scene(
        "page", safety: [TaskDue(task: Self.ask)], bridge: .to("first"), body: .page(quiet: false, next: .to("first"))),
      Scene(
        "first", safety: [TaskDue(task: Self.ask, fresh: fresh)], SceneOption(id: "leave", next: .to("end")),
        SceneOption(id: "ask", safetyDone: [Self.ask], next: .to("end"))))
    story.scenes = story.scenes.map { $0.id == place ? $0.telling(told) : $0 }
    return story
  }

  private func records(_ story: Story) throws -> [TaskStanding] {
    var session = story.session()
    try session.apply(.pageTurned(scene: "page"))
    try session.choose("leave")
    if case .interlock = session.situation { try session.apply(.safetyClosed) }
    return session.walk.taskRecords.map(\.standing)
  }

  @Test("an ask that stands in the text is done in time, here and for what does not ask afresh")
  func done() throws {
    #expect(try records(story(told: [Self.ask], at: "page")) == [.doneInTime, .doneInTime])
    #expect(try records(story(told: [Self.ask], at: "page", fresh: true)) == [.doneInTime, .notDone])
    #expect(try records(story(told: [], at: "page")) == [.notDone, .notDone])
  }

  @Test("what was missed before stays missed")
  func missed() throws {
    #expect(try records(story(told: [Self.ask], at: "first")) == [.notDone, .doneInTime])
  }

  @Test("a condition sees it, and a skipped scene has happened all the same")
  func condition() throws {
    var session = story(told: [Self.ask], at: "page").session()
    #expect(session.walk.holds(.done(Self.ask)))
    try session.apply(.sceneSkipped(scene: "page"))
    #expect(session.walk.taskRecords.map(\.standing) == [.doneInTime, .doneInTime])
  }

  @Test("a change of the chart with a condition is made only where it holds")
  func chart() throws {
    let raised = RegimenChange(medicine: "first", to: .raised, when: .flag("told"))
    let stopped = RegimenChange(medicine: "first", to: .stopped, when: .not(.flag("told")))
    var story = Story(
      Scene(
        "first", SceneOption(id: "tell", settings: [.turn("told", true)], next: .to("second")),
        SceneOption(id: "not", regimen: [raised], next: .to("second"))),
      Scene("second", regimen: [raised, stopped], SceneOption(id: "go", next: .to("end"))))
    story.flags = ["told"]
    story.regimen = [Medicine(id: "first", name: "one", status: .kept)]
    func statuses(_ choice: OptionID) throws -> (now: [MedicineStatus], chart: [MedicineStatus]) {
      var session = try story.choosing(choice)
      let now = session.walk.medicines.map(\.status)
      try session.choose("go")
      return (
        now,
        session.walk.chart.compactMap { if case .medicine(_, _, let status, _) = $0.kind { status } else { nil } }
      )
    }
    #expect(try statuses("tell").now == [.raised])
    #expect(try statuses("tell").chart == [.kept, .raised])
    #expect(try statuses("not").now == [.stopped])
    #expect(try statuses("not").chart == [.kept, .stopped])
  }

  @Test("the safety pause offers the first words that hold as it begins, and keeps to them")
  func words() throws {
    func passage(_ text: String) -> Passage { Passage([Paragraph(spans: [.init(text)])]) }
    let plain = Vignette.SafetyLine(task: Self.ask, line: passage("Do you?"), reply: passage("No."))
    let told = Vignette.SafetyLine(
      task: Self.ask, when: .and(.flag("told"), .not(.done(Self.ask))), line: passage("And now?"),
      reply: passage("Sometimes."))
    var story = Story(
      Scene(
        "first", safety: [TaskDue(task: Self.ask)],
        SceneOption(id: "tell", settings: [.turn("told", true)], next: .to("end")),
        SceneOption(id: "not", next: .to("end"))))
    story.flags = ["told"]
    story.safetyLines = [told, plain]
    for (choice, line) in [("tell" as OptionID, "And now?"), ("not", "Do you?")] {
      var session = try story.choosing(choice)
      #expect(session.walk.safetyLine(for: Self.ask, catalogue: Shipped.catalogue).line.plainText == line)
      try session.apply(.safetyTakenUp(task: Self.ask))
      let visit = try #require(session.walk.takenUp.first).visit
      let after = session.walk.safetyLine(for: Self.ask, afterVisit: visit, catalogue: Shipped.catalogue)
      #expect(after.line.plainText == line)
    }
  }
}

extension Scene {
  /// The same scene with tasks done in its text.
  fileprivate func telling(_ tasks: [MarkerID]) -> Scene {
    Scene(
      id: id, sitting: sitting, title: title, text: text, safety: safety, safetyDone: tasks, bridge: bridge, body: body)
  }
}
