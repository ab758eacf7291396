// The look back over sessions: counts side by side, no course over time, and no word of the trainee's unasked.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Looking back over sessions")
struct ProgressTests {
  static func record(_ id: String, seed: UInt64, day: Int, drilled: PlaceID? = nil) throws -> SessionRecord {
    SessionRecord(
      session: try ExportWalks.session(id, seed: seed), endedAt: Day(number: 22_000 + day), label: "\(id) \(seed)",
      drilled: drilled)
  }

  static func records(_ seeds: ClosedRange<UInt64>) throws -> [SessionRecord] {
    try seeds.flatMap { seed in
      try ExportWalks.cases.enumerated().map { try record($1, seed: seed, day: Int(seed) * 10 + $0) }
    }
  }

  static func progress(_ records: [SessionRecord], words: Bool = false) -> Reports.Progress {
    Reports.Progress(over: records, catalogue: Shipped.catalogue, today: Day(number: 22_100), words: words)
  }

  /// A session of the evening, played by a script.
  static func evening(_ lines: String..., scoring: Int = ScoringVersion.current) throws -> Session {
    let script = try PlaytestScript(parsing: lines.joined(separator: "\n"))
    let scenario = Scenario(Evening().vignette)
    let played = ScriptRun(script, in: scenario, catalogue: Shipped.catalogue).session
    let start = SessionStart(
      vignette: "random", version: "1", playHash: "", scoringVersion: scoring, mode: .standard, seed: 1)
    return Session.replaying(played.events, in: scenario, start: start).session
  }

