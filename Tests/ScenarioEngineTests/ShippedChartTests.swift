// What the medicines panel of a shipped case says, on walks drawn at random: it never goes back in time.

import TestSupport
import Testing
import Vignettes

@testable import ScenarioEngine

@Suite("The charts of the shipped cases")
struct ShippedChartTests {
  @Test(
    "a medicine starts once, and only one that is taken is kept, raised, lowered or stopped", arguments: Shipped.ids)
  func order(_ id: String) throws {
    let vignette = try Shipped.vignette(id)
    for seed in 0..<200 as Range<UInt64> {
      var walker = RandomWalk(seed: seed, catalogue: Shipped.catalogue)
      let chart = try walker.play(Scenario(vignette)).walk.chart
      #expect(Self.faults(in: chart, from: vignette.regimen) == [], "seed \(seed)")
    }
  }

  @Test("after a first meeting of Sam's in which nothing was prescribed, no medicine has been started")
  func nothingToday() throws {
    let vignette = try Shipped.vignette("sam")
    let options = vignette.scenes.first { $0.id == "ten-to-four" }?.body.options ?? []
    let plain = Set(options.filter(\.regimen.isEmpty).map(\.id))
    var met = 0
    for seed in 0..<100 as Range<UInt64> {
      var walker = RandomWalk(seed: seed, catalogue: Shipped.catalogue)
      var session = Session(Scenario(vignette), mode: .standard, seed: seed)
      while let event = walker.next(in: session) {
        try session.apply(event)
        guard case .optionChosen("ten-to-four", let option) = event, plain.contains(option) else { continue }
        met += 1
        #expect(session.walk.medicines.filter { $0.status == .started }.map(\.name) == [], "seed \(seed)")
      }
    }
    #expect(met > 10)
  }

  @Test("each part of a composed reply changes what some reply amounts to", arguments: Shipped.ids)
  func parts(_ id: String) throws {
    for scene in try Shipped.vignette(id).scenes {
      guard case .compose(let parts, let patterns) = scene.body else { continue }
      func pattern(_ reply: [PartID]) -> Int? { patterns.firstIndex { $0.matches(reply) } }
      for part in parts.map(\.id) {
        let others = parts.map(\.id).filter { $0 != part }
        let counts = others.contains { pattern([$0, part]) != pattern([$0]) || pattern([part, $0]) != pattern([$0]) }
        #expect(counts, "\(part)")
      }
    }
  }

  @Test("a chart that goes back in time is found out")
  func found() {
    func faults(_ statuses: MedicineStatus...) -> [String] { Self.faults(in: statuses.map(Self.entry)) }
    #expect(faults(.started, .kept, .started) == ["started while taken"])
    #expect(faults(.kept) == ["kept while not taken"])
    #expect(faults(.started, .stopped, .started) == [])
  }

  private static func entry(_ status: MedicineStatus) -> ChartEntry {
    ChartEntry(scene: "one", sitting: "part", kind: .medicine("second", name: "another", status, note: nil))
  }

  /// What is impossible in a chart: a medicine that starts while it is taken, or changes while it is not.
  private static func faults(in chart: [ChartEntry], from regimen: [Medicine] = []) -> [String] {
    var taken = Set(regimen.filter { $0.status != .stopped }.map(\.id))
    return chart.dropFirst(chart.isEmpty ? 0 : regimen.count).compactMap { entry in
      guard case .medicine(let id, _, let status, _) = entry.kind else { return nil }
      let wasTaken = taken.contains(id)
      if status == .stopped { taken.remove(id) } else { taken.insert(id) }
      return wasTaken == (status == .started) ? "\(status) while \(wasTaken ? "" : "not ")taken" : nil
    }
  }
}
