// What each lazy strategy chooses, and when a case fails for it.

import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Lazy strategies")
struct ExactStrategyTests {
  private func candidate(_ text: String, moves: [Move] = [], tone: Tone = .plain) -> Candidate {
    Candidate(SceneOption(id: "x", moves: moves, tone: tone, next: "one"), text: text, parts: [])
  }

  private var candidates: [Candidate] {
    [
      candidate("I will put it up tonight.", moves: [.change]),
      candidate("Let us begin with the other one, and see where that takes us by the spring.", moves: [.prescribe]),
      candidate("No.", moves: [.stop], tone: .certain),
      candidate("Perhaps I wonder what it is like?\u{201D} [You wait.]", moves: [.ask], tone: .tentative),
      candidate("That was a long week.", moves: [.acknowledge], tone: .tentative),
      candidate("My colleague could see you.", moves: [.refer]),
    ]
  }

  @Test("each chooses by its own measure")
  func choices() {
    let expected: [LazyStrategy: Int] = [
      .first: 0, .longest: 1, .shortest: 2, .mostTentative: 3, .neverPrescribe: 2, .alwaysPrescribe: 1, .ask: 3,
      .acknowledge: 4, .refer: 5, .question: 3,
    ]
    #expect(expected.count == LazyStrategy.allCases.count)
    for (strategy, place) in expected { #expect(strategy.choice(among: candidates) == place, "\(strategy)") }
  }

  @Test("ties and misfits go to the first")
  func misfits() {
    let same = [candidate("I see."), candidate("I see."), candidate("I do.")]
    for strategy in LazyStrategy.allCases where strategy != .shortest {
      #expect(strategy.choice(among: same) == 0, "\(strategy)")
    }
    let pen = candidate("a", moves: [.prescribe])
    let change = candidate("b", moves: [.change])
    #expect(LazyStrategy.alwaysPrescribe.choice(among: [candidate("a"), change]) == 1)
    #expect(LazyStrategy.neverPrescribe.choice(among: [pen, change]) == 0)
  }

  /// Scenes in a row, at each of which only the first option meets what is live.
  private func row(_ count: Int, safety: [TaskDue] = [], does: [MarkerID] = []) -> Draft {
    Draft(
      (0..<count).map { place in
        let next = Branches([.init(when: nil, to: place == count - 1 ? "one" : PlaceID("s\(place + 1)"))])
        return scene(
          place == 0 ? "a" : PlaceID("s\(place)"),
          live: [LiveMarker(marker: "tr-identification", weight: 1, cue: "")], safety: place == 0 ? safety : [],
          [
            option(
              OptionID("meet\(place)"), takesUp: [TakingUp(marker: "tr-identification", depth: 2)], does: does, to: next
            ),
            option(OptionID("pass\(place)"), to: next),
          ])
      })
  }

  private func result(_ strategy: LazyStrategy, _ draft: Draft) -> StrategyResult {
    StrategyResult(strategy, in: Scenario(draft.vignette))
  }

  @Test("a strategy succeeds with both figures in the top fifth and nothing undone")
  func success() {
    let first = result(.first, row(3))
    #expect(first.noticing == Fraction(numerator: 6, denominator: 6, scenes: 3))
    #expect(first.succeeds)
    #expect(row(3).findings(of: ScoreLazyStrategy.self).count == 1)
  }

  @Test("a figure that is withheld never counts as reaching the top fifth")
  func withheld() {
    #expect(!result(.first, row(2)).succeeds)
    #expect(row(2).findings(of: ScoreLazyStrategy.self).isEmpty)
  }

  @Test("the interlock is closed without doing anything, so a task that no choice does is left undone")
  func interlock() {
    let left = result(.first, row(3, safety: [TaskDue(task: "sf-task-means")]))
    #expect(left.safetyUndone == ["sf-task-means"])
    #expect(!left.succeeds)
    #expect(left.script.text.hasSuffix("close\nend\n"))
    #expect(result(.first, row(3, safety: [TaskDue(task: "sf-task-means")], does: ["sf-task-means"])).succeeds)
  }

  @Test("the script of a strategy plays the same walk")
  func script() throws {
    let vignette = try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette)
    let scenario = Scenario(vignette)
    for strategy in LazyStrategy.allCases {
      let found = StrategyResult(strategy, in: scenario)
      let played = ScriptRun(try PlaytestScript(parsing: found.script.text), in: scenario, catalogue: Shipped.catalogue)
      #expect(played.stop == nil)
      #expect(Profile.fractions(of: played.session.walk).noticing == found.noticing)
      #expect(played.session.situation == found.ending.map { .ending($0) })
    }
  }

  @Test("a composed reply is measured by the shortest reply that amounts to each pattern")
  func composed() {
    let parts = ["own", "ask", "wait"].map { ReplyPart(id: PartID($0), text: Passage()) }
    func pattern(_ order: [ReplyPattern.Step]) -> ReplyPattern {
      ReplyPattern(order: order, body: SceneOption(id: "x", next: "one"))
    }
    let replies = ComposedReplies(
      parts: parts, patterns: [pattern([.part("ask"), .any]), pattern([.part("ask"), .part("own")]), pattern([.any])])
    #expect(replies.complete)
    let all = replies.reachable { _ in true }
    // The second fits nothing that the first does not take away.
    #expect(all.map(\.pattern) == [0, 2])
    #expect(all.map(\.parts) == [["ask"], ["own"]])
    let without = replies.reachable { $0 != 0 }
    #expect(without.map(\.pattern) == [1, 2])
    #expect(without.map(\.parts) == [["ask", "own"], ["own"]])
  }

  @Test("the small vignette that has one of nearly everything fails for no strategy")
  func small() throws {
    let vignette = try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette)
    for strategy in LazyStrategy.allCases {
      #expect(!StrategyResult(strategy, in: Scenario(vignette)).succeeds)
    }
  }
}
