// Feeling and act: two facts side by side, never marked (docs/scoring.md §5.6).

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Feeling and act")
struct FeelingTests {
  private static let pressure: MarkerID = "ct-feel-pressure"

  /// A check-in, a choice, an evening at the desk with a choice, a second check-in and a last choice at the return. At
  /// each choice: `rescue` and `escalate` act, `hold` carries a holding skill, `own` asks about one's own feeling,
  /// `disclose` acts in a form that no feeling is paired with but the unspecific one, `pass` does nothing.
  private var story: Story {
    func choice(_ number: Int, in sitting: SittingID, to next: PlaceID) -> Scene {
      func option(_ name: String, act: MarkerID? = nil, skill: MarkerID? = nil) -> SceneOption {
        SceneOption(
          id: OptionID("\(name)-\(number)"), takesUp: [TakingUp(marker: Self.pressure, depth: 0, act: act)],
          skills: skill.map { [$0] } ?? [], next: .to(next))
      }
      return Scene(
        PlaceID("choice-\(number)"), in: sitting, live: [.init(Self.pressure)],
        option("rescue", act: "ct-act-rescue"), option("escalate", act: "ct-act-escalate"),
        option("disclose", act: "ct-act-burdening-disclosure"), option("hold", skill: "sk-h-pause"),
        option("own", skill: "sk-q-my-feeling"), option("ask", skill: "sk-q-story"), option("pass"))
    }
    return Story(
      Scene("check-1", body: .checkIn(.full, next: .to("choice-1"))), choice(1, in: "visit", to: "choice-2"),
      choice(2, in: "desk", to: "check-2"),
      Scene("check-2", in: "return", bridge: .to("choice-3"), body: .checkIn(.full, next: .to("choice-3"))),
      choice(3, in: "return", to: "end"))
  }

  /// The lines after these answers at the two check-ins; a nil answer skips the second check-in.
  private func lines(
    _ first: CheckIn.Answer, _ one: String = "pass", _ two: String = "pass",
    then second: CheckIn.Answer? = .ratherNotSay,
    _ three: String = "pass"
  ) throws -> [FeelingLine] {
    var session = story.session()
    try session.apply(.checkedIn(scene: "check-1", CheckIn(first)))
    try session.choose(OptionID("\(one)-1"))
    try session.choose(OptionID("\(two)-2"))
    if let second {
      try session.apply(.checkedIn(scene: "check-2", CheckIn(second)))
    } else {
      try session.apply(.sceneSkipped(scene: "check-2"))
    }
    try session.choose(OptionID("\(three)-3"))
    return session.profile.feelings
  }

  @Test("a paired feeling named, and the act: named, then acted on, in another sitting too")
  func namedThenActed() throws {
    // “determined” belongs to ct-feel-rescue, which is paired with ct-act-rescue and ct-act-escalate.
    let line = try #require(try lines(.words(["determined"]), "pass", "rescue").first)
    #expect(line.kind == .namedThenActed)
    #expect(line.feelings == ["ct-feel-rescue"])
    #expect(line.act == "ct-act-rescue")
    #expect([line.checkIn, line.scene] == ["check-1", "choice-2"])
    #expect(line.usedAt == nil)
  }

  @Test("a feeling named and no paired act: named and held, one line a feeling")
  func namedAndHeld() throws {
    let held = try lines(.words(["determined", "bored"]))
    #expect(held.map(\.kind) == [.namedAndHeld, .namedAndHeld])
    #expect(held.map(\.feelings) == [["ct-feel-rescue"], ["ct-feel-disengaged"]])
    #expect(held.map(\.act) == [nil, nil])
  }

  @Test("two words of one feeling are one feeling")
  func oneFeeling() throws {
    #expect(try lines(.words(["determined", "fired up"])).map(\.feelings) == [["ct-feel-rescue"]])
  }

