// A new file plays at once, holds the author's words, and takes whatever is said.

import Diagnostics
import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Drafting a case")
struct DraftingTests {
  private static let today = Day(year: 2026, month: 11, day: 21)

  private func load(_ draft: DraftAnswers) throws -> LoadedVignette {
    let today = try #require(Self.today)
    let text = draft.file(catalogue: Shipped.catalogue, today: today)
    return VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
  }

  private func findings(in loaded: LoadedVignette) -> [String] {
    let rules = loaded.vignette.map {
      VignetteRules.check(
        $0, catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap, surroundings: Surroundings(today: Self.today))
    }
    return (loaded.diagnostics + (rules ?? [])).map { "\($0.code): \($0.message)" }
  }

  private func answered(_ answers: [String]) -> DraftAnswers {
    var interview = DraftInterview(id: "the-refill", catalogue: Shipped.catalogue)
    for answer in answers { _ = interview.receive(answer) }
    return interview.draft
  }

  @Test("all that is found in a template is how many of its words are missing", arguments: DraftTemplate.allCases)
  func templates(template: DraftTemplate) throws {
    let draft = DraftAnswers(id: "new-case", template: template)
    let loaded = try load(draft)
    let text = draft.file(catalogue: Shipped.catalogue, today: try #require(Self.today))
    let missing = try #require(["minimal": 157, "three-consultations": 247, "group": 127][template.rawValue])
    #expect(text.split(separator: "To write: ", omittingEmptySubsequences: false).count - 1 == missing)
    #expect(findings(in: loaded) == ["meta-placeholder: \(missing) texts still say “To write”; the first is here."])
    let vignette = try #require(loaded.vignette)
    let decisions = vignette.scenes.filter { !$0.body.options.isEmpty }
    #expect(decisions.count == ["minimal": 5, "three-consultations": 9, "group": 3][template.rawValue])
    #expect(vignette.sittings.count == (template == .threeConsultations ? 3 : 1))
    #expect(vignette.cuts.count == (template == .group ? 1 : 0))
    #expect(vignette.metadata.reviewBy == "2028-11-21")
  }

  @Test("a draft of 29 February is due for review on a day that its year has")
  func leapDay() throws {
    let today = try #require(Day(year: 2028, month: 2, day: 29))
    let text = DraftAnswers(id: "new-case", template: .minimal).file(catalogue: Shipped.catalogue, today: today)
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(loaded.vignette?.metadata.reviewBy == "2030-02-28")
  }

  @Test("the three consultations have all that docs/authoring-rules.md §8 counts")
  func checklist() throws {
    let vignette = try #require(try load(DraftAnswers(id: "new-case", template: .threeConsultations)).vignette)
    let options = vignette.scenes.flatMap(\.body.options)
    #expect((8...12).contains(Set(vignette.scenes.flatMap(\.live).map(\.marker)).count))
    #expect(vignette.scenes.flatMap(\.lures).count >= 3)
    #expect(vignette.safetyLines.count == 2 && vignette.endings.count == 3)
    #expect(vignette.scenes.count { if case .checkIn = $0.body { true } else { false } } == 2)
    #expect(options.contains { option in option.alliance.bond > 0 && option.takesUp.contains { $0.act != nil } })
    #expect(
      options.contains { option in option.moves.contains(.change) && option.takesUp.allSatisfy { $0.act == nil } })
    #expect(options.contains { !$0.repairs.isEmpty })
    #expect(vignette.scenes.contains { !($0.leader?.notes.isEmpty ?? true) })
    #expect(vignette.scenes.filter { !$0.body.options.isEmpty }.allSatisfy { (3...5).contains($0.body.options.count) })
  }

  @Test("every choice at every decision leads on, to an ending", arguments: DraftTemplate.allCases)
  func plays(template: DraftTemplate) throws {
    let vignette = try #require(try load(DraftAnswers(id: "new-case", template: template)).vignette)
    for place in 0..<5 {
      var session = Session(Scenario(vignette), mode: .standard, seed: 1)
      var steps = 0
      while steps < 100 {
        steps += 1
        guard let event = Self.event(session, place) else { break }
        try session.apply(event)
      }
      guard case .ending = session.situation else {
        Issue.record("option \(place) leads to \(session.situation)")
        continue
      }
    }
  }

  private static func event(_ session: Session, _ place: Int) -> SessionEvent? {
    switch session.situation {
    case .scene(let id):
      let options = session.walk.availableOptions
      guard !options.isEmpty else { return .checkedIn(scene: id, CheckIn(.unsure, urge: nil)) }
      return .optionChosen(scene: id, option: options[min(place, options.count - 1)].id)
    case .penPause(let scene, _): return .penPaused(scene: scene, .wentOn(purpose: nil))
    case .interlock: return .safetyClosed
    default: return nil
    }
  }

