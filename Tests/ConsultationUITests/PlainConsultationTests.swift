// The plain form, line in and lines out.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("The plain form")
struct PlainConsultationTests {
  /// A consultation, played on the first answer until a text comes.
  private func played(until wanted: String, mode: PlayMode = .standard) throws -> (PlainConsultation, [String]) {
    var plain = PlainConsultation(
      Scenario(try EveryKind.vignette()), mode: mode, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    var lines = plain.receive("")
    for step in 0..<60 where !lines.contains(where: { $0.contains(wanted) }) {
      lines = plain.receive(step % 2 == 0 ? "1" : "")
    }
    try #require(lines.contains { $0.contains(wanted) }, "\(wanted) in \(lines)")
    return (plain, lines)
  }

  @Test("where a stretch closes one may look back, and go on")
  func stop() throws {
    var (plain, _) = try played(until: "“The beginning” ends here.")
    let look = plain.receive("look")
    #expect(look.contains("One thing you did"))
    #expect(!look.contains { $0.contains("Dear doctor") })
    #expect(plain.receive("").contains { $0.contains("Dear doctor") })
  }

  @Test("one's own account comes before anything is said of a moment, once, and is kept")
  func account() throws {
    var (plain, _) = try played(until: "Type moments to choose one")
    let asked = plain.receive("1")
    #expect(asked.last?.hasPrefix("First in your own words") == true)
    #expect(!asked.contains("What was live here"))
    #expect(plain.receive("I wanted to be done.").contains("What was live here"))
    #expect(plain.session.remarks.map(\.text) == ["I wanted to be done."])
    #expect(plain.receive("1").contains("What was live here"))
  }

  @Test("in coach mode no account is asked for")
  func coach() throws {
    var (plain, _) = try played(until: "Type moments to choose one", mode: .coach)
    #expect(plain.receive("1").contains("What was live here"))
  }

  @Test("at a gap of a draft enter says once what is wrong")
  func gap() throws {
    let full = try EveryKind.vignette()
    let draft = Vignette(
      metadata: full.metadata, voices: full.voices, alliance: full.alliance, counters: full.counters,
      flags: full.flags, regimen: full.regimen, safetyLines: full.safetyLines, sittings: full.sittings,
      start: "not-written-yet", scenes: full.scenes, endings: full.endings, cuts: full.cuts, hashes: full.hashes)
    var plain = PlainConsultation(
      Scenario(draft), mode: .standard, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    for lines in [plain.receive(""), plain.receive(""), plain.receive("")] {
      #expect(lines.count { $0.contains("run dyad check") } == 1, "\(lines)")
      #expect(lines.count { $0.contains("there is no scene “not-written-yet”") } == 1, "\(lines)")
    }
  }
}
