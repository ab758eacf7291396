// A crash loses nothing but what is never kept.

import Foundation
import GroupSession
import ScenarioEngine
import TestSupport
import Testing

@Suite("Resuming, phases and time")
struct ResumeTests {
  private func played() throws -> Room {
    var room = try Room("sam", cut: "cut-lamotrigine")
    try room.session.nameCarrier("Robin by the window")
    try room.apply(.phaseAdvanced)
    try room.reveal()
    try room.apply(.votesEntered(stage: .before, counts: VoteCounts(options: ["thin-evidence": 3])))
    try room.choose("B")
    room.now = 90
    try room.apply(.pageTurned, .rewound(stop: 1))
    room.turnToTheEnd()
    try room.apply(.optionsRevealed)
    return room
  }

  private func resumed(_ state: GroupState) throws -> GroupSession {
    try GroupSession(
      resuming: state, in: Scenario(try Shipped.vignette("sam")), guide: Shipped.guide, catalogue: Shipped.catalogue)
  }

  @Test("it goes on at the same place with the wall blank, as often as it has to")
  func resume() throws {
    var room = try played()
    for _ in 0..<3 {
      let wall = room.wall
      let leader = room.leader
      let bytes = try #require(GroupWire.bytes(of: room.session.state))
      let state = try #require(GroupWire.state(of: bytes))
      room.session = try resumed(state)
      #expect(room.wall.kind == .blank)
      #expect(room.leader.map == leader.map)
      #expect(room.leader.votes == leader.votes)
      #expect(room.leader.phase == leader.phase)
      try room.apply(.restored)
      #expect(room.wall.lines == wall.lines)
      #expect(room.wall.kind == wall.kind)
    }
    room.session = try resumed(room.session.state)
    room.session = try resumed(room.session.state)
    #expect(room.wall.kind == .blank)
  }

  @Test("no name is kept")
  func privacy() throws {
    let room = try played()
    #expect(room.wall.carrier == "Robin by the window is carrying the case.")
    let bytes = try #require(GroupWire.bytes(of: room.session.state))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Robin"))
    #expect(try resumed(room.session.state).carrier == nil)
  }

  @Test("a changed case, another form or events that do not fit are refused")
  func refused() throws {
    let state = try played().session.state
    func changed(_ from: String, _ to: String) throws -> GroupState? {
      let text = String(decoding: try #require(GroupWire.bytes(of: state)), as: UTF8.self)
      #expect(text.contains(from))
      return GroupWire.state(of: Array(text.replacingOccurrences(of: from, with: to).utf8))
    }
    #expect(try changed("\"format\":1", "\"format\":2") == nil)
    let other = try #require(try changed(state.start.playHash, "0"))
    #expect(throws: GroupRefusal.self) { try resumed(other) }
    let broken = try #require(try changed("\"stop\":1", "\"stop\":99"))
    #expect(throws: GroupRefusal.self) { try resumed(broken) }
    let elsewhere = try #require(try changed("cut-lamotrigine", "no-such-cut"))
    #expect(throws: GroupRefusal.self) { try resumed(elsewhere) }
  }

  @Test("time is kept by phase, whatever the clock does")
  func time() throws {
    var room = try Room("ms-h", cut: "properly")
    room.now = 200
    #expect(room.leader.phaseSeconds == 200)
    #expect(!room.leader.isOver)
    room.now = 241
    #expect(room.leader.isOver)
    try room.apply(.phaseAdvanced)
    #expect(room.leader.phaseSeconds == 0)
    room.now = 301
    try room.apply(.phaseReturned)
    room.now = 311
    #expect(room.leader.phaseSeconds == 251)
    #expect(room.leader.phases[1].seconds == 60)
    #expect(room.leader.sessionSeconds == 311)
    room.now = .min
    #expect(room.leader.phaseSeconds == 241)
    room.now = .max
    try room.apply(.phaseAdvanced, .phaseReturned)
    #expect(room.leader.phaseSeconds >= 0)
  }

  @Test("what the list of deeds says is what happens")
  func deeds() throws {
    var room = try played()
    for covering in [GroupEvent.blanked, .restored] {
      for row in room.leader.deeds {
        guard let event = room.session.event(for: row.deed) else { continue }
        var copy = room
        #expect(copy.refusal(of: event) == row.refusal, "\(row.deed)")
      }
      try room.apply(covering)
    }
  }

  @Test("a name of more than forty letters is refused, and an empty one is nobody")
  func carrier() throws {
    var room = try Room("ms-h", cut: "properly")
    #expect(throws: GroupRefusal.self) { try room.session.nameCarrier(String(repeating: "x", count: 41)) }
    try room.session.nameCarrier("  the  seat by\n the door ")
    #expect(room.session.carrier == "the seat by the door")
    try room.session.nameCarrier(" ")
    #expect(room.session.carrier == nil)
  }
}
