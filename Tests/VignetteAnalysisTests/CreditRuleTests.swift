// Rules about what gives credited options away, over several decisions, and about collections.

import Diagnostics
import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Credited options")
struct CreditRuleTests {
  /// Decisions in a row, each with one option that earns and two that do not.
  private func draft(_ count: Int, best: String, others: (String, String), place: (Int) -> Int = { _ in 0 }) -> Draft {
    var scenes: [Scene] = []
    for number in 0..<count {
      let next = Branches(stringLiteral: number == count - 1 ? "one" : "s\(number + 1)")
      func made(_ name: String, line: String, takesUp: [TakingUp]) -> SceneOption {
        SceneOption(
          id: OptionID("\(name)-\(number)"), line: Passage([Paragraph(spans: [.init(line)])]), takesUp: takesUp,
          next: next)
      }
      var options = [made("x", line: others.0, takesUp: []), made("y", line: others.1, takesUp: [])]
      options.insert(made("best", line: best, takesUp: [TakingUp(marker: "tr-x", depth: 2)]), at: place(number))
      scenes.append(
        scene(
          number == 0 ? "a" : PlaceID("s\(number)"), text: "It is so.",
          live: [LiveMarker(marker: "tr-x", weight: 2, cue: "so")], options))
    }
    return Draft(scenes)
  }

  @Test("the credited option is the one that earns most, and nothing is credited where all earn the same")
  func credited() {
    let same = scene(
      "a", live: [LiveMarker(marker: "tr-x", weight: 2, cue: "")], [option("x", to: "one"), option("y", to: "two")])
    #expect(CreditedScene(same, number: 0, setting: .withPatient) == nil)
    let soon = scene(
      "a",
      live: [LiveMarker(marker: "tr-x", weight: 2, cue: "", ceiling: Ceiling(2))],
      [
        option("soon", takesUp: [TakingUp(marker: "tr-x", depth: 4)], to: "one"),
        option("met", takesUp: [TakingUp(marker: "tr-x", depth: 2)], to: "two"), option("not", to: "two"),
      ]
    )
    #expect(CreditedScene(soon, number: 0, setting: .withPatient)?.credits == [4, 4, 0])
    #expect(CreditedScene(soon, number: 0, setting: .withPatient)?.best == [1])
    let made = draft(1, best: "B.", others: ("X.", "Y."), place: { _ in 2 }).scenes[0]
    #expect(CreditedScene(made, number: 0, setting: .withPatient)?.best == [2])
    #expect(CreditedScene(made, number: 0, setting: .withPatient)?.credits == [0, 0, 4])
  }

  @Test("a habit of choosing by sentences is a warning once it finds more than chance, a tenth and a decision")
  func sentences() {
    func found(_ count: Int, best: String, others: (String, String)) -> Int {
      draft(count, best: best, others: others).findings(of: OptClauseCue.self).count
    }
    let (one, two) = ("We could wait a little longer here", "We could wait. It is early: let us see?")
    #expect(found(4, best: two, others: (one, one)) == 1)
    #expect(found(4, best: one, others: (two, two)) == 1)
    #expect(found(3, best: two, others: (one, one)) == 1)
    #expect(found(1, best: two, others: (one, one)) == 0)
    #expect(found(4, best: two, others: (two, one)) == 0)
    #expect(found(4, best: "We wait. [A bus goes by.] “Yes.”", others: ("A. B. C.", "D. E. F.")) == 0)
    let finding = draft(4, best: two, others: (one, one)).findings(of: OptClauseCue.self).first
    #expect(finding?.message.contains("at 4 of 4 decisions, where chance finds 1,") == true)
  }

