// The rules about whether there is anything to choose.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Rules about choices")
struct ChoiceRuleTests {
  let acted = [TakingUp(marker: "ct-feel-pressure", depth: 0, act: "ct-act-rescue")]

  @Test("two options that lead to the same, change the same and take up the same are a false choice")
  func falseChoice() {
    let draft = Draft([scene("a", [option("x", to: "one"), option("y", to: "two"), option("z", to: "one")])])
    #expect(draft.places(of: GraphFalseChoice.self) == ["/scenes/0/options/2/id"])
  }

  @Test(
    "any difference that matters later makes a choice a real one",
    arguments: [
      option("y", to: "two"),
      option("y", takesUp: [TakingUp(marker: "tr-identification", depth: 2)], to: "one"),
      option("y", repairs: ["ct-feel-pressure"], to: "one"),
      option("y", skills: ["sk-rp-validate"], to: "one"),
      option("y", meets: true, to: "one"),
      option("y", alliance: Alliance(tasks: 1), to: "one"),
      option("y", rupture: .withdrawal, to: "one"),
      option("y", does: ["sf-task-ask-suicide"], to: "one"),
      option("y", settings: [.turn("f", true)], to: "one"),
    ]
  )
  func realChoice(other: SceneOption) {
    #expect(Draft([scene("a", [option("x", to: "one"), other])]).places(of: GraphFalseChoice.self) == [])
  }

  @Test("options that are never there together, or that a condition tells apart later, are no false choice")
  func toldApart() {
    let firm = Condition.alliance(.firm)
    let either = Draft([scene("a", [option("x", when: firm, to: "one"), option("y", when: .not(firm), to: "one")])])
    #expect(either.places(of: GraphFalseChoice.self) == [])
    let later = Draft([
      scene("a", [option("x", to: "b"), option("y", to: "b")]),
      page("b", next: Branches([.init(when: .chose("x"), to: "one"), .init(when: nil, to: "two")])),
    ])
    #expect(later.places(of: GraphFalseChoice.self) == [])
  }

  @Test("patterns of a composed reply may amount to the same")
  func patterns() {
    let patterns = [
      ReplyPattern(order: [.part("p"), .any], body: option("x", to: "one")),
      ReplyPattern(order: [.any], body: option("y", to: "one")),
    ]
    let composed = Scene(
      id: "a",
      sitting: "first",
      title: "",
      text: "",
      body: .compose(parts: [ReplyPart(id: "p", text: "")], patterns: patterns)
    )
    #expect(Draft([composed]).places(of: GraphFalseChoice.self) == [])
  }

  @Test("one path that avoids every enactment is named by its options")
  func oneTruePath() {
    let draft = Draft([
      scene("a", [option("pull", takesUp: acted, to: "b"), option("good", to: "b")]),
      scene("b", [option("better", to: "one"), option("flight", takesUp: acted, to: "two")]),
    ])
    let findings = draft.findings(of: GraphOneTruePath.self)
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("good → better,") == true)
  }

  @Test("two such paths, none, or a story without choices are not reported")
  func moreThanOneOrNone() {
    let two = Draft([
      scene("a", [option("pull", takesUp: acted, to: "one"), option("good", to: "one"), option("other", to: "one")])
    ])
    let none = Draft([
      scene("a", [option("pull", takesUp: acted, to: "one"), option("flight", takesUp: acted, to: "two")])
    ])
    let straight = Draft([scene("a", [option("only", to: "one")])])
    for draft in [two, none, straight] { #expect(draft.places(of: GraphOneTruePath.self) == []) }
  }

  @Test("a second path that conditions forbid does not count")
  func secondPathThatCannotHappen() {
    let draft = Draft([
      scene(
        "a",
        [
          option("pull", takesUp: acted, to: "one"), option("good", to: "one"),
          option("hidden", when: .flag("never"), to: "two"),
        ]
      )
    ])
    #expect(draft.findings(of: GraphOneTruePath.self).count == 1)
    #expect(draft.findings(of: GraphOneTruePath.self, thresholds: Thresholds(states: 1)) == [])
  }
}
