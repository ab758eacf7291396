// The rules about where a story leads.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Graph rules")
struct GraphRuleTests {
  /// Three options to three endings; nothing to find.
  let sound = Draft([
    scene("a", [option("to-b", to: "b"), option("to-two", alliance: Alliance(bond: 1), to: "two")]),
    scene("b", [option("to-one", to: "one"), option("to-three", to: "three")]),
  ])

  @Test("a sound story has no findings")
  func nothingToFind() {
    for rule in VignetteRules.table where rule.code.hasPrefix("graph-") {
      #expect(sound.places(of: rule) == [], "\(rule.code)")
    }
  }

  @Test("scenes and endings that no path reaches are found, those behind them too")
  func unreachable() {
    var draft = sound
    draft.scenes.append(scene("c", [option("to-d", to: "d")]))
    draft.scenes.append(page("d", next: "one"))
    draft.endings.append("four")
    #expect(draft.places(of: GraphUnreachable.self) == ["/scenes/2/id", "/scenes/3/id", "/endings/3/id"])
  }

  @Test("a bridge alone reaches nothing, and the finding says that it is the bridge")
  func reachedByBridgeOnly() {
    var draft = sound
    draft.scenes[1] = scene("b", bridge: "c", [option("to-one", to: "one"), option("to-three", to: "three")])
    draft.scenes.append(page("c", next: "one"))
    let findings = draft.findings(of: GraphUnreachable.self)
    #expect(draft.places(of: GraphUnreachable.self) == ["/scenes/2/id"])
    #expect(findings.first?.message.hasPrefix("Only a bridge leads to the scene “c”") == true)
  }

  @Test("a missing start is one dead end, and not a file full of unreachable scenes")
  func missingStart() {
    var draft = sound
    draft.start = "aa"
    #expect(draft.places(of: GraphDeadEnd.self) == ["/start"])
    #expect(draft.findings(of: GraphDeadEnd.self).first?.suggestion == "a")
    #expect(draft.places(of: GraphUnreachable.self) == [])
  }

  @Test("targets that are missing are marked where they are named, with the nearest name")
  func missingTargets() {
    var draft = sound
    draft.scenes[1] = scene(
      "b",
      bridge: "nowhere-known",
      [
        option("to-one", to: Branches([.init(when: .flag("f"), to: "one"), .init(when: nil, to: "thre")])),
        option("to-three", to: "three"),
      ]
    )
    #expect(draft.places(of: GraphDeadEnd.self) == ["/scenes/1/options/0/next/1/to", "/scenes/1/bridge/to/0/to"])
    #expect(draft.findings(of: GraphDeadEnd.self).map(\.suggestion) == ["three", nil])
  }

  @Test("scenes without options are dead ends; of what is empty or missing in the file the loader speaks")
  func nothingToChoose() {
    var draft = sound
    draft.scenes.append(scene("c", []))
    draft.scenes.append(page("d", bridge: "", next: Branches([])))
    draft.scenes.append(scene("e", [option("on", to: Branches([]))]))
    draft.scenes.append(scene("f", [option("round", to: "f"), option("lost", to: Branches([]))]))
    #expect(draft.places(of: GraphDeadEnd.self) == ["/scenes/2/id"])
    #expect(draft.places(of: GraphNoEnding.self) == [])
  }

  @Test("a cycle is printed as ids and marked at the step back; a self-loop is one too")
  func cycles() {
    let draft = Draft([
      scene("a", [option("on", to: "b"), option("out", to: "one")]),
      scene("b", [option("further", to: "c"), option("there", to: "two")]),
      scene("c", [option("back", to: "a"), option("again", to: "c"), option("end", to: "three")]),
    ])
    let findings = draft.findings(of: GraphCycle.self)
    #expect(draft.places(of: GraphCycle.self) == ["/scenes/2/options/0/next/0/to"])
    #expect(findings.first?.message.contains(": a → b → c → a;") == true)
    #expect(draft.places(of: GraphNoEnding.self) == [])
    let loop = Draft([scene("a", [option("again", to: "a"), option("out", to: "one")])])
    #expect(loop.places(of: GraphCycle.self) == ["/scenes/0/options/0/next/0/to"])
  }

