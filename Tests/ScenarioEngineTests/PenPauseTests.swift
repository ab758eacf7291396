// The pause before the pen takes effect (docs/scoring.md §3.7), and the chart that keeps what was written there (§7).

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("The pen pause")
struct PenPauseTests {
  private func story(_ moves: [Move] = [.prescribe]) -> Story {
    var story = Story(
      Scene(
        "one", cues: ["sf-cue-clinician-absence"], live: [.init("ct-feel-pressure", 2)],
        safety: [TaskDue(task: "sf-task-safety-plan")], regimen: [RegimenChange(medicine: "first", to: .raised)],
        SceneOption(
          id: "write", takesUp: [TakingUp(marker: "ct-feel-pressure", depth: 0, act: "ct-act-escalate")], moves: moves,
          alliance: Alliance(bond: 1), safetyDone: ["sf-task-safety-plan"],
          regimen: [RegimenChange(medicine: "second", name: "another", to: .started, note: "at night")],
          settings: [.turn("wrote", true)], next: .to("two")),
        SceneOption("hold", "ct-feel-pressure", 1, to: "two")),
      Scene(
        "two", cues: ["sf-cue-active-ideation"],
        SceneOption(
          id: "stop-it", moves: [.stop], regimen: [RegimenChange(medicine: "second", to: .stopped)], next: .to("end")),
        SceneOption(id: "leave", next: .to("end"))))
    story.flags = ["wrote"]
    story.regimen = [Medicine(id: "first", name: "the first", status: .kept)]
    return story
  }

  @Test("it stands before prescribing, changing and stopping, and before nothing else", arguments: Move.allCases)
  func moves(_ move: Move) throws {
    let paused = try story([move]).choosing("write").situation == .penPause(scene: "one", option: "write")
    #expect(paused == [.prescribe, .change, .stop].contains(move))
  }

  @Test("nothing is applied before it is answered")
  func nothingYet() throws {
    let session = try story().choosing("write")
    let begun = story().session()
    #expect(session.walk.state == begun.walk.state)
    #expect(session.walk.visits.isEmpty)
    #expect(session.walk.taskRecords == begun.walk.taskRecords)
    #expect(session.walk.availableOptions.isEmpty)
  }

  @Test("going on applies the choice, with a purpose or without", arguments: ["so that she sleeps", nil])
  func goingOn(_ purpose: String?) throws {
    var session = try story().choosing("write")
    try session.apply(.penPaused(scene: "one", .wentOn(purpose: purpose)))
    #expect(session.situation == .scene("two"))
    #expect(session.walk.visits.map(\.purpose) == [purpose])
    #expect(session.walk.state.alliance.bond == 3)
    #expect(session.labels == [.enacted])
    #expect(session.walk.taskRecords.map(\.standing) == [.doneInTime])
  }

  @Test("choosing otherwise leaves no trace but in the list of events")
  func otherwise() throws {
    var session = try story().choosing("write")
    try session.apply(.penPaused(scene: "one", .choseOtherwise))
    #expect(session.situation == .scene("one"))
    try session.choose("hold")
    let straight = try story().choosing("hold")
    #expect(ProfilePrint(session.walk, Shipped.catalogue) == ProfilePrint(straight.walk, Shipped.catalogue))
    #expect(session.walk.state == straight.walk.state)
    #expect(session.walk.chart == straight.walk.chart)
    #expect(session.walk.path == straight.walk.path)
    #expect(session.events.count == straight.events.count + 2)
  }

  @Test("the same option can be taken after choosing otherwise, and asks again")
  func again() throws {
    var session = try story().choosing("write")
    try session.apply(.penPaused(scene: "one", .choseOtherwise))
    try session.choose("write")
    #expect(session.situation == .penPause(scene: "one", option: "write"))
  }

  @Test("nothing else can be done there, and it cannot be answered where it is not")
  func refused() throws {
    var session = try story().choosing("write")
    #expect(throws: EventRefusal.self) { try session.choose("hold") }
    #expect(throws: EventRefusal.self) { try session.apply(.sceneSkipped(scene: "one")) }
    #expect(throws: EventRefusal.self) { try session.apply(.penPaused(scene: "two", .wentOn(purpose: nil))) }
    #expect(session.situation == .penPause(scene: "one", option: "write"))
    var elsewhere = story().session()
    #expect(throws: EventRefusal.self) { try elsewhere.apply(.penPaused(scene: "one", .choseOtherwise)) }
  }

  @Test("the chart holds the medicines, absences, crises and purposes in the order of the path")
  func chart() throws {
    var session = try story().choosing("write")
    try session.apply(.penPaused(scene: "one", .wentOn(purpose: "so that she sleeps")))
    try session.choose("stop-it")
    try session.apply(.penPaused(scene: "two", .wentOn(purpose: nil)))
    #expect(
      session.walk.chart.map(\.kind) == [
        .medicine("first", name: "the first", .kept, note: nil),
        .medicine("first", name: "the first", .raised, note: nil),
        .absence, .pen(purpose: "so that she sleeps"), .medicine("second", name: "another", .started, note: "at night"),
        .crisis, .pen(purpose: nil), .medicine("second", name: "another", .stopped, note: nil),
      ])
    #expect(session.walk.chart.map(\.scene) == ["one", "one", "one", "one", "one", "two", "two", "two"])
    #expect(session.walk.medicines.map(\.status) == [.raised, .stopped])
  }
}

@Suite("Medicines at the pen pause")
struct PenPauseMedicinesTests {
  @Test("the medicines never go back in time between a scene and its pen pause", arguments: Playtest.all)
  func panel(_ playtest: Playtest) throws {
    let session = try playtest.run().session
    for count in 1..<session.events.count {
      let earlier = try Session(replaying: Array(session.events[..<count]), in: session.scenario)
      let later = try Session(replaying: Array(session.events[...count]), in: session.scenario)
      guard case .penPause = later.situation, case .scene = earlier.situation else { continue }
      #expect(later.walk.medicines.map(\.status) == earlier.walk.medicines.map(\.status))
      #expect(later.walk.medicines.map(\.note) == earlier.walk.medicines.map(\.note))
    }
  }
}
