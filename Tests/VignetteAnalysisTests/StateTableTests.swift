// The table of scenes and states: every pair once, and no more room than a story needs.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("The table of states")
struct StateTableTests {
  @Test("each state of a place is one node, found again by its words, in the order in which it came")
  func nodes() {
    var random = SplitMix64(seed: 11)
    var table = StateTable(width: 2, places: 40)
    var known: [[UInt64]: UInt32] = [:]
    for place in 0..<40 {
      // Places ahead are filled together, as a story with ways round does.
      for _ in 0..<600 {
        let ahead = min(place + Int(random.next() % 3), 39)
        let words = [random.next() % 20, random.next() % 10]
        let key = [UInt64(ahead)] + words
        let node = table.node(at: ahead, in: words)
        #expect(node == known[key] ?? UInt32(known.count))
        known[key] = node
      }
      let left = table.leave(place)
      #expect(left == left.sorted() && left.allSatisfy { table.places[Int($0)] == UInt32(place) })
      #expect(left.count == known.keys.count { $0[0] == UInt64(place) })
    }
    #expect(table.count == known.count)
  }

  @Test("tasks that no option does take no room in a state, and are left undone on every path")
  func undoable() throws {
    var maker = RandomVignette(seed: 3, catalogue: Shipped.catalogue)
    let plain = maker.make(scenes: 9)
    let due = TaskDue(task: "sf-task-explore-act", due: .here)
    func story(_ tasks: Int) throws -> PathAnalysis {
      let scenes = plain.scenes.enumerated().map { number, scene in
        Scene(
          id: scene.id, sitting: scene.sitting, title: scene.title, text: scene.text, live: scene.live,
          lures: scene.lures,
          safety: number == 0 ? Array(repeating: due, count: tasks) : [], body: scene.body)
      }
      let vignette = Vignette(
        metadata: plain.metadata, voices: [], alliance: plain.alliance, counters: plain.counters, flags: plain.flags,
        regimen: [], safetyLines: [], sittings: plain.sittings, start: plain.start, scenes: scenes,
        endings: plain.endings, cuts: [], hashes: plain.hashes)
      #expect(!scenes.flatMap(\.body.options).contains { $0.safetyDone.contains("sf-task-explore-act") })
      return try #require(PathAnalysis(Scenario(vignette)))
    }
    let (few, many) = (try story(1), try story(90))
    #expect(few.graph.model.layout.words == many.graph.model.layout.words)
    #expect(few.states == many.states && few.paths == many.paths)
    #expect(many.ranges()?.safetyUndone == 90...90)
    #expect(many.safety()?.allSatisfy { $0.undone == many.paths && $0.isNeverMet } == true)
  }
}

@Suite("The work of a distribution")
struct DistributionWorkTests {
  @Test("is told as adding up one sum after another comes to it", arguments: 1...12)
  func work(seed: Int) throws {
    var maker = RandomVignette(seed: UInt64(seed), catalogue: Shipped.catalogue)
    let graph = try #require(PathAnalysis(Scenario(maker.make(scenes: 14)))).graph
    for figure in [graph.noticing, graph.timing] where graph.count > 0 {
      let quotient = FigureQuotient(graph, figure: figure)
      let work = Self.additions(quotient)
      #expect(!DistributionWork.isTooMuch(quotient, work: work))
      #expect(work == 0 || DistributionWork.isTooMuch(quotient, work: work - 1))
    }
  }

  private static func additions(_ quotient: FigureQuotient) -> Int {
    var sums: [Int: Set<[Int]>] = [quotient.start: [[0, 0, 0]]]
    var additions = 0
    for node in (0...quotient.start).reversed() {
      for step in quotient.steps[node] {
        for sum in sums[node] ?? [] {
          additions += 1
          sums[step.target, default: []].insert(
            [sum[0] + step.earned, sum[1] + step.possible, min(sum[2] + (step.possible > 0 ? 1 : 0), 3)])
        }
      }
    }
    return additions
  }
}
