// Exactly one label for each live marker, and the points that follow (docs/scoring.md §4, §5.1, §5.2).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Labels")
struct LabelTests {
  /// A taking up, and what it must come to at weight 3 with a window of 2 to 3.
  struct Case: Sendable {
    let depth: Int
    var acts = false
    var tone: Tone = .plain
    let label: Label
    let noticing: Int
    let timing: Int
    let possible: Int
  }

  static let cases: [Case] = [
    Case(depth: 0, label: .missed, noticing: 0, timing: 0, possible: 0),
    Case(depth: 1, label: .heldLightly, noticing: 3, timing: 3, possible: 6),
    Case(depth: 2, label: .met, noticing: 6, timing: 6, possible: 6),
    Case(depth: 3, label: .met, noticing: 6, timing: 6, possible: 6),
    Case(depth: 4, label: .tooSoon, noticing: 6, timing: 3, possible: 6),
    Case(depth: 5, label: .tooSoon, noticing: 6, timing: 0, possible: 6),
    Case(depth: 2, tone: .certain, label: .met, noticing: 6, timing: 6, possible: 6),
    Case(depth: 3, tone: .certain, label: .tooSoon, noticing: 6, timing: 3, possible: 6),
    Case(depth: 4, tone: .certain, label: .tooSoon, noticing: 6, timing: 0, possible: 6),
    Case(depth: 0, acts: true, label: .enacted, noticing: 0, timing: 0, possible: 0),
    Case(depth: 1, acts: true, label: .enactedKnowingly, noticing: 3, timing: 0, possible: 0),
    Case(depth: 5, acts: true, label: .enactedKnowingly, noticing: 3, timing: 0, possible: 0),
  ]

  @Test("each depth, acting and tone comes to its label and its points", arguments: cases)
  func points(_ expected: Case) {
    let judged = Classification(
      TakingUp(marker: "tr-identification", depth: expected.depth, act: expected.acts ? "ct-act-rescue" : nil),
      by: SceneOption(id: "say", tone: expected.tone, meets: true, next: .to("end")),
      of: LiveMarker("tr-identification", 3, floor: 2, ceiling: Ceiling(3)), withPatient: true,
      in: ScoringContext(band: .firm, ruptured: false, metBefore: false))
    #expect(judged.label == expected.label)
    #expect(judged.noticing == expected.noticing)
    #expect(judged.timing == expected.timing)
    #expect(judged.timingPossible == expected.possible)
  }

  @Test("a marker that the option leaves out is passed by, with a floor of 0 too")
  func leftOut() throws {
    let story = Story(
      Scene("one", live: [.init("tr-identification", floor: 0)], SceneOption(id: "say", next: .to("end"))))
    let session = try story.choosing("say")
    #expect(session.labels == [.missed])
    #expect(session.walk.ledger.map(\.depth) == [0])
  }

  @Test("in a rupture a link that would have been met comes two steps too soon")
  func rupture() throws {
    let story = Story(
      Scene("one", SceneOption(id: "break", rupture: .withdrawal, next: .to("two"))),
      Scene(
        "two", live: [.init("tr-identification", 2)],
        SceneOption("link", "tr-identification", 4, meets: true, to: "end")))
    let session = try story.choosing("break", "link")
    #expect(session.labels == [.tooSoon])
    #expect(session.walk.ledger.map(\.judged.timing) == [0])
  }

  @Test("only the two enacted labels are enactments")
  func enactments() {
    #expect(Label.allCases.filter(\.isEnactment) == [.enacted, .enactedKnowingly])
  }

  @Test("a lure that is taken up is read in, and costs 2 of Timing and nothing of Noticing", arguments: 0...5)
  func lure(_ depth: Int) throws {
    let story = Story(
      Scene(
        "one", live: [.init("tr-identification", 2)], lures: ["rt-med-stigma"],
        SceneOption(
          id: "say",
          takesUp: [TakingUp(marker: "tr-identification", depth: 2), TakingUp(marker: "rt-med-stigma", depth: depth)],
          next: .to("end"))))
    let session = try story.choosing("say")
    let score = try #require(session.walk.visits.last?.score)
    #expect(session.walk.readIns.map(\.marker) == (depth >= 1 ? ["rt-med-stigma"] : []))
    #expect(session.labels == [.met])
    #expect(score.earned.noticing == 4)
    #expect(score.earned.timing == 4)
    #expect(score.earned.timingPossible == (depth >= 1 ? 6 : 4))
  }
}