  @Test("a bridge can close a cycle")
  func cycleByBridge() {
    var draft = sound
    draft.scenes[1] = scene("b", bridge: "a", [option("to-one", to: "one"), option("to-three", to: "three")])
    #expect(draft.places(of: GraphCycle.self) == ["/scenes/1/bridge/to/0/to"])
  }

  @Test("a cycle without a way out has no ending, and is reported once, not for every scene that leads there")
  func noEnding() {
    let draft = Draft([
      scene("a", [option("in", to: "b"), option("out", to: "one")]),
      page("b", next: "c"),
      page("c", next: "d"),
      page("d", next: "c"),
    ])
    #expect(draft.places(of: GraphNoEnding.self) == ["/scenes/2/id"])
  }

  @Test("two endings are too few, also where one is written twice")
  func fewEndings() {
    var draft = sound
    draft.endings = ["one", "two", "two"]
    #expect(draft.places(of: GraphEndingsFew.self) == ["/endings#"])
    draft.endings = ["one", "two", "three"]
    #expect(draft.places(of: GraphEndingsFew.self) == [])
  }

  @Test("routes of scenes are counted, not lists of options")
  func routes() {
    // Each layer has two scenes and each scene two options to either: 2 x 2 routes for each layer after the first.
    let layers = 14
    var scenes: [Scene] = []
    for layer in 0..<layers {
      for side in ["l", "r"] {
        let id = layer == 0 ? "a" : "s\(layer)\(side)"
        guard layer > 0 || side == "l" else { continue }
        let targets = layer == layers - 1 ? ["one", "two"] : ["s\(layer + 1)l", "s\(layer + 1)r"]
        scenes.append(
          scene(
            PlaceID(id),
            targets.flatMap { target in
              (0..<2).map { option(OptionID("\(id)-\(target)-\($0)"), to: Branches(stringLiteral: target)) }
            }
          )
        )
      }
    }
    let draft = Draft(scenes)
    let context = RuleContext(draft.vignette, catalogue: .forTests, thresholds: .standard)
    #expect(GraphExplosion.routes(in: context) == 1 << layers)
    #expect(draft.places(of: GraphExplosion.self) == [])
    #expect(draft.places(of: GraphExplosion.self, thresholds: Thresholds(routes: 1 << layers)) == [])
    #expect(draft.places(of: GraphExplosion.self, thresholds: Thresholds(routes: (1 << layers) - 1)) == ["/scenes#"])
    #expect(draft.places(of: GraphExplosion.self, thresholds: Thresholds(scenes: scenes.count)) == [])
    #expect(draft.places(of: GraphExplosion.self, thresholds: Thresholds(scenes: scenes.count - 1)) == ["/scenes#"])
  }

  @Test("the longest path may be two and a half times the shortest and no longer")
  func lengths() {
    func draft(long: Int, short: Int) -> Draft {
      var scenes = [scene("a", [option("long", to: "l2"), option("short", to: short == 1 ? "one" : "s2")])]
      for (kind, count) in [("l", long), ("s", short)] where count > 1 {
        for place in 2...count {
          let next = place == count ? "two" : "\(kind)\(place + 1)"
          scenes.append(page(PlaceID("\(kind)\(place)"), next: Branches(stringLiteral: next)))
        }
      }
      return Draft(scenes)
    }
    #expect(draft(long: 5, short: 2).places(of: GraphLengthSpread.self) == [])
    #expect(draft(long: 6, short: 2).places(of: GraphLengthSpread.self) == ["/scenes#"])
    #expect(draft(long: 2, short: 1).places(of: GraphLengthSpread.self) == [])
    #expect(draft(long: 3, short: 1).places(of: GraphLengthSpread.self) == ["/scenes#"])
  }

  @Test("a path that conditions forbid counts for no length")
  func lengthsThatCanHappen() {
    let next = Branches([.init(when: .flag("never"), to: "one"), .init(when: nil, to: "b")])
    let draft = Draft([
      scene("a", [option("on", to: next)]), page("b", next: "c"), page("c", next: "d"), page("d", next: "two"),
    ])
    #expect(draft.places(of: GraphLengthSpread.self) == [])
    let unweighed = draft.findings(of: GraphLengthSpread.self, thresholds: Thresholds(states: 2))
    #expect(unweighed.first?.message.contains("judged without its conditions") == true)
  }

