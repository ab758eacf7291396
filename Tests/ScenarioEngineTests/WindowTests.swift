// The depths within which a marker is met (docs/scoring.md §3.3, §3.4).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Windows")
struct WindowTests {
  private func window(
    _ live: LiveMarker, withPatient: Bool = true, _ band: AllianceBand = .firm, ruptured: Bool = false
  ) -> [Int] {
    let context = ScoringContext(band: band, ruptured: ruptured, metBefore: false)
    let window = Window(of: live, withPatient: withPatient, context: context)
    return [window.floor, window.ceiling]
  }

  private func ceilings(_ live: LiveMarker, withPatient: Bool = true) -> [Int] {
    AllianceBand.allCases.map { window(live, withPatient: withPatient, $0)[1] }
  }

  @Test("the clinician's own: 2 in every band", arguments: ["ct-feel-pressure", "ct-act-rescue", "ct-proc-projection"])
  func own(_ marker: String) {
    #expect(ceilings(.init(MarkerID(marker))) == [2, 2, 2])
    #expect(window(.init(MarkerID(marker)))[0] == 1)
  }

  @Test(
    "all others: 3 while strained, then 4",
    arguments: ["tr-identification", "rt-med-stigma", "cr-dogma", "al-goals"])
  func others(_ marker: String) {
    #expect(ceilings(.init(MarkerID(marker))) == [3, 4, 4])
    #expect(window(.init(MarkerID(marker)))[0] == 1)
  }

  @Test("away from the patient: 5, the clinician's own too", arguments: ["tr-identification", "ct-feel-pressure"])
  func away(_ marker: String) {
    #expect(ceilings(.init(MarkerID(marker)), withPatient: false) == [5, 5, 5])
    #expect(ceilings(.init(MarkerID(marker), ceiling: Ceiling(3)), withPatient: false) == [3, 3, 3])
  }

  @Test("the author's floor and ceilings stand in place of the defaults")
  func authored() {
    let live = LiveMarker("tr-identification", floor: 2, ceiling: Ceiling(strained: 2, forming: 3, firm: 5))
    #expect(ceilings(live) == [2, 3, 5])
    #expect(window(live)[0] == 2)
  }

  @Test("a rupture lowers the patient's side to 2, and a floor that would stand above it")
  func rupture() {
    for marker in ["rt-med-stigma", "rf-doubt", "tr-identification"] as [MarkerID] {
      #expect(window(.init(marker), ruptured: true) == [1, 2])
      #expect(window(.init(marker, floor: 3), ruptured: true) == [2, 2])
      #expect(window(.init(marker, floor: 2, ceiling: Ceiling(1)), ruptured: true) == [1, 1])
      #expect(window(.init(marker, floor: 0, ceiling: Ceiling(5)), ruptured: true) == [0, 2])
    }
  }

  @Test("a rupture leaves everything else as it is")
  func notThePatientsSide() {
    #expect(window(.init("cr-dogma", floor: 3), ruptured: true) == [3, 4])
    #expect(window(.init("al-goals"), ruptured: true) == [1, 4])
    #expect(window(.init("ct-feel-pressure", ceiling: Ceiling(3)), ruptured: true) == [1, 3])
    #expect(window(.init("tr-identification", floor: 3), withPatient: false, ruptured: true) == [3, 5])
  }

  @Test("once it is repaired, the windows are as before")
  func repaired() throws {
    func scene(_ id: PlaceID, _ option: OptionID, skills: [MarkerID] = [], rupture: Rupture = .none, to next: PlaceID)
      -> Scene
    {
      Scene(
        id, live: [.init("tr-identification")],
        SceneOption(id: option, skills: skills, rupture: rupture, next: .to(next)))
    }
    let story = Story(
      scene("one", "break", rupture: .confrontation, to: "two"), scene("two", "wait", to: "three"),
      scene("three", "mend", skills: ["sk-rp-validate"], to: "four"), scene("four", "go", to: "end"))
    let session = try story.choosing("break", "wait", "mend", "go")
    #expect(session.walk.ledger.map(\.judged.window.ceiling) == [4, 2, 2, 4])
  }

  @Test("the band is that of the sum before the choice", arguments: 0...12)
  func bands(_ sum: Int) throws {
    var story = Story(
      Scene(
        "one", live: [.init("tr-identification", ceiling: Ceiling(strained: 1, forming: 2, firm: 3))],
        SceneOption(id: "say", alliance: Alliance(bond: 2, goals: 2, tasks: 2), next: .to("end"))))
    story.alliance = Alliance(bond: min(sum, 4), goals: min(max(sum - 4, 0), 4), tasks: max(sum - 8, 0))
    let band = sum <= 4 ? 1 : sum <= 8 ? 2 : 3
    #expect(try story.choosing("say").walk.ledger.map(\.judged.window.ceiling) == [band])
  }
}
