// Two versions of a case: what differs, and which part of the version has to rise.

import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Comparing two versions")
struct ComparisonTests {
  private func vignette(_ text: String) throws -> Vignette {
    try #require(VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette)
  }

  private func comparison(_ piece: String, _ other: String) throws -> VignetteComparison {
    let changed = try #require(SmallVignette.text(replacing: piece, with: other), "“\(piece)” stands there once")
    return VignetteComparison(from: try vignette(SmallVignette.text), to: try vignette(changed))
  }

  @Test(
    "a path or a score that changes raises the first number",
    arguments: [
      (#""next": "a-page""#, #""next": "gone""#, "scene the-walk: next: a-page → gone", "graph"),
      (
        #""when": "heard >= 1 and not letter-promised""#, #""when": "heard >= 2 and not letter-promised""#,
        "option ask-about-nights at the-request: next: a-word-for-it if heard >= 1 and not letter-promised, else gone"
          + " → a-word-for-it if heard >= 2 and not letter-promised, else gone", "graph"
      ),
      (
        #""set": { "heard": 1 }"#, #""set": { "heard": 2 }"#,
        "option ask-about-nights at the-request: set: heard +1 → heard +2", "graph"
      ),
      (#""max": 3"#, #""max": 4"#, "the case: counter heard: from 0, at most 3 → from 0, at most 4", "graph"),
      (
        #""order": ["own", "*"]"#, #""order": ["*", "own"]"#,
        "option owned-first at the-answer: order: own, * → *, own", "graph"
      ),
      (
        #""weight": 3"#, #""weight": 2"#,
        "scene the-request: live tr-request-as-care: weight 3, floor 2, ceiling 2/3/4 → weight 2, floor 2, ceiling 2/3/4",
        "scoring"
      ),
      (
        #""depth": 1"#, #""depth": 0"#,
        "option go-up at the-request: takes up ct-feel-pressure: depth 1, acted out as ct-act-rescue"
          + " → depth 0, acted out as ct-act-rescue", "scoring"
      ),
      (
        #""later": "He had stopped taking it.""#,
        #""safety_done": ["sf-task-ask-suicide"], "later": "He had stopped taking it.""#,
        "scene the-request: tasks done: nothing → sf-task-ask-suicide", "scoring"
      ),
      (#""tone": "certain""#, #""tone": "plain""#, "option go-up at the-request: tone: certain → plain", "scoring"),
      (
        #""bond": 1 }"#, #""bond": 0 }"#,
        "option ask-about-nights at the-request: alliance: bond 1, goals 0, tasks 0 → bond 0, goals 0, tasks 0",
        "scoring"
      ),
      (
        #""due": "visit""#, #""due": "here""#, "scene the-request: task sf-task-ask-suicide: due visit → due here",
        "scoring"
      ),
      (
        #""reply": "[He waits too.]", "answers": false,"#, #""reply": "[He waits too.]","#,
        "option wait-a-while at the-request: answers: false → nothing", "scoring"
      ),
      (
        #", "marker": "ct-feel-pressure" },"#, " },",
        "scene the-request: asks: carrying ct-feel-pressure → carrying no marker", "scoring"
      ),
      (
        #""cues": ["sf-cue-family-suicide"],"#, "", "scene the-request: cues: sf-cue-family-suicide → nothing",
        "scoring"
      ),
    ])
  func major(piece: String, other: String, expected: String, aspect: String) throws {
    let found = try comparison(piece, other)
    #expect(found.part == .major)
    #expect(found.changesPlay)
    #expect(found.changes.map(described) == [expected])
    #expect(found.changes.map(\.aspect.rawValue) == [aspect])
  }

  @Test(
    "words that change raise the second number, and slips of the keys the third",
    arguments: [
      (
        "He was given something before he was heard.", "He was given something before he was asked.",
        VersionNumber.Part.minor
      ),
      ("Nothing was said, and he stayed.", "Nothing was said and he staid.", .minor),
      ("Nothing was said, and he stayed.", "nothing was said – and he stayed!", .patch),
      ("Then let us change to another one tonight.", "Then let us change to anotehr one tonight.", .patch),
      ("Then let us change to another one tonight.", "Then let us change to anothr one tonight.", .patch),
      ("He had stopped taking it.", "He had not stopped taking it.", .minor),
      ("changes the tablet tonight", "changes the tablet at once", .minor),
      ("He has come three times, and late each time.", "He has come three times.", .minor),
      ("You will ring on Monday.", "You will ring on Sunday.", .minor),
      ("The silence.", "The  Silence", .patch),
    ])
  func wording(old: String, new: String, part: VersionNumber.Part) throws {
    let found = try comparison(old, new)
    #expect(found.part == part)
    #expect(found.changes.map(\.aspect) == [.wording])
    #expect(found.changes.map(\.isTyping) == [part == .patch])
  }

  @Test("only the words that differ are shown, and whether play is touched")
  func excerpts() throws {
    let why = try comparison("He was given something before he was heard.", "He was given nothing before he was heard.")
    #expect(why.changes.map(described) == ["option go-up at the-request: why: something → nothing"])
    #expect(!why.changesPlay)
    let does = try comparison("changes the tablet tonight", "changes the tablet at once")
    #expect(does.changes.map(described) == ["option go-up at the-request: does: tonight → at once"])
    #expect(!does.changesPlay)
    let twin = try comparison(#""does": "waits","#, #""does": "waits", "twin_of": "the-request/go-up","#)
    #expect(twin.changes.map(described) == ["option wait-a-while at the-request: twin_of: nothing → the-request/go-up"])
    #expect(!twin.changesPlay)
    let line = try comparison("Then let us change to another one tonight.", "Then let us change to another one.")
    #expect(line.changes.map(described) == ["option go-up at the-request: line: one tonight. → one."])
    #expect(line.changesPlay)
  }

  @Test("a scene that comes or goes is one change, with its options")
  func arrivals() throws {
    let piece = #"{ "id": "still-open", "title": "Still open""#
    let found = try comparison(
      piece,
      #"""
      { "id": "another", "title": "Another", "text": "T.", "patient": "P.", "possible": "P.", "hard": "H.", "unknown": "U.", "next": "N." },
      """# + piece)
    #expect(found.changes.map(\.subject) == ["ending another"])
    #expect(found.changes.first?.field == nil && found.changes.first?.old == nil)
    let gone = VignetteComparison(
      from: try vignette(
        try #require(SmallVignette.text(replacing: piece, with: #"{ "id": "x", "title": "Still open""#))),
      to: try vignette(SmallVignette.text))
    #expect(
      gone.changes.map { "\($0.subject) \($0.new == nil ? "gone" : "new")" }.sorted() == [
        "ending still-open new", "ending x gone",
      ])
    #expect(gone.part == .major)
  }

  @Test("reviewers, sign-offs, layout and the version itself count for nothing")
  func nothing() throws {
    for (piece, other) in [
      (#""id": "small", "version": "1.2.0""#, #""id": "small", "version": "1.3.0""#),
      (#""initials": "zz""#, #""initials": "yy""#),
      (#""change": "First version.""#, #""change": "The first.""#), (#""minutes": 15"#, "\"minutes\":\n\n15"),
    ] {
      let found = try comparison(piece, other)
      #expect(found.changes.isEmpty && found.part == nil && !found.changesPlay, "\(other)")
    }
  }

  @Test("conditions are written with the brackets that they need, and read back the same")
  func conditions() throws {
    for text in [
      "heard >= 1 and not letter-promised", "(bond > 1 or goals != 2) and tasks <= 3",
      "not (rupture is none or chose go-up)",
      "done sf-task-ask-suicide and (alliance is firm and heard = 0)", "heard < 1 or heard > 2 or letter-promised",
    ] {
      let piece = #""when": "rupture is none""#
      let file = try #require(SmallVignette.text(replacing: piece, with: "\"when\": \"\(text)\""))
      let condition = try #require(try vignette(file).scenes.first?.body.options.last?.when)
      let again = try #require(SmallVignette.text(replacing: piece, with: "\"when\": \"\(condition.words)\""))
      #expect(try vignette(again).scenes.first?.body.options.last?.when == condition, "\(text): \(condition.words)")
    }
  }

  @Test("versions rise part by part")
  func versions() throws {
    let version = try #require(VersionNumber("1.2.9"))
    #expect(VersionNumber.Part.allCases.map { version.raising($0).description } == ["2.0.0", "1.3.0", "1.2.10"])
    #expect(try #require(VersionNumber("1.2.10")) > version)
    #expect(try #require(VersionNumber("1.10.0")) > version)
    for text in ["", "1", "1.2", "1.2.3.4", "1.x.0", "1..0", "-1.0.0", "1.0.99999999999999999999"] {
      #expect(VersionNumber(text) == nil, "\(text)")
    }
  }

  private func described(_ change: VignetteComparison.Change) -> String {
    "\(change.subject): \(change.field ?? "itself"): \(change.old ?? "nothing") → \(change.new ?? "nothing")"
  }
}
