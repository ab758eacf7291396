// What one choice does, and in which order (docs/scoring.md §3.5).

import ScenarioEngine
import Testing
import Vignettes

@Suite("The order of application")
struct OrderOfApplicationTests {
  /// A story of one choice, which leads to `yes` where the condition holds on the state that it leaves.
  private func leads(
    _ condition: Condition, after option: SceneOption, alliance: Alliance = Alliance(bond: 2, goals: 2, tasks: 2)
  ) throws -> Bool {
    let next = Branches([.init(when: condition, to: "yes"), .init(when: nil, to: "no")])
    var story = Story(
      Scene(
        "one", live: [.init("tr-identification")],
        SceneOption(
          id: option.id, skills: option.skills, alliance: option.alliance, rupture: option.rupture,
          safetyDone: option.safetyDone, medicineDone: option.medicineDone, settings: option.settings, next: next)),
      Scene("yes", SceneOption(id: "on", next: .to("end"))), Scene("no", SceneOption(id: "off", next: .to("end"))))
    story.alliance = alliance
    story.counters = [.init(id: "heard", start: 1, max: 3)]
    story.flags = ["asked"]
    return try story.choosing(option.id).situation == .scene("yes")
  }

  private func option(
    skills: [MarkerID] = [], alliance: Alliance = Alliance(), rupture: Rupture = .none, safety: [MarkerID] = [],
    medicine: [MarkerID] = [], _ settings: Setting...
  ) -> SceneOption {
    SceneOption(
      id: "say", skills: skills, alliance: alliance, rupture: rupture, safetyDone: safety, medicineDone: medicine,
      settings: settings, next: .to("end"))
  }

  @Test("where it leads is judged on the new state: counters, flags, alliance, rupture, tasks, and the choice itself")
  func newState() throws {
    #expect(try leads(.compare(.counter("heard"), .equal, 2), after: option(.add("heard", 1))))
    #expect(try leads(.flag("asked"), after: option(.turn("asked", true))))
    #expect(try !leads(.flag("asked"), after: option()))
    #expect(try leads(.compare(.bond, .equal, 3), after: option(alliance: Alliance(bond: 1))))
    #expect(try leads(.alliance(.firm), after: option(alliance: Alliance(bond: 1, goals: 1, tasks: 1))))
    #expect(try leads(.rupture(.withdrawal), after: option(rupture: .withdrawal)))
    #expect(try leads(.done("sf-task-safety-plan"), after: option(safety: ["sf-task-safety-plan"])))
    #expect(try leads(.done("md-task-adherence"), after: option(medicine: ["md-task-adherence"])))
    #expect(try leads(.chose("say"), after: option()))
    #expect(try !leads(.chose("on"), after: option()))
  }

  @Test("where a skip leads is judged on the state in which the scene is passed over")
  func bridge() throws {
    let branches = Branches([.init(when: .chose("speak"), to: "heard"), .init(when: nil, to: "end")])
    let story = Story(
      Scene("one", SceneOption(id: "speak", next: .to("two")), SceneOption(id: "wait", next: .to("two"))),
      Scene("two", bridge: branches, body: .page(quiet: false, next: .to("end"))),
      Scene("heard", SceneOption(id: "on", next: .to("end"))))
    for (choice, place) in [("speak", Situation.scene("heard")), ("wait", .ending("end"))] {
      var session = try story.choosing(OptionID(choice))
      try session.apply(.sceneSkipped(scene: "two"))
      #expect(session.situation == place)
    }
  }

  @Test("counters stay within 0 and their greatest value, one change after another")
  func counters() throws {
    #expect(try leads(.compare(.counter("heard"), .equal, 3), after: option(.add("heard", 99))))
    #expect(try leads(.compare(.counter("heard"), .equal, 0), after: option(.add("heard", -99))))
    #expect(try leads(.compare(.counter("heard"), .equal, 2), after: option(.add("heard", 99), .add("heard", -1))))
  }

