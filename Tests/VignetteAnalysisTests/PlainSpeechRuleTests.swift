// The rules about what an option says it does, its twin, and what it leaves unanswered.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader

@testable import VignetteAnalysis

@Suite("Rules of plain speech")
struct PlainSpeechRuleTests {
  /// The places of what one rule finds in a fragment of a file.
  private func places(_ rule: any VignetteRule.Type, _ fragment: String) throws -> [String] {
    let loaded = VignetteLoader.load(bytes: try Fragment.file(fragment), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.map(\.message) == [])
    let vignette = try #require(loaded.vignette)
    let context = RuleContext(vignette, catalogue: Shipped.catalogue, thresholds: .standard)
    return rule.findings(in: context).map { finding in
      switch finding.location {
      case .value(let path): path.description
      case .key(let path): path.description + "#"
      }
    }
  }

  private func saying(_ does: String) -> String { #""options": [ { "id": "a", "does": "\#(does)" } ]"# }

  @Test(
    "what an option does is at most eight words without a full stop, a role, a verdict or a skill's name",
    arguments: [
      "keeps the dose and says that you are quite puzzled", "keeps the dose.", "takes flight", "asks too soon",
      "skilfully keeps the dose", "shows emotional withdrawal", "shows empathy", "colludes with him",
    ])
  func doesWords(does: String) throws {
    #expect(try places(OptDoesWords.self, saying(does)) == ["/scenes/0/options/0/does"])
  }

  @Test(
    "plain words pass, a hyphen makes one word, and so does a placeholder",
    arguments: [
      "keeps the dose, says you are puzzled", "says the last increase was a mistake",
      "agrees a follow-up visit, by-passing the out-of-hours team",
      "To write: what it does, and no more than that, in plain words.",
    ])
  func plainWords(does: String) throws {
    #expect(try places(OptDoesWords.self, saying(does)) == [])
  }

  @Test("one finding names every option of a scene that does not say what it does")
  func doesMissing() throws {
    let options = #""options": [ { "id": "a" }, { "id": "b", "does": "waits" }, { "id": "c" } ]"#
    #expect(try places(OptDoesMissing.self, options) == ["/scenes/0/options#"])
    #expect(try places(OptDoesMissing.self, saying("waits")) == [])
  }

  // MARK: Twins

  /// Two scenes, in each of which one option earns something: the line of `a` is in place in the first scene or not, that
  /// of `x` in the second.
  private func twins(
    a: String = #""twin_of": "second/x""#, x: String = #""twin_of": "first/a""#,
    lines: (String, String) = ("I'll write to the school now, while you are here.", "I'll write to the school now."),
    credited: (Bool, Bool) = (true, false)
  ) -> String {
    func taken(_ credited: Bool) -> String { #""takes_up": { "ct-feel-pressure": \#(credited ? 1 : 0) }"# }
    let live = #""live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "window" } ]"#
    return #"""
      "scenes": [
        { "id": "first", \#(live), "options": [
          { "id": "a", \#(a), "line": "\#(lines.0)", \#(taken(credited.0)) },
          { "id": "b", "line": "No.", \#(taken(!credited.0)) } ] },
        { "id": "second", \#(live), "options": [
          { "id": "x", \#(x), "line": "\#(lines.1)", \#(taken(credited.1)) },
          { "id": "y", "line": "No.", \#(taken(!credited.1)) } ] }
      ]
      """#
  }

  @Test("two that name each other, say the same and differ in credit are twins, whichever is credited")
  func twinsPass() throws {
    #expect(try places(OptTwin.self, twins()) == [])
    #expect(try places(OptTwin.self, twins(credited: (false, true))) == [])
    #expect(try places(OptTwin.self, twins(a: #""twin_of": "small/second/x""#)) == [])
  }

  @Test("an option may have several twins, and each of them names it back")
  func severalTwins() throws {
    let both = #""twin_of": ["second/x", "ms-h/the-table/a"]"#
    #expect(try places(OptTwin.self, twins(a: both)) == [])
    #expect(try places(OptTwin.self, twins(a: both, credited: (true, true))) == ["/scenes/0/options/0/twin_of"])
    let unknown = #""twin_of": ["second/x", "second/z"]"#
    #expect(try places(OptTwin.self, twins(a: unknown)) == ["/scenes/0/options/0/twin_of"])
  }

  @Test("a partner in another case is nothing that one file can tell")
  func otherCase() throws {
    #expect(try places(OptTwin.self, twins(a: #""twin_of": "ms-h/the-table/a""#, x: #""does": "waits""#)) == [])
  }

  @Test("twins in two cases are judged once, when both are checked together")
  func twoCases() throws {
    func collected(_ id: String, option: String, twin: String, line: String, isCredited: Bool) throws -> CollectedCase {
      let fragment = #"""
        "id": "\#(id)", "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "window" } ],
        "options": [
          { "id": "\#(option)", "twin_of": "\#(twin)", "line": "\#(line)",
            "takes_up": { "ct-feel-pressure": \#(isCredited ? 1 : 0) } },
          { "id": "\#(option)-not", "line": "No.", "takes_up": { "ct-feel-pressure": \#(isCredited ? 0 : 1) } } ]
        """#
      let loaded = VignetteLoader.load(bytes: try Fragment.file(fragment), catalogue: Shipped.catalogue)
      let vignette = try #require(loaded.vignette)
      return CollectedCase(
        file: id + ".json", metadata: vignette.metadata, range: nil,
        twins: CollectedTwin.all(in: vignette, sourceMap: loaded.sourceMap))
    }
    let line = "You choose, and I'll prescribe whichever you pick."
    let here = try collected("here", option: "a", twin: "there/first/b", line: line, isCredited: true)
    let there = try collected("there", option: "b", twin: "here/first/a", line: line, isCredited: false)
    #expect(CollectionRules.twins([here, there]).isEmpty)
    #expect(CollectionRules.twins([here]).isEmpty)
    let both = try collected("there", option: "b", twin: "here/first/a", line: line, isCredited: true)
    let found = CollectionRules.twins([here, both])
    #expect(found.map(\.number) == [0] && found.map(\.finding.code) == ["opt-twin"])
    #expect(found.first?.finding.range != nil)
    let stranger = try collected("there", option: "c", twin: "here/first/z", line: line, isCredited: false)
    #expect(CollectionRules.twins([here, stranger]).map(\.number) == [0, 1])
  }

  @Test("an unknown partner, oneself, and one that does not name back are no twins")
  func partners() throws {
    let first = "/scenes/0/options/0/twin_of"
    #expect(try places(OptTwin.self, twins(a: #""twin_of": "second/z""#, x: #""does": "waits""#)) == [first])
    #expect(try places(OptTwin.self, twins(a: #""twin_of": "first/a""#, x: #""does": "waits""#)) == [first])
    #expect(try places(OptTwin.self, twins(x: #""does": "waits""#)) == [first])
  }

  @Test("a pair with other words, or with the same credit, is found once")
  func pairs() throws {
    let first = ["/scenes/0/options/0/twin_of"]
    #expect(
      try places(OptTwin.self, twins(lines: ("I'll write to the school now.", "Let us wait with that."))) == first)
    for credited in [(true, true), (false, false)] {
      #expect(try places(OptTwin.self, twins(credited: credited)) == first)
    }
  }

  @Test("sameness counts common words in their order")
  func sameness() {
    #expect(TwinOption.sameness([1, 2, 3, 4], [1, 2, 3, 4]) == 100)
    #expect(TwinOption.sameness([1, 2, 3, 4], [1, 9, 3, 4]) == 75)
    #expect(TwinOption.sameness([1, 2], [2, 1]) == 50)
    #expect(TwinOption.sameness([1], [2]) == 0)
    #expect(TwinOption.sameness([], []) == 0)
  }

  // MARK: Questions

  @Test("what a scene asks is in its own text, and only there can it be left unanswered")
  func answers() throws {
    let options = #""options": [ { "id": "a", "answers": false }, { "id": "b" } ]"#
    let text = #""text": "Mr B: Yes or no?", "#
    #expect(try places(OptAnswers.self, text + #""asks": { "words": "yes or no" }, "# + options) == [])
    #expect(
      try places(OptAnswers.self, text + #""asks": { "words": "Will it help?" }, "# + options)
        == ["/scenes/0/asks/words"])
    #expect(try places(OptAnswers.self, text + options) == ["/scenes/0/options/0/answers"])
  }

  // MARK: Skills

  @Test("a skill of holding is refused on an act and nowhere else, and no other skill is")
  func skills() throws {
    func options(_ act: String, _ skill: String) -> String {
      #"""
      "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "window" } ],
      "options": [ { "id": "a", "takes_up": { "ct-feel-pressure": \#(act) }, "skills": ["sk-p-know-patient", "\#(skill)"] } ]
      """#
    }
    let acts = [#""ct-act-rescue""#, #"{ "depth": 2, "act": "ct-act-rescue" }"#]
    for act in acts {
      #expect(try places(ScoreSkillOnAct.self, options(act, "sk-h-empathy")) == ["/scenes/0/options/0/skills/1"])
      #expect(try places(ScoreSkillOnAct.self, options(act, "sk-rp-own-part")) == [])
    }
    #expect(try places(ScoreSkillOnAct.self, options("2", "sk-h-empathy")) == [])
  }
}
