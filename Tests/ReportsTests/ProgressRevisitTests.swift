// The revisit list: offered after growing gaps, gone once met with two patients, and dismissed for ever.

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("The revisit list")
struct ProgressRevisitTests {
  /// A session of a case of this name, in which the first choice is the only one that counts.
  private func record(_ vignette: String, _ choice: String, day: Int, drill: Bool = true) throws -> SessionRecord {
    let scenario = Scenario(Evening().vignette)
    let start = SessionStart(vignette: vignette, version: "1", playHash: "", mode: .standard, seed: 1)
    let second = choice == "hold" ? "own" : "nod"
    let script = try PlaytestScript(parsing: "feel bored\n\(choice)\nclose\n\(second)")
    let events = ScriptRun(script, in: scenario, catalogue: Shipped.catalogue).session.events
    return SessionRecord(
      session: Session.replaying(events, in: scenario, start: start).session, endedAt: Day(number: day), label: "x",
      drilled: drill ? "request" : nil)
  }

  private func list(
    _ records: [SessionRecord], today: Int = 0, dismissed: Dismissals = Dismissals(), gaps: [Int] = Revisit.gaps
  ) -> [Revisit] {
    Progress(
      over: records, catalogue: Shipped.catalogue, today: Day(number: today), dismissed: dismissed, gaps: gaps
    ).revisits
  }

  private func offered(_ records: [SessionRecord]) -> Int? {
    list(records).first.flatMap { Day($0.offeredFrom)?.number }
  }

  @Test("what went by or was acted on is offered after three days, and not what was met")
  func lapsed() throws {
    #expect(offered([try record("a", "act", day: 100)]) == 103)
    #expect(offered([try record("a", "pass", day: 100)]) == 103)
    #expect(offered([try record("a", "hold", day: 100)]) == nil)
    #expect(offered([try record("a", "certain", day: 100)]) == nil)
    let lapsed = [try record("a", "act", day: 100)]
    #expect(list(lapsed, today: 102).map(\.isDue) == [false])
    #expect(list(lapsed, today: 103).map(\.isDue) == [true])
    #expect(list(lapsed).map(\.wentByIn) == [["a"]])
  }

  @Test("the gaps grow with what is met, and start again with what is not")
  func gaps() throws {
    var records = [try record("a", "act", day: 100)]
    for (day, from) in [(103, 113), (113, 143), (143, 233), (233, 323), (323, 413)] {
      records.append(try record("a", "hold", day: day))
      #expect(offered(records) == from)
    }
    records.append(try record("a", "pass", day: 500))
    #expect(offered(records) == 503)
    #expect(list(records, gaps: [7]).map(\.offeredFrom) == [Day(number: 507).description])
    #expect(list(records, gaps: []).isEmpty)
  }

  @Test("met twice in different cases it drops out, and comes back only where it goes by again")
  func dropsOut() throws {
    var records = [try record("a", "act", day: 100), try record("b", "hold", day: 103)]
    #expect(offered(records) == 113)
    records.append(try record("c", "hold", day: 113))
    #expect(offered(records) == nil)
    records.append(try record("c", "act", day: 200))
    #expect(offered(records) == 203)
    #expect(list(records).map(\.wentByIn) == [["a", "c"]])
  }

  @Test("walking the same case again is for exploring: of what is met there nothing counts")
  func again() throws {
    let lapsed = try record("a", "act", day: 100, drill: false)
    #expect(offered([lapsed, try record("a", "hold", day: 101, drill: false)]) == 103)
    #expect(offered([lapsed, try record("b", "hold", day: 101, drill: false)]) == 111)
    let again = [
      lapsed, try record("b", "hold", day: 101, drill: false), try record("b", "hold", day: 150, drill: false),
    ]
    #expect(offered(again) == 111)
  }

  @Test("the order in which records are handed over makes no difference")
  func order() throws {
    let records = [
      try record("a", "act", day: 100), try record("b", "hold", day: 103), try record("c", "pass", day: 120),
    ]
    #expect(list(records) == list(records.reversed()))
  }

  @Test("what was dismissed stays away, whatever happens afterwards")
  func dismissed() throws {
    let records = try (0..<20).map { try record("case \($0)", "act", day: 100 + $0) }
    #expect(list(records, today: 9000).count == 1)
    #expect(list(records, today: 9000, dismissed: Dismissals(all: true)).isEmpty)
    #expect(list(records, today: 9000, dismissed: Dismissals(families: ["ct-feel"])).isEmpty)
    #expect(list(records, today: 9000, dismissed: Dismissals(families: ["tr"])).count == 1)
  }

  @Test("due ones come first")
  func dueFirst() throws {
    let records = try ProgressTests.records(1...1)
    let list = Progress(over: records, catalogue: Shipped.catalogue, today: Day(number: 22_014)).revisits
    #expect(list.count > 3)
    let due = list.map(\.isDue)
    #expect(due == due.filter { $0 } + due.filter { !$0 })
  }
}
