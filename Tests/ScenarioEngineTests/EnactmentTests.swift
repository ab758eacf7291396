// Enactments as arcs: where, whether come back to, and how many decision points later (docs/scoring.md §4, §5.3, §5.4).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Enactments")
struct EnactmentTests {
  static let marker: MarkerID = "tr-identification"

  /// Five scenes in a row; the fourth has nothing live. At each: `act` acts it out, `meet` meets it, `deep` says it too
  /// soon, `light` only holds it, `repair` comes back to it, `pass` does nothing.
  private var story: Story {
    var story = Story()
    story.scenes = (1...5).map { number in
      let next = PlaceID(number < 5 ? "scene-\(number + 1)" : "end")
      func option(_ name: String, _ depth: Int, act: MarkerID? = nil, bond: Int = 0, repairs: [MarkerID] = [])
        -> SceneOption
      {
        SceneOption(
          id: OptionID("\(name)-\(number)"), takesUp: [TakingUp(marker: Self.marker, depth: depth, act: act)],
          repairs: repairs, meets: true, alliance: Alliance(bond: bond), next: .to(next))
      }
      return Scene(
        PlaceID("scene-\(number)"), live: number == 4 ? [] : [.init(Self.marker, floor: 2)], bridge: .to(next),
        option("act", 0, act: "ct-act-rescue"), option("please", 0, act: "ct-act-rescue", bond: 1), option("meet", 2),
        option("deep", 5), option("light", 1), option("repair", 0, repairs: [Self.marker]), option("pass", 0))
    }
    return story
  }

  private func arc(_ options: OptionID...) throws -> (at: PlaceID?, later: Int?) {
    var session = story.session()
    for option in options { try session.choose(option) }
    let arc = try #require(session.profile.enactments.arcs.first)
    return (arc.repairedAt, arc.decisionPointsLater)
  }

  @Test("it is repaired by a later option that names it, live there or not")
  func named() throws {
    #expect(try arc("act-1", "repair-2") == ("scene-2", 1))
    #expect(try arc("act-1", "pass-2", "pass-3", "repair-4") == ("scene-4", 2))
  }

  @Test("it is repaired by being met within its window, and not by less or more")
  func met() throws {
    #expect(try arc("act-1", "pass-2", "meet-3") == ("scene-3", 2))
    #expect(try arc("act-1", "deep-2", "light-3") == (nil, nil))
    #expect(try arc("act-1", "deep-2", "meet-3") == ("scene-3", 2))
  }

  @Test("the first of the two counts, and a scene without live markers is no decision point")
  func firstRepair() throws {
    #expect(try arc("act-1", "meet-2", "repair-3") == ("scene-2", 1))
    #expect(try arc("act-1", "repair-2", "meet-3") == ("scene-2", 1))
    #expect(try arc("act-1", "pass-2", "pass-3", "pass-4", "meet-5") == ("scene-5", 3))
  }

  @Test("what was met or named before it repairs nothing")
  func earlier() throws {
    let session = try story.choosing("meet-1", "repair-2", "act-3", "pass-4", "pass-5")
    #expect(session.profile.enactments.arcs.map(\.repairedAt) == [nil])
  }

  @Test("an option that acts a marker out does not come back to that itself, but to what was before it")
  func itself() throws {
    func scene(_ id: PlaceID, _ option: OptionID, to next: PlaceID) -> Scene {
      Scene(
        id, live: [.init(Self.marker)],
        SceneOption(
          id: option, takesUp: [TakingUp(marker: Self.marker, depth: 1, act: "ct-act-rescue")], repairs: [Self.marker],
          next: .to(next)))
    }
    let story = Story(scene("one", "first", to: "two"), scene("two", "second", to: "end"))
    #expect(try story.choosing("first", "second").profile.enactments.arcs.map(\.repairedAt) == ["two", nil])
  }