  /// `a` leads to `b` or, by `aside`, to `c`; `b` leads on to `d`, `c` to an ending.
  private func asking(_ condition: Condition, at place: PlaceID) -> Draft {
    func own(_ id: PlaceID) -> Condition? { id == place ? condition : nil }
    return Draft([
      scene("a", [option("on", to: "b"), option("aside", to: "c"), option("x", when: own("a"), to: "three")]),
      scene("b", [option("further", to: "d"), option("y", when: own("b"), to: "two")]),
      scene("c", [option("out", to: "one"), option("z", when: own("c"), to: "two")]),
      scene("d", [option("end", to: "one"), option("w", when: own("d"), to: "three")]),
    ])
  }

  @Test(
    "a choice that cannot have been made is found where it is asked for",
    arguments: [
      (.chose("on"), "a", "So this never holds."), (.chose("x"), "a", "So this never holds."),
      (.chose("further"), "a", "So this never holds."), (.chose("on"), "c", "So this never holds."),
      (.and(.flag("f"), .chose("end")), "b", "So this never holds."),
      (.or(.chose("end"), .chose("on")), "b", "So this part of it never holds."),
      (.not(.not(.chose("aside"))), "d", "So this never holds."),
    ] as [(Condition, PlaceID, String)])
  func conditionNever(condition: Condition, place: PlaceID, says: String) throws {
    let draft = asking(condition, at: place)
    let number = try #require(draft.scenes.firstIndex { $0.id == place })
    let option = draft.scenes[number].body.options.count - 1
    #expect(draft.places(of: GraphConditionNever.self) == ["/scenes/\(number)/options/\(option)/when"])
    #expect(draft.findings(of: GraphConditionNever.self).first?.message.hasSuffix(says) == true)
  }

  @Test(
    "a choice on some way to where it is asked for is no finding, nor is one that is not to have been made",
    arguments: [
      (.chose("on"), "b"), (.chose("on"), "d"), (.chose("further"), "d"), (.chose("aside"), "c"),
      (.not(.chose("end")), "b"), (.flag("f"), "a"),
    ] as [(Condition, PlaceID)])
  func conditionPossible(condition: Condition, place: PlaceID) {
    #expect(asking(condition, at: place).places(of: GraphConditionNever.self) == [])
  }

  @Test("paragraphs, ways on and endings are read too; an option may ask for itself once chosen, and share its ways on")
  func conditionsElsewhere() {
    func passage(_ id: OptionID) -> Passage {
      Passage([Paragraph(when: .chose(id), spans: [Paragraph.Span("T")]), Paragraph(spans: [Paragraph.Span("T")])])
    }
    func ways(_ id: OptionID, to place: PlaceID = "two") -> Branches {
      Branches([.init(when: .chose(id), to: place), .init(when: nil, to: "one")])
    }
    let draft = Draft([
      scene(
        "a", text: passage("x"),
        [
          option("x", reply: passage("x"), to: ways("x")), option("y", reply: passage("x"), to: ways("x", to: "three")),
          option("shares", to: ways("x")),
          option("z", to: "b"),
        ]),
      page("b", next: ways("y")), scene("c", [option("w", to: ways("z"))]),
    ])
    #expect(
      draft.places(of: GraphConditionNever.self) == [
        "/scenes/0/text/0/when", "/scenes/0/options/1/reply/0/when", "/scenes/0/options/1/next/0/when",
        "/scenes/1/next/0/when",
      ])
  }

  @Test("what follows from a missing name or a cycle is not found again")
  func conditionsInBrokenGraphs() {
    var missing = asking(.chose("aside"), at: "d")
    missing.scenes[2] = scene("c", [option("out", to: "nowhere-known"), option("z", to: "two")])
    #expect(missing.places(of: GraphConditionNever.self) == [])
    var round = asking(.chose("end"), at: "b")
    round.scenes[3] = scene("d", [option("end", to: "b"), option("w", to: "three")])
    #expect(round.places(of: GraphConditionNever.self) == [])
  }
}