  private static let answers = [
    "Ms R", "Hear what a request is for", "Ask before a prescription closes the talk", "",
    "The wish is met before it is answered.",
    "tr-request-as-care: I just want the evenings to stop", "ct-feel-pressure: [She holds the empty box out to you.]",
    "rt-ctx-past-treatment: Ms R: Nobody stayed long enough to see", "",
    "One will want to be the doctor who stays.", "sf-task-ask-suicide", "", "Nothing new is started tonight.",
    "The box", "The evenings", "",
    "Of course, a new box.", "We have ten minutes.", "", "Tell me about the evenings.", "",
    "", "", "You ask me for what nobody gave you.", "", "",
    "Thank you.", "[She looks at the clock.]", "They are long.", "[She puts the box away.]",
    "Another evening", "A talk", "The evenings", "What helps", "A visit in May", "", "",
    "Let the silence stand.", "Author, A.; 2020; On asking; p. 3; an idea", "CC-BY-SA-4.0", "ab",
  ]

  @Test("the author's words stand where they belong")
  func words() throws {
    var interview = DraftInterview(id: "the-refill", catalogue: Shipped.catalogue)
    for answer in Self.answers {
      #expect(interview.question != nil)
      #expect(interview.receive(answer) == [])
    }
    #expect(interview.question == nil)
    let loaded = try load(interview.draft)
    #expect(loaded.diagnostics.map(\.message) == [])
    let vignette = try #require(loaded.vignette)
    let about = vignette.metadata
    #expect(about.title == "Ms R" && about.patient.name == "Ms R" && about.licence == "CC-BY-SA-4.0")
    #expect(
      about.objectives.map(\.text) == ["Hear what a request is for", "Ask before a prescription closes the talk"])
    #expect(
      about.sources.map { "\($0.authors) \($0.year ?? 0) \($0.title) \($0.locator ?? "") \($0.taken)" }
        == ["Author, A. 2020 On asking p. 3 an idea"])
    #expect(about.origin == .derived && about.authors.map(\.initials) == ["ab"])
    #expect(vignette.scenes.map(\.id) == ["before-visit-1", "the-box", "the-evenings"])
    let first = try #require(vignette.scenes.dropFirst().first)
    #expect(first.live.map(\.cue) == ["I just want the evenings to stop", "Nobody stayed long enough to see"])
    #expect(first.text.paragraphs.dropFirst().map(\.speaker) == ["Ms R", "Ms R"])
    #expect(first.body.options.map(\.line.plainText).prefix(2) == ["Of course, a new box.", "We have ten minutes."])
    #expect(first.body.options.first?.reply.paragraphs.map(\.speaker) == ["Ms R"])
    #expect(vignette.scenes.first?.leader?.notes.plainText == "One will want to be the doctor who stays.")
    let notes = vignette.scenes.compactMap(\.leader?.notes.plainText).joined(separator: "\n")
    for said in ["The wish is met", "Let the silence stand.", "Nothing new is started tonight."] {
      #expect(notes.contains(said), "\(said)")
    }
    #expect(
      vignette.endings.first?.possible.plainText == "A talk"
        && vignette.endings.first?.next.plainText == "A visit in May")
  }

  @Test("what names nothing is asked for again, with what was most likely meant")
  func unknownNames() {
    var interview = DraftInterview(id: "x", catalogue: Shipped.catalogue)
    for answer in ["", "", ""] { _ = interview.receive(answer) }
    let question = interview.question?.text
    #expect(
      interview.receive("tr-request-as-car: hello") == [
        "“tr-request-as-car” is not a marker that can be live. Is it tr-request-as-care?"
      ])
    #expect(interview.receive("sk-h-pause").count == 1)
    #expect(interview.question?.text == question)
    #expect(interview.receive("tr-request-as-care: hello") == [])
    #expect(interview.draft.markers.map(\.cue) == ["hello"])
  }

  @Test("the questions may end after any answer, and the file still loads and plays on")
  func anyTime() throws {
    for count in Self.answers.indices {
      let loaded = try load(answered(Array(Self.answers.prefix(count))))
      #expect(loaded.diagnostics.map(\.message) == [], "after \(count) answers")
      let vignette = try #require(loaded.vignette)
      #expect(
        VignetteRules.obstacles(to: vignette, catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap)
          .map(\.message) == [], "after \(count) answers")
    }
  }

  @Test("strange answers make no file that cannot be read")
  func strangeAnswers() throws {
    for strange in [
      "\"", "\\", "[", "]]", "*", "Ending 1", "ending-1", "visit-1", "read", "42", "—", "é", "a: b: c", ";;;;;;",
    ] {
      let loaded = try load(answered(Self.answers.map { $0.isEmpty || $0.contains("-") ? $0 : strange }))
      let known = Set(["shape-unknown-name", "lang-control-chars"])
      #expect(loaded.diagnostics.filter { !known.contains($0.code) }.map(\.message) == [], "\(strange)")
      #expect(loaded.vignette != nil)
    }
  }
}
