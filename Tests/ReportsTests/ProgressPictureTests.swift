// The picture of families beside patients, and the short forms that follow from it.

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Families beside patients")
struct ProgressPictureTests {
  private func records(_ choices: [(vignette: String, line: String)]) throws -> [SessionRecord] {
    let scenario = Scenario(Evening().vignette)
    return try choices.enumerated().map { day, choice in
      let script = try PlaytestScript(parsing: "feel bored\n\(choice.line)\nclose\nown")
      let events = ScriptRun(script, in: scenario, catalogue: Shipped.catalogue).session.events
      let start = SessionStart(vignette: choice.vignette, version: "1", playHash: "", mode: .standard, seed: 1)
      return SessionRecord(
        session: Session.replaying(events, in: scenario, start: start).session, endedAt: Day(number: 100 + day),
        label: choice.vignette, drilled: "request")
    }
  }

  private func progress(_ choices: [(vignette: String, line: String)]) throws -> Progress {
    Progress(over: try records(choices), catalogue: Shipped.catalogue, today: Day(number: 200))
  }

  @Test("each case says in how many sessions a family went by and was acted on there")
  func cases() throws {
    let look = try progress([("a", "act"), ("a", "pass"), ("b", "pass"), ("c", "hold")])
    let line = try #require(look.families.first { $0.family == "ct-feel" })
    #expect(line.inCases.map(\.vignette) == ["a", "b", "c"])
    #expect(line.inCases.map(\.wentBy) == [1, 1, 0] && line.inCases.map(\.actedOn) == [1, 0, 0])
    #expect(line.inCases.map(\.sessions) == [2, 1, 1] && line.lapsedInCases == 2 && line.comesBack)
    let cells = try #require(ProgressPicture(look).rows.first?.cells)
    #expect(cells.map { ProgressPicture.Signs.unicode.text($0) } == ["○■", "○", "·"])
    #expect(cells.map { ProgressPicture.Signs.ascii.text($0) } == ["o#", "o", "-"])
    #expect(ProgressPicture.Signs.unicode.text(nil).isEmpty)
  }

  @Test("the table keeps to its width however many patients there are, and every family stands under its patients")
  func table() throws {
    let look = try progress((0..<11).map { ("case \($0)", $0.isMultiple(of: 2) ? "act" : "pass") })
    let lines = try #require(look.text(inFull: true).first { $0.title == "Family by family" }).paragraphs
    #expect(lines.allSatisfy { $0.count <= 72 })
    let signs = lines.dropLast().joined()
    #expect(signs.count { $0 == "○" } == 5 && signs.count { $0 == "■" } == 6)
  }

  @Test("for a reader of the screen there are sentences and no signs")
  func words() throws {
    let look = try progress([("a", "act"), ("a", "pass"), ("b", "hold")])
    let lines = try #require(look.text(marks: .words, inFull: true).first { $0.title == "Family by family" }).paragraphs
    #expect(lines.first?.hasPrefix("Countertransference: feelings: with ") == true)
    #expect(lines.first?.contains("it went by and was acted on; with ") == true)
    #expect(!lines.joined().contains { "○■·".contains($0) })
  }

  @Test("another patient comes first, then what was not taken yet")
  func shortForms() throws {
    let vignettes = try ExportWalks.cases.map { try Shipped.vignette($0) }
    let forms = ShortForms(in: vignettes, catalogue: Shipped.catalogue)
    #expect(forms.cases.map(\.vignette) == ExportWalks.cases)
    #expect(forms.sameRequest.count == 3)
    for found in forms.cases { #expect(Set(found.drills.map(\.scene)).count == found.drills.count) }
    let drills = forms.drills(of: "tr", seen: ["sam"])
    #expect(drills.map { $0.vignette == "sam" } == drills.map { $0.vignette == "sam" }.sorted { !$0 && $1 })
    let first = try #require(drills.first)
    let place = ShortForms.Place(vignette: first.vignette, scene: first.scene)
    let next = ShortForms(in: vignettes, catalogue: Shipped.catalogue, taken: [place])
    let others = next.drills(of: "tr", seen: ["sam"])
    #expect(others.first != first && others.contains(first) && others.first?.vignette != "sam")
    for found in next.cases {
      let upcoming = try #require(next.next(of: found.vignette))
      #expect(upcoming != first && upcoming.vignette == found.vignette)
    }
    let all = Set(forms.cases.flatMap(\.drills).map { ShortForms.Place(vignette: $0.vignette, scene: $0.scene) })
    let done = ShortForms(in: vignettes, catalogue: Shipped.catalogue, taken: all)
    #expect(done.next(of: "sam") == forms.next(of: "sam") && done.next(of: "no-such-case") == nil)
    #expect(ShortForms(in: [vignettes[0]], catalogue: Shipped.catalogue).sameRequest.isEmpty)
    #expect(forms.drills(of: "no-such-family").isEmpty)
  }

  @Test("a day is said in words")
  func day() {
    #expect(Day("2026-11-04")?.spoken == "4 November 2026")
    #expect(Day("2028-02-29")?.spoken == "29 February 2028")
  }
}
