// What the state search reaches, and what it says of scenes at which conditions hide everything.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("State search")
struct StateSearchTests {
  func search(_ draft: Draft, bands: Bool = false, limit: Int = 1_000) -> StateSearch {
    StateSearch(StoryGraph(draft.vignette), bands: bands, limit: limit)
  }

  /// A scene whose only option is there while `condition` holds, after one choice of `options` at the start.
  func gate(_ condition: Condition, after options: [SceneOption]) -> Draft {
    Draft([scene("a", options), scene("gate", [option("through", when: condition, to: "one")])])
  }

  func starves(_ condition: Condition, after options: SceneOption...) -> Bool {
    !gate(condition, after: options).places(of: GraphConditionStarves.self).isEmpty
  }

  @Test("a scene whose options can all be hidden is marked, with the state that hides them")
  func starving() {
    var draft = gate(
      .compare(.counter("acknowledged"), .greaterOrEqual, 1),
      after: [option("x", settings: [.add("acknowledged", 1)], to: "gate"), option("y", to: "gate")]
    )
    draft.counters = [Vignette.Counter(id: "acknowledged", start: 0, max: 4)]
    #expect(draft.places(of: GraphConditionStarves.self) == ["/scenes/1/options#"])
    #expect(draft.findings(of: GraphConditionStarves.self).first?.message.contains("(acknowledged = 0)") == true)
    draft.counters = [Vignette.Counter(id: "acknowledged", start: 1, max: 4)]
    #expect(draft.places(of: GraphConditionStarves.self) == [])
  }

  @Test("options that hold in turn starve nothing")
  func inTurn() {
    let firm = Condition.alliance(.firm)
    let draft = Draft([scene("a", [option("x", when: firm, to: "one"), option("y", when: .not(firm), to: "two")])])
    #expect(draft.places(of: GraphConditionStarves.self) == [])
  }

  @Test("counters and the alliance stay within their ranges")
  func clamping() {
    var draft = gate(
      .compare(.counter("n"), .equal, 2),
      after: [option("x", settings: [.add("n", Int.max)], to: "gate")]
    )
    draft.counters = [Vignette.Counter(id: "n", start: 1, max: 2)]
    #expect(draft.places(of: GraphConditionStarves.self) == [])
    #expect(!starves(.compare(.bond, .equal, 4), after: option("x", alliance: Alliance(bond: 9), to: "gate")))
    #expect(!starves(.compare(.goals, .equal, 0), after: option("x", alliance: Alliance(goals: -9), to: "gate")))
    #expect(!starves(.compare(.tasks, .equal, 3), after: option("x", alliance: Alliance(tasks: 1), to: "gate")))
  }

