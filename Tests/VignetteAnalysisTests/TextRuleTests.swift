// Rules that read texts: what they leave alone, and when they weigh more.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Rules that read texts")
struct TextRuleTests {
  private func findings(_ rule: any VignetteRule.Type, _ fragment: String, today: String? = nil) throws -> [Finding] {
    let loaded = VignetteLoader.load(bytes: try Fragment.file(fragment), catalogue: Shipped.catalogue)
    let context = RuleContext(
      try #require(loaded.vignette),
      catalogue: Shipped.catalogue,
      thresholds: .standard,
      surroundings: Surroundings(today: today.flatMap { Day($0) })
    )
    return rule.findings(in: context)
  }

  @Test(
    "options with the same words are found, unless no walk is offered both",
    arguments: [
      ("", "", "Yes.", true), ("", "", " yes. ", true), ("", "", "Yes, but.", false),
      ("bond >= 2", "bond >= 1", "Yes.", true), ("bond >= 2", "bond < 2", "Yes.", false),
      ("bond >= 2", "", "Yes.", true),
      ("", "", "TODO", false),
    ])
  func sameWords(first: String, second: String, line: String, isFound: Bool) throws {
    func option(_ id: String, when: String, line: String) -> String {
      let condition = when.isEmpty ? "" : #""when": "\#(when)", "#
      return #"{ "id": "\#(id)", \#(condition)"line": "\#(line)" }"#
    }
    let own = line == "TODO" ? line : "Yes."
    let options = [
      option("one", when: first, line: own), option("other", when: "", line: "No."),
      option("two", when: second, line: line),
    ]
    let found = try findings(OptDuplicateIdea.self, "\"options\": [\(options.joined(separator: ", "))]")
    #expect(
      found.map(\.message)
        == (isFound ? ["“two” says the same words as “one”, so there is nothing to weigh between them."] : []))
  }

  @Test(
    "what is no finding",
    arguments: [
      ("safety-risk-level", "[No risk level is written down.]"), ("safety-risk-level", "[A high-risk medicine.]"),
      ("safety-risk-level", "[There is a low risk of a rash.]"),
      (
        "safety-method-detail",
        "[Two tablets a day. She talks of other things and of the sea and of her mother, and then of suicide.]"
      ),
      ("safety-wording", "Mr B: They wrote that I was manipulative."),
      ("safety-wording", "[The letter says “attention-seeking”.]"),
      ("lang-abbrev", "[The GP sent it on.]"), ("lang-abbrev", "[A list: EGGS. MILK. BREAD.]"),
      ("portray-label-first", "Mr B: I'm an alcoholic."), ("portray-label-first", "[A borderline result.]"),
      ("opt-jargon", "[A paper on transference lies on the desk.]"),
      ("priv-identifiable", "[Room 12, at 10.30, on 3 March.]"), ("priv-identifiable", "[A4 paper, 2 AM.]"),
      ("meta-content-notes", "[The detail of it detains nobody.]"),
      ("drug-claim-undated", "[He takes two at night.]"),
      ("lang-marks", "[He looks *away* [at last].] So [he says] *this*."), ("lang-marks", "[He *stays*.]"),
      ("meta-placeholder", "[To write it down takes a minute.]"), ("meta-placeholder", "[XXL, says the label.]"),
      ("meta-placeholder", "[A list of things: to write: to her sister.]"), ("meta-placeholder", "[Todo lists.]"),
    ]
  )
  func innocent(_ code: String, _ text: String) throws {
    let rule = try #require(VignetteRules.table.first { $0.code == code })
    let notes = code == "meta-content-notes" ? #""content_notes": ["none"], "# : ""
    #expect(try findings(rule, notes + "\"text\": \"\(text)\"").map(\.message) == [])
  }

  @Test(
    "what is a finding",
    arguments: [
      ("safety-risk-level", "[Her suicide risk is low, they write.]"),
      ("safety-risk-level", "[They used the SAD PERSONS form.]"),
      ("safety-risk-level", "[A high risk of suicide, it says.]"),
      ("safety-method-detail", "[Sixteen tablets, and the word overdose.]"),
      ("priv-identifiable", "[Write to ms.h@example.org.]"), ("priv-identifiable", "[NHS 485 777 3456.]"),
      ("priv-identifiable", "[He lives in SW1A 2AA now.]"), ("priv-identifiable", "[Ring 020 7946 0958.]"),
      ("priv-identifiable", "[Seen on 03/04/1984.]"), ("portray-label-first", "[She is a borderline, they say.]"),
      ("drug-claim-undated", "[The tablets are 20 mg.]"),
      ("lang-marks", "[He puts the box"), ("lang-marks", "Mr B: He said] so."), ("lang-marks", "*He stays."),
      ("lang-marks", "[He * stays * here.]"), ("lang-marks", "**Now** he goes."),
      ("meta-placeholder", "To write: what he says."), ("meta-placeholder", "Mr B: to write"),
      ("meta-placeholder", "[TODO]"), ("meta-placeholder", "xxxx…"),
      ("meta-placeholder", "Lorem ipsum dolor sit amet."),
    ]
  )
  func guilty(_ code: String, _ text: String) throws {
    let rule = try #require(VignetteRules.table.first { $0.code == code })
    #expect(try findings(rule, "\"text\": \"\(text)\"").count == 1)
  }

  @Test("lists are read only where the language is English")
  func language() throws {
    let text = #""text": "[A high risk of suicide.]""#
    #expect(try findings(SafetyRiskLevel.self, text).count == 1)
    #expect(try findings(SafetyRiskLevel.self, text + #", "language": "de""#).isEmpty)
  }

  @Test(
    "a review date that has passed weighs more from six months on",
    arguments: [
      ("2026-09-01", Severity?.none), ("2026-09-02", .warning), ("2027-03-01", .warning), ("2027-03-02", .error),
    ]
  )
  func review(_ today: String, _ severity: Severity?) throws {
    let found = try findings(MetaReviewExpired.self, #""review_by": "2026-09-01""#, today: today)
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(try findings(MetaReviewExpired.self, #""review_by": "2000-09-01""#).isEmpty)
  }

  @Test("hard words are told by an estimate", arguments: [(true, 1), (false, 0)])
  func reading(isHard: Bool, count: Int) throws {
    let sentence =
      isHard
      ? "Considerable institutional complications characterised administrative pharmacological communication. "
      : "She took the bus to the sea and sat by the wall. "
    let text = String(repeating: sentence, count: 16)
    #expect(try findings(LangReading.self, "\"text\": \"\(text)\"").count == count)
  }

  @Test("a name that the story has met is no hindsight", arguments: ["Tomasz", "quetiapine"])
  func hindsight(name: String) throws {
    func scenes(_ first: String) -> String {
      """
      "scenes": [
        { "id": "first", "text": "\(first)", "options": [
          { "id": "stay", "why": "The talk of \(name) was let go." }, { "id": "hurry" }, { "id": "ask" } ] },
        { "id": "second", "text": "[\(name) is here.]" } ]
      """
    }
    #expect(try findings(ScoreWhyHindsight.self, scenes("[He waits.]")).count == 1)
    #expect(try findings(ScoreWhyHindsight.self, scenes("[He speaks of \(name).]")).isEmpty)
  }

  @Test("a quotation from a later scene is hindsight, one from this scene is not")
  func quotedHindsight() throws {
    func scenes(_ first: String) -> String {
      """
      "scenes": [
        { "id": "first", "text": "\(first)", "options": [
          { "id": "stay", "why": "It was heard: “left with the rain” was all." }, { "id": "hurry" }, { "id": "ask" } ] },
        { "id": "second", "text": "Mr B: I was left with the rain." } ]
      """
    }
    let found = try findings(ScoreWhyHindsight.self, scenes("[He waits.]"))
    #expect(found.count == 1 && found[0].message.hasPrefix("“left with the”"))
    #expect(try findings(ScoreWhyHindsight.self, scenes("[Left with the rain, he waits.]")).isEmpty)
  }

  @Test("shared runs of words are joined, and seven words are not eight")
  func verbatim() {
    let source = ReferenceText(name: "s", bytes: Array("one two three four five six seven eight nine ten".utf8))
    let runs = SharedRuns(with: source, length: 8)
    func found(_ text: String) -> [Range<Int>] { runs.find(in: WordText(text, lexicon: nil).words) }
    #expect(found("One, two; three four five six seven eight nine. Then.") == [0..<9])
    #expect(found("two three four five six seven eight") == [])
    #expect(found("zero two three four five six seven eight nine") == [1..<9])
    #expect(SharedRuns(with: ReferenceText(name: "", bytes: []), length: 8).find(in: []).isEmpty)
  }

  @Test("a text full of everything that is looked for is read once")
  func flood() {
    let flood = String(
      repeating: "OCD suicide, 1 twenty tablets. She is “always” a borderline; high risk i wonder 12. ", count: 1_000)
    let text = Passage([Paragraph(spans: [.init(flood)])])
    let option = SceneOption(id: "x", line: text, reply: text, why: text, next: "one")
    let draft = Draft([Scene(id: "a", sitting: "first", title: "A", text: text, body: .decision([option, option]))])
    let found = VignetteRules.check(draft.vignette, catalogue: .forTests, sourceMap: .empty)
    #expect(
      Set(found.map(\.code)).isSuperset(of: ["safety-method-detail", "safety-risk-level", "portray-label-first"]))
    #expect(found.count < 100)
  }
}
