// Every playtest gives its expected debrief, byte for byte.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing

@Suite("Playtests")
struct PlaytestTests {
  @Test("each script gives the debrief beside it", arguments: Playtest.all)
  func debrief(_ playtest: Playtest) throws {
    let present = try playtest.debrief()
    let (expected, recorded) = try playtest.expected(recording: present)
    #expect(!recorded, "\(playtest.testDescription) was recorded: look at it, then run again without recording")
    if present != expected {
      let lines = zip(present.split(separator: "\n"), expected.split(separator: "\n"))
      let first = lines.first { $0 != $1 }
      Issue.record("\(playtest.testDescription): \(first?.0 ?? "") is not \(first?.1 ?? "")")
    }
  }

  @Test("every ending of every shipped case has a playtest", arguments: ["ms-h"])
  func everyEnding(_ id: String) throws {
    let vignette = try Shipped.vignette(id)
    let reached = try Playtest.all.filter { $0.vignette == id }.compactMap { playtest -> String? in
      guard case .ending(let ending) = try playtest.run().session.situation else { return nil }
      return ending.text
    }
    #expect(Set(reached) == Set(vignette.endings.map(\.id.text)))
  }

  @Test("the debrief holds no total, and only the figures of its own dimensions", arguments: Playtest.all)
  func noTotal(_ playtest: Playtest) throws {
    let text = try playtest.debrief()
    for word in ["\"total\"", "\"score\"", "\"grade\"", "\"rank\"", "\"pass\"", "\"percent"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains(Debrief.footer))
  }
}
