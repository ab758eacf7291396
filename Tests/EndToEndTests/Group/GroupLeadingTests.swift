// The leader's terminal: attaching, leading, looking on, leaving and being killed (domain test cases 3, 6 and 7).

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("Leading a group session", .serialized)
struct GroupLeadingTests {
  @Test("a killed leader's terminal leaves the wall as it is, with its own keys, and to a new leader")
  func killedLeader() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared"])
    try wall.waitFor("You may leave at any time")
    let first = try room.lead()
    try first.waitFor("this terminal leads")
    try first.send(" ")
    try wall.waitFor("What is said here stays here.")
    try wall.waitUntilSettled()
    let page = wall.screen.text
    first.signal(SIGKILL)
    #expect(try first.waitForExit() == .signalled(SIGKILL))
    try wall.waitUntilSettled()
    #expect(wall.screen.text == page)
    try wall.send("b")
    try wall.waitUntil { $0.isEmpty }
    try wall.send("b")
    try wall.waitUntil { $0.text == page }
    let second = try room.lead()
    try second.waitFor("this terminal leads")
    try second.send("b")
    try wall.waitUntil { $0.isEmpty }
  }

  @Test("one leads and the others look on, until the lead is free")
  func oneLeads() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    let leader = try room.leader(of: "ms-h", on: wall)
    let other = try RawLeader(room.socket("ms-h"), wall: wall)
    try other.hello()
    other.send(.takeControl)
    _ = try other.wait { $0 == .control(isLeading: false) }
    #expect(try other.ask(.pageTurned) != nil)
    #expect(try leader.ask(.pageTurned) == nil)
    try other.waitForView()
    #expect(other.view?.wall.kind == .groundRules, "who looks on sees what happens")
    leader.send(.giveUpControl)
    _ = try leader.wait { $0 == .control(isLeading: false) }
    other.send(.takeControl)
    _ = try other.wait { $0 == .control(isLeading: true) }
    #expect(try leader.ask(.pageTurned) != nil)
    other.close()
    _ = try leader.wait { if case .notice = $0 { true } else { false } }
    leader.send(.takeControl)
    _ = try leader.wait { $0 == .control(isLeading: true) }
  }

  @Test("--watch looks on, and nothing typed there reaches the wall")
  func watching() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    let looker = try room.lead(["--watch"])
    try looker.waitFor("looking on")
    try looker.waitUntilSettled()
    let page = wall.screen.text
    try looker.send(" ")
    try looker.waitFor("This terminal looks on. The key l asks to lead.")
    let leader = try room.leader(of: "ms-h", on: wall)
    #expect(leader.view?.wall.kind == .contentNotes)
    #expect(wall.screen.text == page)
    try looker.send("q")
    try looker.waitFor("Leave this terminal?")
    try looker.send("y")
    #expect(try looker.waitForExit() == .exited(0))
    #expect(looker.isRestored)
  }

  @Test("of two sessions the one that is named is led; without a name the leader is asked")
  func twoSessions() throws {
    let room = try GroupRoom()
    let first = try room.present(["ms-h"])
    try first.waitFor("You may leave at any time")
    let second = try room.present(["ms-h"])
    try second.waitFor("You may leave at any time")
    let leader = try room.lead()
    try leader.waitFor("Which one?")
    #expect(leader.screen.text.contains("ms-h, ms-h-2"))
    try leader.send("ms-h-2\n")
    try leader.waitFor("this terminal leads")
    try leader.send(" ")
    try second.waitFor("What is said here stays here.")
    #expect(first.screen.shows("You may leave at any time"))
    let lost = try room.lead(["elsewhere"])
    try lost.waitUntil { $0.says("No session “elsewhere” runs here") }
    #expect(try lost.waitForExit() == .exited(2))
  }

  @Test("without a session the leader is told how to begin one")
  func noSession() throws {
    let room = try GroupRoom()
    let leader = try room.lead()
    try leader.waitUntil { $0.says("Start one with dyad present") }
    #expect(try leader.waitForExit() == .exited(2))
  }

  @Test("the close waits for the safety scene, and the wall does not show that it does")
  func safetyFirst() throws {
    let room = try GroupRoom()
    let wall = try room.present(["sam", "--cut", "cut-your-leave", "--seed", "1"])
    let leader = try room.leader(of: "sam", on: wall)
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    for _ in 0..<6 { try drive.advance() }
    #expect(try drive.view.isSafetySceneNeeded)
    let page = wall.screen.text
    #expect(try !drive.step(.phaseAdvanced))
    #expect(try !drive.step(.closed))
    #expect(wall.screen.text == page)
    try drive.step(.restored)
    #expect(try drive.step(.safetySceneShown))
    #expect(wall.screen.shows("what would you want to be sure of"))
    try drive.advance()
    #expect(try drive.step(.closed))
  }

  @Test("counts of nobody are accepted, from the wall's own keys too")
  func noHands() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
    let leader = try room.leader(of: "ms-h", on: wall)
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    try drive.goToChoices()
    #expect(try drive.step(.votesEntered(stage: .before, counts: VoteCounts(options: [:]))))
    #expect(try drive.view.votes.first?.counts.allSatisfy { $0.count == 0 } == true)
    try wall.send("v")
    try wall.waitFor("undecided")
    try wall.send("\r")
    try leader.waitForView()
    #expect(try drive.view.votes.count == 2)
  }
}
