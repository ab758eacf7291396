// What recurs over several cases: at most three sentences, each from two cases or more.

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("What recurs")
struct RecurrenceTests {
  /// A first walk of every playtest, by its case's order, one for each case at most if asked.
  private func records(_ playtests: [Playtest]) throws -> [SessionRecord] {
    try playtests.enumerated().map { place, playtest in
      SessionRecord(
        session: try playtest.run().session, endedAt: Day(number: 22_000 + place), label: playtest.testDescription)
    }
  }

  private func look(_ records: [SessionRecord]) -> Reports.Progress {
    Reports.Progress(over: records, catalogue: Shipped.catalogue, today: Day(number: 22_100))
  }

  @Test("no more than three sentences, each from two cases or more, with its places", arguments: 0..<6)
  func sentences(_ seed: Int) throws {
    let cases = Dictionary(grouping: Playtest.all, by: \.vignette).sorted { $0.key < $1.key }.map(\.value)
    let progress = look(try records(cases.map { $0[seed % $0.count] }))
    #expect(progress.recurring.count <= Recurrence.most)
    for line in progress.recurring {
      #expect(line.places.count >= 2 && Set(line.places.map(\.vignette)).count == line.places.count)
      #expect(line.text.hasPrefix("With ") && line.text.contains(", when ") && line.text.contains(", you "))
      for place in line.places {
        #expect(!place.scenes.isEmpty && line.placesText.contains(place.patient))
        for scene in place.scenes { #expect(line.placesText.contains("“\(scene)”")) }
      }
      #expect(line.practice != nil)
    }
    let text = progress.text().flatMap { [$0.title] + $0.paragraphs }
    #expect(!text.contains { $0.contains("come back to") })
    #expect(progress.text().contains { $0.title == "Recurring" })
  }

  @Test("one case alone says nothing, however often it is played")
  func oneCase() throws {
    let progress = look(try records(Playtest.all.filter { $0.vignette == "ms-h" }))
    #expect(progress.recurring.isEmpty)
    #expect(progress.notRecurring?.contains("two cases") == true)
  }

  @Test("a drill adds no place to a sentence")
  func drills() throws {
    let cases = Dictionary(grouping: Playtest.all, by: \.vignette).compactMap(\.value.first)
    let drilled = try cases.map { playtest in
      let session = try playtest.run().session
      return SessionRecord(
        session: session, endedAt: Day(number: 22_000), label: "x", drilled: session.walk.visits.last?.scene)
    }
    #expect(look(drilled).recurring.isEmpty)
  }
}
