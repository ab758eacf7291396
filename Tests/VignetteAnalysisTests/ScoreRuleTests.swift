// The rules about live markers and the alliance.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Score rules")
struct ScoreRuleTests {
  func live(_ cue: String, floor: Int = 1, ceiling: Ceiling? = nil, marker: MarkerID = "tr-identification")
    -> LiveMarker
  {
    LiveMarker(marker: marker, weight: 1, cue: cue, floor: floor, ceiling: ceiling)
  }

  @Test(
    "a cue may differ in spacing, quotation marks, case and emphasis",
    arguments: ["done properly", "Done  PROPERLY", "*done* properly", "I'm just", "“done", "this\ntime. Thank"]
  )
  func cueFound(cue: String) {
    let text = Passage([
      Paragraph(
        speaker: "Ms H",
        spans: [.init("I’m  just asking: \"done "), .init("properly", .emphasis), .init("\" this time.")]
      ),
      Paragraph(spans: [.init("Thank you.")]),
    ])
    let draft = Draft([scene("a", text: text, live: [live(cue)], [option("x", to: "one")])])
    #expect(draft.places(of: ScoreMarkerNoCue.self) == [])
  }

  @Test("a cue in other words is marked", arguments: ["done proper ly", "thoroughly", "", " * "])
  func cueMissing(cue: String) {
    let draft = Draft([scene("a", text: "done properly", live: [live(cue)], [option("x", to: "one")])])
    #expect(draft.places(of: ScoreMarkerNoCue.self) == ["/scenes/0/live/0/cue"])
  }

  @Test("an earlier text counts where every path has shown it, and a later one never")
  func earlierText() {
    func draft(left: Passage, right: Passage) -> Draft {
      Draft([
        scene("a", [option("l", to: "b"), option("r", to: "c")]),
        page("b", text: left, next: "d"), page("c", text: right, next: "d"),
        scene("d", live: [live("a long year")], [option("x", to: "e")]),
        page("e", text: "a long year", next: "one"),
      ])
    }
    #expect(draft(left: "A long year.", right: "It was a long year.").places(of: ScoreMarkerNoCue.self) == [])
    #expect(
      draft(left: "A long year.", right: "").places(of: ScoreMarkerNoCue.self) == ["/scenes/3/live/0/cue"]
    )
  }

  @Test("a reply counts where every way in shows it")
  func reply() {
    func draft(second: Passage) -> Draft {
      Draft([
        scene("a", [option("x", reply: "She sighs.", to: "b"), option("y", reply: second, to: "b")]),
        scene("b", live: [live("sighs")], [option("z", to: "one")]),
      ])
    }
    #expect(draft(second: "She sighs too.").places(of: ScoreMarkerNoCue.self) == [])
    #expect(draft(second: "She nods.").places(of: ScoreMarkerNoCue.self) == ["/scenes/1/live/0/cue"])
  }

  @Test("past its budget of work the rule about cues is silent")
  func cueBudget() {
    let draft = Draft([scene("a", text: "nothing", live: [live("x")], [option("x", to: "one")])])
    #expect(draft.places(of: ScoreMarkerNoCue.self, thresholds: Thresholds(steps: 4)) == [])
  }

  @Test("a window that is empty in a band which can occur is marked, with that band's ceiling")
  func emptyWindow() {
    let window = live("x", floor: 3, ceiling: Ceiling(strained: 2, forming: 3, firm: 4))
    var draft = Draft([
      scene("a", [option("up", alliance: Alliance(bond: 1), to: "b"), option("on", to: "b")]),
      scene("b", text: "x", live: [window], [option("x", to: "one")]),
    ])
    draft.alliance = Alliance(bond: 2, goals: 2, tasks: 1)
    #expect(draft.places(of: ScoreWindowEmpty.self) == [])
    draft.alliance = Alliance(bond: 2, goals: 2, tasks: 0)
    #expect(draft.places(of: ScoreWindowEmpty.self) == ["/scenes/1/live/0/ceiling/strained"])
  }

  @Test("where states are too many, and where a group begins by a cut, its bands count as well")
  func otherBands() {
    let window = live("x", floor: 3, ceiling: Ceiling(strained: 2, forming: 3, firm: 4))
    var draft = Draft([scene("a", text: "x", live: [window], [option("x", to: "one")])])
    #expect(draft.places(of: ScoreWindowEmpty.self) == [])
    #expect(
      draft.places(of: ScoreWindowEmpty.self, thresholds: Thresholds(states: 1))
        == ["/scenes/0/live/0/ceiling/strained"]
    )
    draft.cuts = [
      Cut(id: "cut", title: "", scene: "a", story: "", options: [], alliance: Alliance(bond: 1), leader: nil)
    ]
    #expect(draft.places(of: ScoreWindowEmpty.self) == ["/scenes/0/live/0/ceiling/strained"])
  }

  @Test("default ceilings are 2 for the clinician's own, 3 and 4 for others, and 5 away from the patient")
  func defaults() {
    func places(_ marker: MarkerID, floor: Int, sitting: SittingID = "first") -> [String] {
      var draft = Draft([
        scene(
          "a",
          sitting: sitting,
          text: "x",
          live: [live("x", floor: floor, marker: marker)],
          [option("x", to: "one")]
        )
      ])
      draft.alliance = Alliance()
      return draft.places(of: ScoreWindowEmpty.self)
    }
    let floor = ["/scenes/0/live/0/floor"]
    #expect(places("ct-feel-pressure", floor: 2) == [])
    #expect(places("ct-feel-pressure", floor: 3) == floor)
    #expect(places("tr-identification", floor: 3) == [])
    #expect(places("tr-identification", floor: 4) == floor)
    #expect(places("ct-feel-pressure", floor: 5, sitting: "letter") == [])
  }

  @Test("a fall of the bond by 2 needs a rupture")
  func rupture() {
    let draft = Draft([
      scene(
        "a",
        [
          option("x", alliance: Alliance(bond: -2), to: "one"), option("y", alliance: Alliance(bond: -1), to: "two"),
          option("z", alliance: Alliance(bond: -2), rupture: .withdrawal, to: "three"),
        ]
      )
    ])
    #expect(draft.places(of: ScoreRuptureUndeclared.self) == ["/scenes/0/options/0/alliance/bond"])
  }
}