  @Test("naming a marker comes back to every earlier enactment of it, and the first labels stay in the ledger")
  func every() throws {
    let session = try story.choosing("act-1", "act-2", "repair-3")
    #expect(session.profile.enactments.arcs.map(\.repairedAt) == ["scene-3", "scene-3"])
    #expect(session.profile.enactments.arcs.map(\.decisionPointsLater) == [2, 1])
    #expect(session.labels == [.enacted, .enacted, .missed])
  }

  @Test("the summary counts decision points, open ones, those acted at and those come back to")
  func summary() throws {
    let all = try story.choosing("act-1", "meet-2", "act-3", "pass-4", "pass-5").profile.enactments
    #expect([all.decisionPoints, all.open, all.enacted, all.cameBackTo] == [4, 4, 2, 1])
  }

  @Test("a decision point is open only where an option that is there acts on what is live")
  func open() throws {
    let live = [LiveMarker(Self.marker)]
    let act = TakingUp(marker: Self.marker, depth: 0, act: "ct-act-rescue")
    let story = Story(
      Scene(
        "one", live: live, SceneOption(id: "on-1", next: .to("two")),
        SceneOption(id: "firm", when: .alliance(.firm), takesUp: [act], next: .to("two"))),
      Scene(
        "two", lures: [Self.marker], SceneOption(id: "on-2", next: .to("three")),
        SceneOption(id: "lured", takesUp: [act], next: .to("three"))),
      Scene(
        "three", live: live, SceneOption(id: "on-3", next: .to("end")),
        SceneOption(id: "act", takesUp: [act], next: .to("end"))))
    let enactments = try story.choosing("on-1", "on-2", "on-3").profile.enactments
    #expect([enactments.decisionPoints, enactments.open, enactments.enacted] == [2, 1, 0])
    #expect(try story.choosing("on-1", "lured", "on-3").profile.enactments.arcs.isEmpty)
  }

  @Test("a scene with two enactments was come back to only when both were")
  func both() throws {
    let other: MarkerID = "ct-feel-pressure"
    let story = Story(
      Scene(
        "one", live: [.init(Self.marker), .init(other)],
        SceneOption(
          id: "act",
          takesUp: [
            TakingUp(marker: Self.marker, depth: 0, act: "ct-act-rescue"),
            TakingUp(marker: other, depth: 1, act: "ct-act-escalate"),
          ], next: .to("two"))),
      Scene(
        "two", SceneOption(id: "half", repairs: [Self.marker], next: .to("end")),
        SceneOption(id: "whole", repairs: [Self.marker, other], next: .to("end"))))
    let half = try story.choosing("act", "half").profile.enactments
    #expect([half.arcs.count, half.enacted, half.cameBackTo] == [2, 1, 0])
    let whole = try story.choosing("act", "whole").profile.enactments
    #expect([whole.enacted, whole.cameBackTo] == [1, 1])
    #expect(whole.arcs.map(\.line.judged.label) == [.enacted, .enactedKnowingly])
    #expect(whole.arcs.map(\.decisionPointsLater) == [0, 0])
  }

  @Test("a skipped scene is no decision point")
  func skipped() throws {
    var session = try story.choosing("act-1")
    try session.apply(.sceneSkipped(scene: "scene-2"))
    try session.choose("meet-3")
    let enactments = session.profile.enactments
    #expect(enactments.decisionPoints == 2)
    #expect(enactments.arcs.map(\.decisionPointsLater) == [1])
  }

  @Test("collusion is an enactment where the authored bond change is positive, though the bond was full")
  func collusion() throws {
    #expect(try story.choosing("act-1", "please-2", "meet-3").profile.enactments.collusion == ["scene-2"])
    var full = story
    full.alliance = Alliance(bond: 4, goals: 2, tasks: 2)
    #expect(try full.choosing("please-1").profile.enactments.collusion == ["scene-1"])
    // Nothing is live at the fourth scene, so that nothing is acted out there.
    let pleasing = try story.choosing("pass-1", "pass-2", "pass-3", "please-4")
    #expect(pleasing.profile.enactments.collusion == [])
  }
}
