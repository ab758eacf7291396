// Going back: a fork from an ending, with every earlier walk kept (docs/scoring.md §10.4).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Rewind and remarks")
struct RewindTests {
  private var story: Story {
    Story(
      Scene(
        "one", live: [.init("tr-identification")], SceneOption("meet-1", "tr-identification", 2, to: "two"),
        SceneOption("pass-1", "tr-identification", 0, to: "two")),
      Scene(
        "two", live: [.init("tr-identification")],
        SceneOption(
          id: "write", takesUp: [TakingUp(marker: "tr-identification", depth: 2)], moves: [.prescribe], next: .to("end")
        ),
        SceneOption("pass-2", "tr-identification", 0, to: "end")))
  }

  @Test("it opens only at an ending, and closing the walk does not shut it")
  func onlyFromAnEnding() throws {
    var session = try story.choosing("meet-1")
    #expect(throws: EventRefusal.self) { try session.apply(.rewound(walk: 0, scene: "one")) }
    try session.choose("pass-2")
    var closed = session
    try closed.apply(.ended(ending: "end"))
    for var ended in [session, closed] {
      try ended.apply(.rewound(walk: 0, scene: "two"))
      #expect(ended.situation == .scene("two"))
      #expect(ended.walks.count == 2)
    }
  }

  @Test("it forks: what led to the scene is replayed, the first walk is kept, later walks do not overwrite it")
  func forks() throws {
    var session = try story.choosing("meet-1", "pass-2")
    try session.apply(.rewound(walk: 0, scene: "two"))
    #expect(session.walk.path == ["one", "two"])
    #expect(session.labels == [.met])
    try session.choose("write")
    try session.apply(.penPaused(scene: "two", .wentOn(purpose: nil)))
    #expect(session.labels == [.met, .met])
    #expect(session.walks[0].ledger.map(\.judged.label) == [.met, .missed])
    try session.apply(.rewound(walk: 1, scene: "one"))
    #expect(session.walks.count == 3)
    #expect(session.walk.visits.isEmpty)
    #expect(session.walk.state == story.session().walk.state)
    #expect(session.walks[1].ledger.map(\.judged.label) == [.met, .met])
  }

  @Test("a scene or walk that was not there is refused, and nothing has changed")
  func refused() throws {
    var session = try story.choosing("meet-1", "pass-2")
    #expect(throws: EventRefusal.self) { try session.apply(.rewound(walk: 0, scene: "three")) }
    #expect(throws: EventRefusal.self) { try session.apply(.rewound(walk: 1, scene: "one")) }
    #expect(throws: EventRefusal.self) { try session.apply(.rewound(walk: -1, scene: "one")) }
    #expect(session.walks.count == 1)
    #expect(session.situation == .ending("end"))
  }

  @Test("a walk that is closed takes nothing more")
  func closed() throws {
    var session = try story.choosing("meet-1", "pass-2")
    #expect(throws: EventRefusal.self) { try session.apply(.ended(ending: "another")) }
    try session.apply(.ended(ending: "end"))
    #expect(throws: EventRefusal.self) { try session.apply(.ended(ending: "end")) }
    #expect(throws: EventRefusal.self) { try session.choose("pass-2") }
  }

  @Test("a remark belongs to one walk, and to a scene that it came to")
  func remarks() throws {
    var session = try story.choosing("meet-1", "pass-2")
    let remark = Remark(walk: 0, scene: "one", marker: "tr-identification", text: "Not how it was.")
    try session.apply(.remarked(remark))
    try session.apply(.rewound(walk: 0, scene: "two"))
    #expect(session.remarks == [remark])
    let elsewhere = Remark(walk: 0, scene: "three", marker: nil, text: "No.")
    #expect(throws: EventRefusal.self) { try session.apply(.remarked(elsewhere)) }
    let later = Remark(walk: 2, scene: "one", marker: nil, text: "No.")
    #expect(throws: EventRefusal.self) { try session.apply(.remarked(later)) }
    #expect(session.remarks == [remark])
    #expect(session.profile.noticing.scenes == 1)
  }

  @Test("replaying stops at the first event that does not fit, and says how many did")
  func replay() throws {
    let events = try story.choosing("meet-1", "pass-2").events
    let scenario = Scenario(story.vignette)
    #expect(try Session(replaying: events, in: scenario).events == events)
    #expect { try Session(replaying: [events[0], events[2]], in: scenario) } throws: {
      ($0 as? ReplayRefusal)?.applied == 1
    }
    #expect { try Session(replaying: [events[1]], in: scenario) } throws: { ($0 as? ReplayRefusal)?.applied == 0 }
    #expect { try Session(replaying: [events[0], events[0]], in: scenario) } throws: {
      ($0 as? ReplayRefusal)?.applied == 1
    }
  }
}
