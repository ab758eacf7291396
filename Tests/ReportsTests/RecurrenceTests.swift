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

  @Test("a walk that was tried on purpose counts nowhere, and is said to be left out")
  func onPurpose() throws {
    let cases = Dictionary(grouping: Playtest.all, by: \.vignette).sorted { $0.key < $1.key }.compactMap(\.value.first)
    let whole = look(try records(cases))
    #expect(whole.sessions == cases.count && !whole.families.isEmpty)
    let marked = try records(cases).map { record in
      var session = record.session
      for isSo in [true, false, true] {
        try session.apply(.remarked(try #require(Remark.onPurpose(isSo, walk: 0, of: session))))
      }
      return SessionRecord(session: session, endedAt: record.endedAt, label: record.label)
    }
    let look = look(marked)
    #expect((look.sessions, look.onPurpose) == (0, cases.count))
    #expect(look.families.isEmpty && look.recurring.isEmpty && look.revisits.isEmpty)
    #expect(
      look.text().contains { $0.paragraphs.joined().contains("\(cases.count) sessions tried on purpose left out.") })
  }

  @Test("the mark is no remark on a line; the head of the debrief names it, and it can be taken back")
  func mark() throws {
    var session = try #require(Playtest.all.first).run().session
    let before = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    try session.apply(.remarked(try #require(Remark.onPurpose(true, walk: 0, of: session))))
    let marked = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    #expect(marked.remarks == before.remarks && marked.plainEnding == before.plainEnding)
    #expect(marked.header.onPurpose == true && marked.header.walkName == "first walk, tried on purpose")
    try session.apply(.remarked(try #require(Remark.onPurpose(false, walk: 0, of: session))))
    #expect(!session.isOnPurpose(0))
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
