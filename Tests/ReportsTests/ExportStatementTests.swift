// Statements of xAPI: one for each thing said, with ids that follow from the event (docs/exports.md §5).

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing

@Suite("Exports as statements")
struct ExportStatementTests {
  private func statements(
    _ session: Session, id: String = "one", times: [String] = [], breaks: [XAPIBreak] = [], actor: XAPIActor? = nil,
    options: ExportOptions = ExportOptions()
  ) throws -> [[String: Any]] {
    try DebriefExport.xapi(session, id: id, times: times, breaks: breaks, actor: actor, options: options).map { line in
      #expect(!line.contains("\n"))
      return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func evening(_ lines: String...) throws -> Session {
    let script = try PlaytestScript(parsing: lines.joined(separator: "\n"))
    return ScriptRun(script, in: Scenario(Evening().vignette), catalogue: Shipped.catalogue).session
  }

  private func verb(_ statement: [String: Any]) -> String {
    ((statement["verb"] as? [String: Any])?["id"] as? String)?.components(separatedBy: "/").last ?? ""
  }

  @Test("a session is launched, answered and completed, in that order")
  func order() throws {
    let session = try evening("feel bored", "write", "skip", "nod")
    let said = try statements(session)
    #expect(said.map(verb) == ["launched", "responded", "responded", "responded", "completed"])
    let objects = said.compactMap { ($0["object"] as? [String: Any])?["id"] as? String }
    let base = "urn:dyad:vignette:random"
    #expect(
      objects == [base, base + ":scene:request", base + ":scene:request:pen", base + ":scene:again", base])
    #expect(
      said.compactMap { ($0["result"] as? [String: Any])?["response"] as? String } == ["write", "went-on", "nod"])
    #expect((said.last?["result"] as? [String: Any])?["completion"] as? Bool == true)
    for statement in said { #expect((statement["result"] as? [String: Any])?["score"] == nil) }
  }

  @Test("a safety task that was taken up is answered too")
  func safety() throws {
    let said = try statements(try evening("feel bored", "hold", "safety sf-task-ask-suicide", "close", "nod"))
    let ids = said.compactMap { ($0["object"] as? [String: Any])?["id"] as? String }
    #expect(ids.contains("urn:dyad:vignette:random:safety:sf-task-ask-suicide"))
  }

  @Test("breaks are suspended and resumed where they were, and one that lasts is not resumed")
  func breaks() throws {
    let session = try evening("feel bored", "act")
    let said = try statements(
      session,
      breaks: [
        XAPIBreak(after: 2, suspended: "2031-05-04T10:00:00Z", resumed: "2031-05-05T10:00:00Z"),
        XAPIBreak(after: session.events.count, suspended: nil, resumed: nil, wasResumed: false),
      ])
    #expect(said.map(verb) == ["launched", "suspended", "resumed", "responded", "suspended"])
    #expect(said.map { $0["timestamp"] as? String } == [nil, "2031-05-04T10:00:00Z", "2031-05-05T10:00:00Z", nil, nil])
  }

  @Test("ids follow from the session and the event alone, and none stands twice", arguments: ExportWalks.cases)
  func ids(_ id: String) throws {
    let session = try ExportWalks.session(id, seed: 11)
    let ids = try statements(session).compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
    for id in ids {
      #expect(id.wholeMatch(of: #/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#) != nil)
    }
    let more = try statements(
      session, actor: XAPIActor(homePage: "https://example.org", name: "x"), options: ExportOptions(profile: true))
    #expect(more.compactMap { $0["id"] as? String } == ids)
    #expect(Set(try statements(session, id: "two").compactMap { $0["id"] as? String }).isDisjoint(with: ids))
    // An earlier export of the same session holds the same statements.
    let earlier = try Session(replaying: Array(session.events.prefix(5)), in: session.scenario)
    let before = try statements(earlier).compactMap { $0["id"] as? String }
    #expect(before == Array(ids.prefix(before.count)))
  }

  @Test("no id has two forms: with other options a statement is the same, or has an id of its own")
  func oneForm() throws {
    let session = try evening("feel bored", "write", #"purpose "to sleep""#, "nod")
    var forms: [String: String] = [:]
    var purposes = 0
    for options in [ExportOptions(), ExportOptions(feelings: true), ExportOptions(words: true)] {
      for line in try DebriefExport.xapi(session, id: "one", options: options) {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let id = try #require(object["id"] as? String)
        #expect(forms.updateValue(line, forKey: id) ?? line == line)
        if line.contains("to sleep") { purposes += 1 }
      }
    }
    #expect(purposes == 1 && forms.count == 7)
  }

  @Test("an id is the version 5 UUID of its name in the project's namespace")
  func knownID() throws {
    let session = try evening("feel bored")
    // Worked out with the uuid module of Python: uuid5(c1135a2b-b483-4def-a89e-554e40e0d0b4, "one/0").
    #expect(try statements(session).first?["id"] as? String == "a6111621-51a2-5201-9bdf-275667a78aaa")
    let long = String(repeating: "abc", count: 100)
    #expect(try statements(session, id: long).first?["id"] as? String == "c7d88c8a-8fde-550c-a9e2-f4b4842162bb")
  }

  @Test(
    "times are kept as they are, and what is no time is left out",
    arguments: [
      ("2031-05-04T10:00:00Z", true), ("2031-05-04T10:00:00.123Z", true), ("2031-05-04T10:00:00+01:00", true),
      ("2031-05-04", false), ("yesterday", false), ("2031-05-04T10:00:00", false), ("2031-05-04T10:00:00.Z", false),
      ("2031-05-04T10:00:00Z\n", false), ("", false),
    ])
  func times(_ pair: (text: String, kept: Bool)) throws {
    let said = try statements(try evening("feel bored"), times: [pair.text])
    #expect(said.first?["timestamp"] as? String == (pair.kept ? pair.text : nil))
  }

  @Test("nobody in particular is the same for a session, and an account is as it was given")
  func actors() throws {
    let session = try evening("feel bored", "act")
    func account(_ statement: [String: Any]) -> [String: String]? {
      (statement["actor"] as? [String: Any])?["account"] as? [String: String]
    }
    let accounts = try statements(session).map(account)
    #expect(Set(accounts).count == 1)
    #expect(accounts.first??["homePage"] == "https://dyad.invalid")
    let own = try statements(session, actor: XAPIActor(homePage: "https://example.org/lrs", name: "p-17"))
    #expect(own.allSatisfy { account($0) == ["homePage": "https://example.org/lrs", "name": "p-17"] })
  }

  @Test("a later walk has its number")
  func walks() throws {
    let session = try evening("feel bored", "act", "close", "nod", "rewind again", "own")
    let walks = try statements(session).compactMap {
      (($0["context"] as? [String: Any])?["extensions"] as? [String: Any])?["urn:dyad:extension:walk"] as? Int
    }
    #expect(walks.first == 0 && walks.last == 1)
  }
}