  @Test("an act with no paired feeling named: a question about the feelings paired with it, and the named one held")
  func question() throws {
    // ct-act-escalate is paired with helpless, rescue, special and shame before colleagues, and with the unspecific one.
    let both = try lines(.words(["bored"]), "escalate")
    #expect(both.map(\.kind) == [.question, .namedAndHeld])
    #expect(
      both.first?.feelings == ["ct-feel-helpless", "ct-feel-rescue", "ct-feel-special", "ct-feel-shame-colleagues"])
    #expect(both.last?.feelings == ["ct-feel-disengaged"])
  }

  @Test("an act that only the unspecific feeling goes with asks about that one")
  func unpaired() throws {
    let line = try #require(try lines(.words(["bored"]), "disclose").first)
    #expect(line.kind == .question)
    #expect(line.feelings == ["ct-feel-nonspecific-anxiety"])
  }

  @Test("“not sure” is the unspecific feeling, which goes with every act")
  func unsure() throws {
    let acted = try lines(.unsure, "disclose")
    #expect(acted.map(\.kind) == [.namedThenActed])
    #expect(acted.map(\.feelings) == [["ct-feel-nonspecific-anxiety"]])
    #expect(try lines(.unsure).map(\.kind) == [.namedAndHeld])
  }

  @Test("“nothing” names no feeling, and an act after it is a question")
  func nothing() throws {
    #expect(try lines(.nothing) == [])
    #expect(try lines(.nothing, "rescue").map(\.kind) == [.question])
  }

  @Test("“rather not say” gives no line of any kind")
  func ratherNotSay() throws {
    #expect(try lines(.ratherNotSay, "rescue", "hold") == [])
  }

  @Test("a choice that acts something out uses no feeling, whatever skill it carries")
  func actIsNoUse() throws {
    func option(_ id: OptionID, act: MarkerID?) -> SceneOption {
      SceneOption(
        id: id, takesUp: [TakingUp(marker: Self.pressure, depth: 0, act: act)],
        skills: ["sk-h-empathy", "sk-q-my-feeling", "sk-rp-validate"], next: .to("end"))
    }
    let story = Story(
      Scene("check", body: .checkIn(.full, next: .to("choice"))),
      Scene(
        "choice", live: [.init(Self.pressure)], option("act", act: "ct-act-burdening-disclosure"),
        option("stay", act: nil)))
    for (id, used) in [("act", nil), ("stay", "choice")] as [(OptionID, PlaceID?)] {
      var session = story.session()
      try session.apply(.checkedIn(scene: "check", CheckIn(.words(["bored"]))))
      try session.choose(id)
      #expect(session.profile.feelings.last?.usedAt == used)
      // What is left of its skills is no praise of how warm an act sounded.
      #expect(session.profile.skills.contains { $0.skill == "sk-h-empathy" } == (used != nil))
      #expect(session.profile.skills.contains { $0.skill == "sk-rp-validate" })
    }
  }

  @Test("named and used, where a later choice of the window holds or owns it", arguments: ["hold", "own"])
  func used(_ option: String) throws {
    #expect(try lines(.words(["determined"]), "pass", option).map(\.usedAt) == ["choice-2"])
    #expect(try lines(.words(["determined"]), "rescue", option).map(\.usedAt) == ["choice-2"])
    #expect(try lines(.words(["bored"]), "rescue", option).map(\.usedAt) == [nil, "choice-2"])
  }

  @Test("another reflective question is not holding")
  func notUsed() throws {
    #expect(try lines(.words(["determined"]), "ask").map(\.usedAt) == [nil])
  }

  @Test("the window runs to the next check-in, whatever is answered there")
  func window() throws {
    let both = try lines(.words(["determined"]), then: .words(["bored"]), "rescue")
    #expect(both.map(\.checkIn) == ["check-1", "check-2", "check-2"])
    #expect(both.map(\.kind) == [.namedAndHeld, .question, .namedAndHeld])
    #expect(try lines(.words(["determined"]), then: .ratherNotSay, "rescue").map(\.kind) == [.namedAndHeld])
    #expect(try lines(.words(["determined"]), then: .ratherNotSay, "hold").map(\.usedAt) == [nil])
  }

  @Test("a check-in that is skipped is none: the window runs on to the end of the walk")
  func skipped() throws {
    #expect(try lines(.words(["determined"]), then: nil, "rescue").map(\.scene) == ["choice-3"])
  }

  @Test("an act before the first check-in stands in no window")
  func before() throws {
    let story = Story(
      Scene("one", live: [.init(Self.pressure)], SceneOption("act", Self.pressure, 0, act: "ct-act-rescue", to: "two")),
      Scene("two", body: .checkIn(.full, next: .to("end"))))
    var session = try story.choosing("act")
    try session.apply(.checkedIn(scene: "two", CheckIn(.words(["determined"]))))
    #expect(session.profile.feelings.map(\.kind) == [.namedAndHeld])
  }

  @Test("each act of a window has its own line")
  func eachAct() throws {
    let lines = try lines(.words(["determined"]), "rescue", "escalate")
    #expect(lines.map(\.kind) == [.namedThenActed, .namedThenActed])
    #expect(lines.map(\.act) == ["ct-act-rescue", "ct-act-escalate"])
  }

  @Test("a check-in takes one to three words", arguments: [0, 4])
  func words(_ count: Int) throws {
    var session = story.session()
    let words = Array(["bored", "stuck", "warm", "tender"].prefix(count))
    #expect(throws: EventRefusal.self) { try session.apply(.checkedIn(scene: "check-1", CheckIn(.words(words)))) }
    #expect(session.situation == .scene("check-1"))
  }

  @Test("what was felt changes no figure")
  func unscored() throws {
    func session(_ answer: CheckIn.Answer) throws -> Session {
      var session = story.session()
      try session.apply(.checkedIn(scene: "check-1", CheckIn(answer, urge: .rescue)))
      try session.choose("rescue-1")
      return session
    }
    let said = ProfilePrint(try session(.words(["determined"])), Shipped.catalogue, withFeelings: false)
    #expect(said == ProfilePrint(try session(.nothing), Shipped.catalogue, withFeelings: false))
  }
}