  @Test("bond, goals and tasks stay within 0 and 4, each by itself")
  func alliance() throws {
    var story = Story(
      Scene(
        "one",
        SceneOption(
          id: "say", alliance: Alliance(bond: 2, goals: -2, tasks: 1), rupture: .withdrawal, next: .to("end"))))
    story.alliance = Alliance(bond: 3, goals: 1, tasks: 3)
    #expect(try story.choosing("say").walk.state.alliance == Alliance(bond: 4, goals: 0, tasks: 4))
  }

  @Test("labels come from the state before the choice")
  func labelsFirst() throws {
    // From strained to forming by this very choice, and into a rupture: the ceiling is that of strained, unlowered.
    var story = Story(
      Scene(
        "one", live: [.init("tr-identification")],
        SceneOption(
          id: "say", takesUp: [TakingUp(marker: "tr-identification", depth: 3)], meets: true,
          alliance: Alliance(bond: 1), rupture: .confrontation, next: .to("end"))))
    story.alliance = Alliance(bond: 2, goals: 1, tasks: 1)
    let session = try story.choosing("say")
    #expect(session.walk.ledger.map(\.judged.window.ceiling) == [3])
    #expect(session.labels == [.met])
    #expect(session.walk.state.alliance.band == .forming)
  }

  /// The rupture after an option said in a confrontation.
  private func rupture(after skills: [MarkerID], _ rupture: Rupture = .none) throws -> Rupture {
    let story = Story(
      Scene("one", SceneOption(id: "break", rupture: .confrontation, next: .to("two"))),
      Scene("two", SceneOption(id: "say", skills: skills, rupture: rupture, next: .to("end"))))
    return try story.choosing("break", "say").walk.state.rupture
  }

  @Test("a repair clears the rupture, and deferring the pattern does not")
  func repair() throws {
    #expect(try rupture(after: ["sk-rp-validate"]) == .none)
    #expect(try rupture(after: ["sk-rp-own-part"]) == .none)
    #expect(try rupture(after: ["sk-rp-defer-pattern"]) == .confrontation)
    #expect(try rupture(after: ["sk-rp-defer-pattern", "sk-rp-validate"]) == .none)
    #expect(try rupture(after: ["sk-h-pause"]) == .confrontation)
    #expect(try rupture(after: []) == .confrontation)
  }

  @Test("a repair clears first, then the option's own flag sets")
  func clearsThenSets() throws {
    #expect(try rupture(after: ["sk-rp-validate"], .withdrawal) == .withdrawal)
    #expect(try rupture(after: [], .withdrawal) == .withdrawal)
  }

  @Test("the course marks ruptures and the choices that mended them, from the start on")
  func course() throws {
    let story = Story(
      Scene("one", SceneOption(id: "break", alliance: Alliance(bond: -2), rupture: .withdrawal, next: .to("two"))),
      Scene("two", SceneOption(id: "wait", next: .to("three"))),
      Scene("three", SceneOption(id: "mend", skills: ["sk-rp-validate"], alliance: Alliance(bond: 1), next: .to("end")))
    )
    let course = try story.choosing("break", "wait", "mend").profile.course
    #expect(course.map(\.scene) == [nil, "one", "two", "three"])
    #expect(course.map(\.alliance.bond) == [2, 0, 0, 1])
    #expect(course.map(\.rupture) == [.none, .withdrawal, .withdrawal, .none])
    #expect(course.map(\.repaired) == [false, false, false, true])
  }

  @Test("an option that is not there in the present state is refused")
  func unavailable() throws {
    let story = Story(
      Scene(
        "one", SceneOption(id: "there", next: .to("end")),
        SceneOption(id: "not-there", when: .alliance(.firm), next: .to("end"))))
    var session = story.session()
    #expect(session.walk.availableOptions.map(\.id) == ["there"])
    #expect(throws: EventRefusal.self) { try session.choose("not-there") }
    #expect(throws: EventRefusal.self) { try session.choose("elsewhere") }
    #expect(session.events.count == 1)
  }
}
