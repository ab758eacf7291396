// Earlier sessions read in small steps give the same result as when read at once.

import JournalLink
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import Journal
@testable import dyad

@Suite("Reading earlier sessions")
struct LookBackReadingTests {
  private let today = Day(number: 30_000)

  @Test("a step lists a part, reads one session or counts one, and what was read is not read again")
  func steps() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    for seed in UInt64(1)...9 { try Played.small(seed: seed).keep(in: journal) }
    journal.close()
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    defer { client.close() }
    var kept = LookBackReader(Shipped.catalogue, words: true, part: 4)
    #expect(try steps(of: &kept, client) == 3 + 10 + 10)
    #expect(kept.read == 9)
    let whole = try LookBackReader(in: client, catalogue: Shipped.catalogue, words: true)
    let look = kept.progress(today: today)
    #expect(look.sessions == 9 && !look.families.isEmpty)
    #expect(try look.json() == whole.progress(today: today).json())
    #expect(try steps(of: &kept, client) == 3 + 1 + 10)
    #expect(kept.read == 9)
    #expect(try kept.progress(today: today).json() == look.json())
  }

  @Test("what is due is known from days alone, and a future day is not due")
  func offers() throws {
    let folder = try TemporaryFolder()
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    defer { client.close() }
    let offers = KeptOffers(journal: client)
    #expect(offers.due(on: today) == 0)
    try client.set(DerivedSetting.offers, to: "\(today.adding(days: -1)) \(today) \(today.adding(days: 1))")
    #expect(offers.due(on: today) == 2)
    offers.keep([])
    #expect(try client.settings().isEmpty)
    try client.set(DerivedSetting.offers, to: "no day at all 99")
    #expect(offers.due(on: today) == 0)
  }

  private func steps(of kept: inout LookBackReader, _ client: JournalClient) throws -> Int {
    try kept.look(in: client)
    var steps = 0
    while kept.isReading {
      let before = kept.read
      try kept.step(in: client)
      #expect(kept.read - before <= 1)
      steps += 1
    }
    return steps
  }
}
