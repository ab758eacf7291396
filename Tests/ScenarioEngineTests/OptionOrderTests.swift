// The shuffle of options, frozen: an old session must show its options as it did (docs/scoring.md §10.3).

import ScenarioEngine
import Testing
import Vignettes

@Suite("The order of options")
struct OptionOrderTests {
  @Test("SplitMix64 gives its published numbers")
  func splitMix() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test("a number below a bound stays below it, and a bound of 1 or less draws nothing")
  func below() {
    var random = SplitMix64(seed: 7)
    for bound in 2...40 { #expect((0..<50).allSatisfy { _ in (0..<bound).contains(random.next(below: bound)) }) }
    var one = SplitMix64(seed: 7)
    var other = SplitMix64(seed: 7)
    #expect(one.next(below: 1) == 0)
    #expect(one.next() == other.next())
  }

  @Test("every order holds each number once", arguments: 0...8)
  func permutation(_ count: Int) {
    for seed in UInt64(0)..<20 {
      #expect(OptionOrder.shuffled(count: count, seed: seed, scene: "the-table").sorted() == Array(0..<count))
    }
  }

  @Test("all orders of three come about")
  func all() {
    let orders = Set((UInt64(0)..<200).map { OptionOrder.shuffled(count: 3, seed: $0, scene: "the-table") })
    #expect(orders.count == 6)
  }

  /// A seed, a scene, how many options, and the order that they have had from the beginning.
  static let orders: [(UInt64, PlaceID, [Int])] = [
    (0, "the-table", [3, 2, 1, 0]),
    (1, "the-table", [1, 3, 0, 2]),
    (7, "the-table", [2, 4, 0, 3, 1]),
    (42, "the-letter", [2, 1, 0]),
    (42, "the-half-yes", [0, 2, 3, 1]),
    (.max, "a", [1, 0]),
    (123_456_789, "she-asks-for-another", [7, 0, 4, 1, 6, 3, 2, 5]),
    (0, "", [1, 2, 0]),
  ]

  @Test("these orders never change", arguments: orders)
  func frozen(_ seed: UInt64, _ scene: PlaceID, _ order: [Int]) {
    #expect(OptionOrder.shuffled(count: order.count, seed: seed, scene: scene) == order)
  }

  @Test("shown are the options that are there, in that order")
  func shown() {
    var story = Story()
    story.scenes = [
      Scene(
        "the-table",
        body: .decision(
          (0..<5).map {
            SceneOption(id: OptionID("option-\($0)"), when: $0 == 2 ? .alliance(.firm) : nil, next: .to("end"))
          }))
    ]
    let session = Session(Scenario(story.vignette), mode: .standard, seed: 42)
    let order = OptionOrder.shuffled(count: 5, seed: 42, scene: "the-table").filter { $0 != 2 }
    #expect(session.shownOptions.map(\.id) == order.map { OptionID("option-\($0)") })
  }
}
