// How often a page is laid out.

import Canvas
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Laying out")
struct LayingOutTests {
  /// A terminal that keeps every event and says so each time.
  private struct Keeper {
    var model = AppModel(size: Size(columns: 80, rows: 24), support: .unitedKingdom)

    mutating func tell(_ message: Message) {
      for effect in model.update(message) where effect == .record {
        tell(.sessionKept(as: "abc"))
        tell(.keepingFails(nil, nil))
      }
    }
  }

  @Test("a key that is recorded lays the page out once", arguments: [PlayMode.standard, .sayItFirst])
  func recorded(mode: PlayMode) throws {
    var keeper = Keeper()
    keeper.model = AppModel(size: Size(columns: 80, rows: 24), support: .unitedKingdom, mode: mode)
    keeper.tell(.vignetteOpened(Scenario(try EveryKind.vignette()), Shipped.catalogue, seed: 1))
    keeper.tell(.keyPressed(.enter))
    var recorded = 0
    for step in 0..<60 {
      let before = (events: keeper.model.session?.events.count ?? 0, layouts: keeper.model.layouts)
      keeper.tell(.keyPressed([.enter, .down, .enter][step % 3]))
      guard (keeper.model.session?.events.count ?? 0) > before.events else { continue }
      // The first one brings the news that the session is kept at all.
      if recorded > 0 { #expect(keeper.model.layouts == before.layouts + 1) }
      recorded += 1
    }
    #expect(recorded > 2)
  }
}
