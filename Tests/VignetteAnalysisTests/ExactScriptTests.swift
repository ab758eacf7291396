// Problems come with scripts that lead to them; bounds are stated; what is drawn at random is drawn evenly.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Exact analysis: problems, bounds and samples")
struct ExactScriptTests {
  private func analysis(_ draft: Draft, limit: Int = 10_000) throws -> PathAnalysis {
    try #require(PathAnalysis(Scenario(draft.vignette), limit: limit))
  }

  private func run(_ script: PlaytestScript, of analysis: PathAnalysis) throws -> ScriptRun {
    // As it would be read from a file.
    ScriptRun(try PlaytestScript(parsing: script.text), in: analysis.scenario, catalogue: Shipped.catalogue)
  }

  @Test("a scene that hides all its options is reached by the shortest list of choices, and the script leads there")
  func starved() throws {
    let draft = Draft([
      scene("a", [option("round", to: "b"), option("long", to: "b2")]),
      scene("b2", [option("on", to: "b")]),
      scene("b", [option("tear", rupture: .withdrawal, to: "gate"), option("keep", to: "one")]),
      scene("gate", [option("through", when: .rupture(.none), to: "one")]),
    ])
    let found = try analysis(draft)
    #expect(found.paths.description == "2")
    #expect(found.stuckWalks.description == "2")
    let place = try #require(found.stuck.first)
    #expect(found.stuck.count == 1)
    #expect(place.scene == "gate")
    #expect(place.isStarved)
    #expect(place.script.lines.map(\.command.description) == ["mode standard", "seed 0", "round", "tear", "at gate"])
    let played = try run(place.script, of: found)
    #expect(played.session.situation == .scene("gate"))
    #expect(played.session.walk.availableOptions.isEmpty)
    #expect(played.stop?.line == place.script.lines.count + 1)
    #expect(played.stop?.possible == [])
  }

  @Test("a choice that leads to no place in the file is named, with the choices before it")
  func nowhere() throws {
    let found = try analysis(Draft([scene("a", [option("x", to: "b")]), scene("b", [option("y", to: "gone")])]))
    let place = try #require(found.stuck.first)
    #expect(place.scene == "b")
    #expect(!place.isStarved)
    #expect(try run(place.script, of: found).session.situation == .nowhere("gone"))
    #expect(found.paths.isZero)
    #expect(found.ranges() == nil)
    #expect(found.uniform() == nil)
    #expect(found.sample(2, seed: 1).isEmpty)
  }

  @Test("what no choices lead to is listed, although a way leads there by the bare graph")
  func unreached() throws {
    let never = Branches([.init(when: .chose("other"), to: "b"), .init(when: nil, to: "one")])
    let found = try analysis(
      Draft([scene("a", [option("x", to: never), option("y", to: "two")]), scene("b", [option("z", to: "three")])]))
    #expect(found.unreached == ["b", "three"])
    #expect(found.isComplete)
  }

  @Test("scenes in a cycle have no analysis")
  func cycle() {
    let draft = Draft([scene("a", [option("x", to: "b")]), scene("b", [option("y", to: "a"), option("z", to: "one")])])
    #expect(PathAnalysis(Scenario(draft.vignette)) == nil)
    #expect(SceneMap(draft.vignette) == nil)
  }

  /// Twenty scenes of three choices each, told apart by a counter.
  private var wide: Draft {
    var draft = Draft(
      (0..<20).map { place in
        scene(
          place == 0 ? "a" : PlaceID("s\(place)"),
          (0..<3).map { number in
            option(
              OptionID("o\(place)-\(number)"), when: number == 2 ? .compare(.counter("n"), .less, 99) : nil,
              settings: [.add("n", number)],
              to: Branches([.init(when: nil, to: place == 19 ? "one" : PlaceID("s\(place + 1)"))]))
          })
      })
    draft.counters = [.init(id: "n", start: 0, max: 60)]
    return draft
  }

  @Test("past its bound a search says so, and is no proof")
  func cutShort() throws {
    let whole = try analysis(wide)
    #expect(whole.isComplete)
    #expect(whole.cutShortAt == nil)
    #expect(whole.paths.description == "3486784401")
    let cut = try analysis(wide, limit: 50)
    #expect(cut.cutShortAt == 50)
    #expect(cut.uniform() == nil)
    #expect(cut.distribution(of: .noticing) == nil)
    #expect(cut.stuck.isEmpty)
  }

  @Test("numbers of paths have no greatest")
  func manyPaths() throws {
    let count = 300
    let found = try analysis(
      Draft(
        (0..<count).map { place in
          scene(
            place == 0 ? "a" : PlaceID("s\(place)"),
            (0..<4).map {
              option(
                OptionID("o\(place)-\($0)"),
                to: Branches([.init(when: nil, to: place == count - 1 ? "one" : PlaceID("s\(place + 1)"))]))
            })
        }))
    // 4 to the power of 300, digit by digit.
    var digits = [1]
    for _ in 0..<count {
      var carry = 0
      for place in digits.indices {
        carry += digits[place] * 4
        digits[place] = carry % 10
        carry /= 10
      }
      if carry > 0 { digits.append(carry) }
    }
    #expect(found.paths.description == digits.reversed().map(String.init).joined())
    #expect(found.paths.grouped == "4.14 × 10^180")
    #expect(found.uniform()?.nothingUndone == found.paths)
  }

  @Test("the same seed draws the same paths; every script is a path, and each path is drawn about as often")
  func sampling() throws {
    // Three paths through b and one past it: drawn choice by choice, the one would come every second time.
    let found = try analysis(
      Draft([
        scene("a", [option("through", to: "b"), option("past", to: "one")]),
        scene("b", (0..<3).map { option(OptionID("b\($0)"), to: "two") }),
      ]))
    let drawn = found.sample(4_000, seed: 7)
    #expect(drawn == found.sample(4_000, seed: 7))
    #expect(drawn != found.sample(4_000, seed: 8))
    for script in drawn.prefix(20) { #expect(try run(script, of: found).stop == nil) }
    let past = drawn.count { $0.lines.contains { $0.command == .choose("past") } }
    #expect((900...1_100).contains(past))
  }

  @Test("walks drawn at random through vignettes drawn at random stay within the ranges", arguments: 1...40)
  func randomWalks(seed: Int) throws {
    var draw = RandomVignette(seed: UInt64(seed), catalogue: Shipped.catalogue)
    let scenario = Scenario(draw.make(scenes: 16))
    let found = try #require(PathAnalysis(scenario))
    guard let ranges = found.ranges() else { return }
    for script in found.sample(25, seed: UInt64(seed)) {
      let played = ScriptRun(script, in: scenario, catalogue: Shipped.catalogue)
      #expect(played.stop == nil)
      let (noticing, timing) = Profile.fractions(of: played.session.walk)
      #expect(ranges.noticing.earned.contains(noticing.numerator))
      #expect(ranges.noticing.possible.contains(noticing.denominator))
      if !noticing.isWithheld, let least = ranges.noticing.least?.fraction,
        let greatest = ranges.noticing.greatest?.fraction
      {
        #expect(least.numerator * noticing.denominator <= noticing.numerator * least.denominator)
        #expect(noticing.numerator * greatest.denominator <= greatest.numerator * noticing.denominator)
      }
      #expect(ranges.timing.earned.contains(timing?.numerator ?? 0))
    }
  }
}
