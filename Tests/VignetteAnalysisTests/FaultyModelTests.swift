// The rules on models as faulty, as large or as tangled as they come.

import Diagnostics
import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Faulty and large models")
struct FaultyModelTests {
  func check(_ draft: Draft, thresholds: Thresholds = .standard) -> [Diagnostic] {
    VignetteRules.check(draft.vignette, catalogue: .forTests, sourceMap: .empty, thresholds: thresholds)
      .filter { VignetteText.structure.contains($0.code) }
  }

  @Test("an empty model has few endings and no start")
  func empty() {
    var draft = Draft([])
    draft.endings = []
    #expect(check(draft).map(\.code).sorted() == ["graph-dead-end", "graph-endings-few"])
  }

  @Test("a start that is an ending is played through at once")
  func startAtEnding() {
    var draft = Draft([])
    draft.start = "one"
    #expect(check(draft).map(\.code) == ["graph-unreachable", "graph-unreachable"])
  }

  @Test("of places, options, counters and sittings with one id the first counts")
  func duplicates() {
    var draft = Draft([
      scene("a", [option("x", to: "b"), option("x", to: "three")]),
      scene("b", [option("x", to: "one"), option("y", to: "two")]),
      scene("b", [option("x", to: "gone")]),
      scene("one", [option("z", to: "three")]),
    ])
    draft.counters = [.init(id: "n", start: 7, max: 3), .init(id: "n", start: 1, max: 1)]
    draft.flags = ["n", "n"]
    draft.sittings += draft.sittings
    #expect(check(draft).map(\.code) == ["graph-length-spread", "graph-dead-end"].sorted())
  }

  @Test("numbers far outside their ranges are no trap")
  func extremes() {
    let far = Alliance(bond: .min, goals: .max, tasks: .min)
    var draft = Draft([
      scene(
        "a",
        text: "x",
        live: [LiveMarker(marker: "tr-x", weight: .max, cue: "x", floor: .max, ceiling: Ceiling(.min))],
        [
          option(
            "x",
            when: .compare(.counter("n"), .less, .min),
            alliance: far,
            settings: [.add("n", .min)],
            to: "one"
          ),
          option("y", when: .alliance(.firm), alliance: far, settings: [.add("n", .max)], to: "two"),
          option("z", takesUp: [TakingUp(marker: "tr-x", depth: .min)], to: "three"),
        ]
      )
    ])
    draft.alliance = Alliance(bond: .max, goals: .max, tasks: .max)
    draft.counters = [.init(id: "n", start: .min, max: .max)]
    draft.cuts = [Cut(id: "c", title: "", scene: "a", story: "", options: [], alliance: far, leader: nil)]
    #expect(
      check(draft).map(\.code).sorted() == [
        "score-rupture-undeclared", "score-rupture-undeclared", "score-window-empty",
      ]
    )
    let odd = Thresholds(
      endings: .min,
      scenes: .min,
      routes: .min,
      lengthSpreadPercent: .max,
      states: .min,
      steps: .min
    )
    #expect(check(draft, thresholds: odd).contains { $0.code == "graph-explosion" })
  }

  @Test("everything leads to everything")
  func tangle() {
    let ids = (0..<40).map { $0 == 0 ? "a" : "s\($0)" }
    let draft = Draft(
      ids.map { id in
        scene(
          PlaceID(id),
          cues: ["sf-cue-passive-ideation"],
          live: [LiveMarker(marker: "tr-x", weight: 1, cue: "no")],
          safety: [TaskDue(task: "sf-task-means", due: .sitting("first"), fresh: true)],
          bridge: PlaceID(id),
          (ids + ["one", "gone"]).map {
            option(
              OptionID("\(id)-\($0)"),
              when: .not(.flag(VariableID($0))),
              settings: [.turn(VariableID(id), true)],
              to: Branches(stringLiteral: $0)
            )
          }
        )
      }
    )
    let codes = Set(check(draft, thresholds: Thresholds(states: 500)).map(\.code))
    #expect(codes.isSuperset(of: ["graph-cycle", "graph-dead-end", "graph-unreachable", "score-marker-no-cue"]))
    #expect(codes.isDisjoint(with: ["graph-explosion", "graph-length-spread", "graph-one-true-path"]))
  }

  @Test("a hundred thousand scenes in a line take no stack", arguments: [false, true])
  func longLine(closed: Bool) {
    let count = 100_000
    var scenes: [Scene] = []
    for place in 0..<count {
      let next = place == count - 1 ? (closed ? "a" : "one") : "s\(place + 1)"
      scenes.append(page(place == 0 ? "a" : PlaceID("s\(place)"), next: Branches(stringLiteral: next)))
    }
    scenes[0] = page("a", cues: ["sf-cue-passive-ideation"], safety: [TaskDue(task: "sf-task-means")], next: "s1")
    let codes = check(Draft(scenes)).map(\.code).filter { $0 != "graph-unreachable" }.sorted()
    #expect(
      codes
        == (closed
          ? ["graph-cycle", "graph-explosion", "graph-no-ending", "safety-unreachable-task"]
          : ["graph-explosion", "safety-cue-without-task", "safety-unreachable-task"])
    )
  }

  @Test("a condition of many layers is weighed")
  func deepCondition() {
    var condition = Condition.flag("f")
    for _ in 0..<2_000 { condition = .not(.and(.flag("g"), .not(.or(condition, .flag("f"))))) }
    let draft = Draft([scene("a", [option("x", when: condition, to: "one"), option("y", to: "two")])])
    #expect(check(draft).map(\.code) == ["graph-unreachable"])
  }

  @Test("routes beyond every number are still a count")
  func manyRoutes() {
    var scenes: [Scene] = []
    for layer in 0..<200 {
      let next = layer == 199 ? ["one", "two"] : ["l\(layer + 1)", "r\(layer + 1)"]
      for id in layer == 0 ? ["a"] : ["l\(layer)", "r\(layer)"] {
        scenes.append(
          scene(PlaceID(id), next.map { option(OptionID("\(id)-\($0)"), to: Branches(stringLiteral: $0)) })
        )
      }
    }
    let context = RuleContext(Draft(scenes).vignette, catalogue: .forTests, thresholds: .standard)
    #expect(GraphExplosion.routes(in: context) == .max)
  }
}