  @Test("so is what only the best lines name: the service, suicide, a doubt")
  func subjects() {
    func found(_ rule: any VignetteRule.Type, best: String, others: (String, String)) -> [String] {
      draft(4, best: best, others: others).findings(of: rule).filter { $0.message.hasPrefix("Always") }.map(\.message)
    }
    #expect(found(OptSystemCue.self, best: "This clinic can.", others: ("I can.", "We can.")).count == 1)
    #expect(found(OptSystemCue.self, best: "Do you think of suicide?", others: ("Do you?", "Is it?")).count == 1)
    #expect(found(OptSystemCue.self, best: "The team can.", others: ("The GP can.", "A leaflet can.")) == [])
    #expect(found(OptHedgeCue.self, best: "Perhaps it is.", others: ("It is.", "It was.")).count == 1)
    #expect(found(OptHedgeCue.self, best: "Perhaps it is.", others: ("Maybe it is.", "It was.")) == [])
  }

  @Test("a length that tells is a warning by a letter, and an error at a glance")
  func length() {
    func severities(_ best: String) -> [Severity?] {
      draft(4, best: best, others: ("It is ten to three now.", "It is ten to three now."))
        .findings(of: OptLongestBest.self).map(\.severity)
    }
    #expect(severities("It is five to three.") == [])
    #expect(severities("It is half past four now") == [.warning])
    #expect(severities("It is half past four by now.") == [.error])
  }

  @Test("a tone that tells at most decisions is an error for the whole case")
  func hedges() {
    let found = draft(4, best: "I wonder about it.", others: ("It is late.", "It is early.")).findings(
      of: OptHedgeCue.self)
    #expect(found.compactMap(\.severity) == [.error])
    #expect(found.count == 6, "each decision, the whole case, and a habit of choosing the most tentative line")
    let few = draft(3, best: "I wonder about it.", others: ("It is late.", "It is early.")).findings(
      of: OptHedgeCue.self)
    #expect(few.count == 4 && few.allSatisfy { $0.severity == nil })
    #expect(draft(4, best: "I wonder.", others: ("Perhaps.", "No.")).findings(of: OptHedgeCue.self).isEmpty)
  }

  @Test("one place for all credited options is told, places in turn are not")
  func places() {
    #expect(draft(6, best: "B.", others: ("X.", "Y.")).findings(of: OptPosition.self).count == 1)
    #expect(draft(6, best: "B.", others: ("X.", "Y."), place: { $0 % 3 }).findings(of: OptPosition.self).isEmpty)
    #expect(draft(5, best: "B.", others: ("X.", "Y.")).findings(of: OptPosition.self).isEmpty)
  }

  @Test("options are counted as they are offered")
  func counts() {
    let conditional = scene(
      "a",
      [
        option("u", to: "one"), option("v", to: "one"), option("w", to: "two"),
        option("x", when: .flag("f"), to: "two"), option("y", when: .flag("f"), to: "three"),
        option("z", when: .not(.flag("f")), to: "three"),
      ]
    )
    var draft = Draft([conditional])
    draft.flags = ["f"]
    #expect(draft.findings(of: OptCount.self).isEmpty)
    draft.scenes = [scene("a", "uvwxyz".map { option(OptionID(String($0)), to: "one") })]
    #expect(draft.places(of: OptCount.self) == ["/scenes/0/options#"])
  }

  @Test("a collection is looked at only as a whole")
  func collection() {
    func vignette(_ id: String, pronouns: String, notes: [ContentNote], age: String) -> Metadata {
      var draft = Draft([page("a", next: "one")])
      draft.metadata = Draft.metadata(id: id, pronouns: pronouns, ageBand: age, contentNotes: notes)
      return draft.vignette.metadata
    }
    let women = (1...3).map { vignette("w\($0)", pronouns: "she/her", notes: [.selfHarm], age: "\($0)0s") }
    #expect(CollectionRules.check(women).isEmpty)
    let mixed = women + [vignette("m", pronouns: "he/him", notes: [.chronicPain], age: "40s")]
    #expect(CollectionRules.check(mixed).map(\.code) == ["portray-collection"])
    #expect(CollectionRules.check(mixed + [vignette("n", pronouns: "he/him", notes: [.selfHarm], age: "40s")]).isEmpty)
    #expect(
      CollectionRules.check((1...5).map { vignette("w\($0)", pronouns: "she/her", notes: [], age: "30s") }).count == 2)
    #expect(CollectionRules.check(Array(repeating: women[0], count: 9)).isEmpty)
  }
}