  @Test("each family's counts are of sessions, in the order of the debrief")
  func counts() throws {
    let sessions = try [
      Self.evening("feel bored", "act", "close", "own"), Self.evening("feel bored", "hold", "close", "nod"),
      Self.evening("feel bored", "certain", "close", "nod"),
    ]
    let look = Self.progress(sessions.map { SessionRecord(session: $0, endedAt: Day(number: 22_000), label: "x") })
    #expect(look.sessions == 3 && look.cases == 1 && look.drills == 0)
    let line = try #require(look.families.first)
    #expect(look.families.map(\.family) == ["ct-feel"])
    #expect(line.sessions == 3 && line.cases == 1 && line.lapsedInCases == 1 && !line.comesBack)
    #expect(
      line.counts.map(\.id) == ["met", "held-lightly", "missed", "right-too-soon", "enacted", "enacted-knowingly"])
    #expect(line.counts.map(\.count) == [2, 0, 2, 1, 1, 0])
  }

  @Test("no count passes the sessions in which its family was live, and cases never pass sessions")
  func bounds() throws {
    let records = try Self.records(1...3)
    let look = Self.progress(records)
    #expect(look.sessions == 12 && look.cases == 4)
    #expect(look.families.count > 8)
    for line in look.families {
      #expect(line.sessions <= look.sessions && line.cases <= look.cases && line.cases <= line.sessions)
      #expect(line.counts.allSatisfy { $0.count <= line.sessions })
      #expect(line.counts.contains { $0.count > 0 })
      #expect(line.comesBack == (line.lapsedInCases > 1))
    }
    let order = Shipped.catalogue.families.map(\.id).filter { id in look.families.contains { $0.family == id } }
    #expect(look.families.map(\.family) == order)
  }

  @Test("no line rises: what is shown of families does not depend on when anything was")
  func noCourse() throws {
    let records = try Self.records(1...3)
    let turned = zip(records, records.reversed()).map { record, other in
      SessionRecord(session: record.session, endedAt: other.endedAt, label: record.label)
    }
    let (one, other) = (Self.progress(records), Self.progress(turned.reversed()))
    #expect(one.families == other.families)
    let picture = { (look: Reports.Progress) in look.text(inFull: true).first { $0.title == "Family by family" } }
    #expect(picture(one) == picture(other) && picture(one) != nil)
  }

  @Test("no dimension is added to another: its JSON holds counts of sessions and no figure of a profile")
  func keys() throws {
    let text = try Self.progress(try Self.records(1...2)).json()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "cases", "drills", "earlier_rules", "families", "feelings", "footer", "other_rules", "recurring", "revisits",
        "sessions",
      ])
    let family = try #require((object["families"] as? [[String: Any]])?.first)
    #expect(
      family.keys.sorted() == [
        "cases", "comes_back", "counts", "family", "in_cases", "lapsed_in_cases", "name", "sessions",
      ])
    let line = try #require((family["in_cases"] as? [[String: Any]])?.first)
    #expect(line.keys.sorted() == ["acted_on", "patient", "sessions", "vignette", "went_by"])
    for word in ["noticing\"", "timing\"", "bond", "goals", "total", "score", "streak", "percent", "fifth"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("the words are calm: no score, streak, praise or blame, and no line too wide")
  func calm() throws {
    for marks in [Reports.Progress.Marks.unicode, .ascii] {
      for sheet in Self.progress(try Self.records(1...3)).text(marks: marks, inFull: true) {
        for line in sheet.paragraphs {
          for word in [
            "score", "streak", "total", "badge", "improve", "better", "worse", "%", "!", "well done", "fail",
          ] {
            #expect(!line.lowercased().contains(word), "\(line)")
          }
          if marks == .ascii { #expect(!line.contains("●")) }
        }
        if sheet.title == "Family by family" { #expect(sheet.paragraphs.allSatisfy { $0.count <= 80 }) }
      }
    }
  }

  @Test("the trainee's own words are there only where they are asked for", arguments: ExportWalks.cases)
  func words(_ id: String) throws {
    let records = try (1...4 as ClosedRange<UInt64>).map { try Self.record(id, seed: $0, day: Int($0)) }
    let text = try Self.progress(records).json()
    #expect(!text.contains(ExportWalks.typed) && !text.contains(ExportWalks.noted))
  }

  @Test("feelings are counted from four links on, and told in the catalogue's nouns unless words are asked for")
  func feelings() throws {
    let session = try Self.evening("feel stuck, bored", "act", "close", "nod")
    func look(_ times: Int, words: Bool = false) -> FeelingLinks {
      let records = (0..<times).map { SessionRecord(session: session, endedAt: Day(number: $0), label: "\($0)") }
      return Self.progress(records, words: words).feelings
    }
    let few = look(1)
    #expect(few.lines.map(\.kind) == ["named-then-acted-on", "named-and-held"])
    #expect(few.counts.isEmpty && few.sentence == "Too few for a count; from four on there is one.")
    #expect(!few.lines.contains { $0.text.contains("stuck") })
    #expect(
      few.lines.map(\.text) == [
        "Noted under “helplessness”; then the treatment was stepped up.",
        "Noted under “distance”; none of its usual acts seen.",
      ])
    #expect(
      look(1, words: true).lines.map(\.text) == [
        "Noted: stuck (helplessness); then the treatment was stepped up.",
        "Noted: bored (distance); none of its usual acts seen.",
      ])
    let enough = look(2)
    #expect(enough.counts.map(\.count) == [2, 2, 0])
    #expect(
      enough.sentence == "Of 4 links, 2 went on to an act that often goes with the feeling; "
        + "after 2 none was seen.")
    let none = try Self.evening("feel rather-not-say", "act", "close", "nod")
    let empty = Self.progress([SessionRecord(session: none, endedAt: Day(number: 0), label: "x")]).feelings
    #expect(empty.lines.isEmpty && empty.sentence == nil)
  }

  @Test("a later walk of a session, and a session of a later program, are not looked at")
  func leftOut() throws {
    let twice = try Self.evening("feel bored", "act", "close", "nod", "rewind request", "hold", "close", "own")
    let once = try Self.evening("feel bored", "act", "close", "nod")
    func look(_ session: Session) -> Reports.Progress {
      Self.progress([SessionRecord(session: session, endedAt: Day(number: 0), label: "x")])
    }
    #expect(look(twice).families == look(once).families)
    let newer = try Self.evening("feel bored", "act", "close", "nod", scoring: ScoringVersion.current + 1)
    #expect(look(newer).otherRules == 1 && look(newer).families.isEmpty && look(newer).sessions == 0)
    #expect(look(newer).scope.hasSuffix(" 1 record of a later version of dyad left out."))
  }

  @Test("a session that was played under earlier rules is judged by the present ones, and counted as such")
  func earlierRules() throws {
    let old = try Self.evening("feel bored", "act", "close", "nod", scoring: 1)
    let now = try Self.evening("feel bored", "act", "close", "nod")
    func look(_ session: Session) -> Reports.Progress {
      Self.progress([SessionRecord(session: session, endedAt: Day(number: 0), label: "x")])
    }
    #expect(look(old).families == look(now).families && look(old).sessions == 1)
    #expect(look(old).earlierRules == 1 && look(old).otherRules == 0 && look(now).earlierRules == 0)
    #expect(look(old).scope.contains("1 record played under earlier scoring rules"))
  }

  @Test("nothing played is nothing shown")
  func empty() throws {
    let look = Self.progress([])
    #expect(look.families.isEmpty && look.revisits.isEmpty)
    #expect(look.text().map(\.title) == ["What is looked at"])
  }
}