  @Test("a choice repairs first and ruptures then, and all but leaving the pattern for later repairs")
  func ruptures() {
    let torn = option("tear", rupture: .confrontation, to: "b")
    func starves(_ kind: Rupture, after second: SceneOption) -> Bool {
      var draft = gate(.rupture(kind), after: [torn])
      draft.scenes.append(scene("b", [second]))
      return !draft.places(of: GraphConditionStarves.self).isEmpty
    }
    #expect(!starves(.confrontation, after: option("on", to: "gate")))
    #expect(!starves(.none, after: option("mend", skills: ["sk-rp-validate"], to: "gate")))
    #expect(!starves(.confrontation, after: option("defer", skills: ["sk-rp-defer-pattern"], to: "gate")))
    #expect(
      !starves(.withdrawal, after: option("both", skills: ["sk-rp-validate"], rupture: .withdrawal, to: "gate"))
    )
  }

  @Test("flags, tasks done and options chosen are kept; targets are judged on the new state")
  func memory() {
    #expect(!starves(.flag("f"), after: option("x", settings: [.turn("f", true)], to: "gate")))
    #expect(starves(.flag("f"), after: option("x", settings: [.turn("f", false)], to: "gate")))
    #expect(!starves(.done("sf-task-means"), after: option("x", does: ["sf-task-means"], to: "gate")))
    #expect(!starves(.chose("x"), after: option("x", to: "gate")))
    #expect(starves(.chose("y"), after: option("x", to: "gate"), option("y", to: "gate")))
    let target = Branches([.init(when: .chose("x"), to: "one"), .init(when: nil, to: "gate")])
    #expect(!starves(.chose("never"), after: option("x", to: target)))
  }

  @Test("and, or and not bind as they are built, however deep")
  func deepConditions() {
    let on = Condition.flag("on")
    let off = Condition.flag("off")
    let set = option("x", settings: [.turn("on", true)], to: "gate")
    #expect(!starves(.and(on, .not(off)), after: set))
    #expect(!starves(.or(off, on), after: set))
    #expect(starves(.and(off, on), after: set))
    #expect(starves(.not(.or(off, on)), after: set))
    #expect(!starves(.or(.and(off, off), .and(on, .not(.and(on, off)))), after: set))
  }

  @Test("a skipped scene leaves the state as it was")
  func bridges() {
    var draft = gate(.flag("f"), after: [option("x", settings: [.turn("f", true)], to: "gate")])
    #expect(draft.places(of: GraphConditionStarves.self) == [])
    draft.scenes[0] = scene("a", bridge: "gate", [option("x", settings: [.turn("f", true)], to: "gate")])
    #expect(draft.places(of: GraphConditionStarves.self) == ["/scenes/1/options#"])
  }

  @Test("at the interlock a task that fell due may be taken up, or not")
  func interlock() {
    func draft(_ condition: Condition, due: TaskDue.Due, sitting: SittingID) -> Draft {
      Draft([
        page("a", safety: [TaskDue(task: "sf-task-means", due: due)], next: "gate"),
        scene("gate", sitting: sitting, [option("through", when: condition, to: "one")]),
      ])
    }
    let undone = Condition.not(.done("sf-task-means"))
    let starved = ["/scenes/1/options#"]
    #expect(draft(undone, due: .here, sitting: "second").places(of: GraphConditionStarves.self) == starved)
    #expect(draft(undone, due: .sitting("first"), sitting: "second").places(of: GraphConditionStarves.self) == starved)
    #expect(draft(.not(undone), due: .here, sitting: "second").places(of: GraphConditionStarves.self) == starved)
    #expect(draft(undone, due: .here, sitting: "first").places(of: GraphConditionStarves.self) == [])
    #expect(draft(undone, due: .sitting("second"), sitting: "second").places(of: GraphConditionStarves.self) == [])
    #expect(draft(undone, due: .scene("gate"), sitting: "second").places(of: GraphConditionStarves.self) == [])
  }

  @Test("the states keep only what conditions name")
  func projection() {
    var scenes: [Scene] = []
    for place in 0..<20 {
      let next: Branches = place == 19 ? "one" : Branches(stringLiteral: "s\(place + 1)")
      scenes.append(
        scene(
          place == 0 ? "a" : PlaceID("s\(place)"),
          (0..<3).map { option(OptionID("o\(place)-\($0)"), settings: [.add(VariableID("c\($0)"), 1)], to: next) }
        )
      )
    }
    scenes[0] = scene("a", [option("x", to: "s1")])
    let free = search(Draft(scenes))
    #expect(free.complete)
    #expect(free.walks.places.count == 21)
    let bands = search(Draft(scenes), bands: true)
    #expect(bands.bandsByPlace()?.first == [.forming])
    #expect(free.bandsByPlace() == nil)
  }

  @Test("past its bound the search says that it is not complete; what it found still holds")
  func bound() {
    let draft = gate(.flag("never"), after: [option("x", to: "gate"), option("y", to: "b")])
    #expect(search(draft, limit: 4).complete)
    let cut = search(draft, limit: 2)
    #expect(!cut.complete)
    #expect(cut.starving().map(\.place) == [1])
  }
}
