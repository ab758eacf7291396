// Safety is never skipped, even in a group; and nothing is scored or revealed unless everybody wants it.

import GroupSession
import ScenarioEngine
import TestSupport
import Testing

@Suite("Safety and the close")
struct SafetyTests {
  /// Walks on by letter A until the leader sees a safety task that is not done.
  private func roomWithATask(_ id: String, passed: Bool) throws -> Room {
    for letter in ["A", "B", "C", "D"] {
      var room = try Room(id)
      try room.apply(.phaseAdvanced)
      for _ in 0..<30 {
        for _ in 0..<60 {
          if room.wall.kind == .safety || room.refusal(of: .pageTurned) != nil { break }
        }
        if room.leader.safety.contains(where: { passed ? $0.standing == .passed : true }) { return room }
        guard let choice = room.leader.choices.first(where: { $0.letter == letter }) ?? room.leader.choices.first else {
          break
        }
        guard room.refusal(of: .optionsRevealed) == nil else { break }
        try room.apply(.branchChosen(option: choice.id))
      }
    }
    Issue.record("No walk leaves a safety task in \(id).")
    return try Room(id)
  }

  private func advanceToTheLastPhase(_ room: inout Room) -> String? {
    for _ in 0..<20 {
      let before = room.leader.phase
      let refusal = room.refusal(of: .phaseAdvanced)
      if room.leader.phase == before { return refusal }
    }
    return nil
  }

  @Test("the close is not reached before the room was asked what it would want to be sure of", arguments: Room.cases)
  func gate(_ id: String) throws {
    var room = try roomWithATask(id, passed: false)
    if room.wall.kind == .safety { room = try roomWithATask("ms-h", passed: false) }
    #expect(room.leader.isSafetySceneNeeded)
    let refusal = advanceToTheLastPhase(&room)
    #expect(refusal?.hasPrefix("Before closing, ask the room") == true)
    #expect(room.leader.phases[room.leader.phase].name != "Close")
    #expect(room.refusal(of: .closed) != nil)
    // Not under an empty wall, where nobody would see it.
    #expect(room.wall.kind == .blank)
    #expect(room.refusal(of: .safetySceneShown) != nil)
    try room.apply(.restored, .safetySceneShown)
    #expect(room.wall.kind == .safety)
    #expect(room.text.joined(separator: " ").contains("what would you want to be sure of"))
    #expect(!room.leader.isSafetySceneNeeded)
    #expect(room.leader.safety.allSatisfy { $0.standing == .talkedAbout })
    try room.apply(.phaseAdvanced)
    #expect(room.wall.kind == .closing)
    try room.apply(.closed)
    #expect(room.leader.isClosed)
  }

  @Test("where a sitting closes with a task undone, the neutral scene stands in the way")
  func interlock() throws {
    var room = try Room("the-extra-tablet", cut: "a-face-on-you")
    try room.apply(.phaseAdvanced)
    try room.reveal()
    try room.apply(.branchChosen(option: "what-is-underneath"))
    var kinds: [ProjectionView.Kind] = []
    room.turnToTheEnd { if kinds.last != $0.kind { kinds.append($0.kind) } }
    #expect(kinds == [.reply, .safety, .ending])
    let row = try #require(room.leader.safety.first)
    #expect(row.standing == .talkedAbout)
    #expect(!room.leader.isSafetySceneNeeded)
  }

  @Test("going back before a safety moment keeps it due")
  func rewind() throws {
    var room = try Room("the-extra-tablet")
    try room.apply(.phaseAdvanced)
    for _ in 0..<12 where room.leader.safety.isEmpty {
      room.turnToTheEnd()
      guard let choice = room.leader.choices.first else { break }
      try room.apply(.optionsRevealed, .branchChosen(option: choice.id))
    }
    let before = room.leader.safety
    #expect(!before.isEmpty)
    try room.apply(.rewound(stop: 1))
    #expect(room.leader.safety.map(\.task) == before.map(\.task))
    #expect(room.leader.isSafetySceneNeeded)
  }

  @Test("a skipped scene shows its bridge, and its tasks are to be talked about", arguments: Room.cases)
  func skip(_ id: String) throws {
    let vignette = try Shipped.vignette(id)
    var found = false
    for letter in ["A", "B", "C", "D"] where !found {
      var room = try Room(id)
      try room.apply(.phaseAdvanced)
      for _ in 0..<30 where !found {
        room.turnToTheEnd()
        let present = room.leader.map.last?.last?.title
        let scene = vignette.scenes.first { $0.title == present && !$0.safety.isEmpty && $0.bridge != nil }
        if let scene, let bridge = scene.bridge {
          try room.apply(.sceneSkipped)
          #expect(room.wall.kind == .story)
          let first = try #require(bridge.text.plainText.split(separator: " ").first)
          #expect(room.text.joined(separator: " ").contains(first))
          #expect(room.leader.safety.contains { $0.standing == .toBeTalkedAbout })
          #expect(room.leader.isSafetySceneNeeded)
          found = true
          break
        }
        let choices = room.leader.choices
        guard let choice = choices.first(where: { $0.letter == letter }) ?? choices.first,
          room.refusal(of: .optionsRevealed) == nil
        else { break }
        try room.apply(.branchChosen(option: choice.id))
      }
    }
    #expect(found)
  }

  @Test("a debrief takes the last phase, one confirmation and the room's word, in that order")
  func debrief() throws {
    var room = try Room("mr-z", cut: "the-peer-group")
    #expect(room.refusal(of: .debriefOffered) != nil)
    try room.apply(.phaseAdvanced)
    try room.apply(.safetySceneShown)
    #expect(advanceToTheLastPhase(&room) != nil)
    #expect(room.leader.debrief == .closed)
    room.session.debrief = [WallSection(title: "What was live", paragraphs: ["met 1"])]
    for event in [GroupEvent.roomAgreed, .debriefConfirmed] { #expect(room.refusal(of: event) != nil) }
    try room.apply(.debriefOffered)
    #expect(room.wall.kind == .closing)
    #expect(room.refusal(of: .roomAgreed) != nil)
    try room.apply(.debriefConfirmed)
    #expect(room.wall.kind == .closing)
    try room.apply(.roomAgreed)
    #expect(room.wall.kind == .debrief)
    #expect(room.text.contains("What was live"))
    try room.apply(.storyReturned)
    #expect(room.wall.kind == .closing)
    #expect(room.leader.debrief == .closed)
  }
}
