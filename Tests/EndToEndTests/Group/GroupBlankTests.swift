// The key that empties the wall (domain test case 2), and the keys of the projecting terminal.

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("Emptying the wall", .serialized)
struct GroupBlankTests {
  @Test("at any moment the key clears the screen and what scrolled off it, and brings the page back")
  func anyMoment() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
    let leader = try room.leader(of: "ms-h", on: wall)
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    let moments: [GroupEvent] = [
      .pageTurned, .phaseAdvanced, .factsShown, .storyReturned, .pageTurned, .optionsRevealed, .safetySceneShown,
    ]
    try expectEmptied(wall, leader)
    for moment in moments {
      try drive.step(moment)
      try expectEmptied(wall, leader)
    }
  }

  @Test(
    "a terminal without scrollback to clear is cleared all the same", arguments: ["screen-256color", "vt100", "ansi"])
  func otherTerminals(_ name: String) throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"], environment: ["TERM": name])
    let leader = try room.leader(of: "ms-h", on: wall)
    try expectEmptied(wall, leader, clearsScrollback: false)
    try wall.send("q")
    try wall.waitFor("Leave now?")
    try wall.send("y")
    #expect(try wall.waitForExit() == .exited(0))
    #expect(wall.screen.isEmpty, "no page stays behind where there is no other screen")
    #expect(wall.isRestored)
  }

  /// Empties the wall by its key, looks, and brings the page back.
  private func expectEmptied(_ wall: PseudoTerminal, _ leader: RawLeader, clearsScrollback: Bool = true) throws {
    try wall.waitUntilSettled()
    let before = wall.screen.text
    let mark = wall.rawLog.count
    try wall.send("b")
    try wall.waitUntil { $0.isEmpty }
    try wall.waitUntilSettled()
    let sent = String(decoding: wall.rawLog[mark...], as: UTF8.self)
    #expect(sent.contains("\u{1B}[2J") || sent.contains("\u{1B}[J"), "the screen is cleared and not drawn over")
    #expect(sent.contains("\u{1B}[3J") == clearsScrollback)
    #expect(!wall.screen.modes.cursorVisible || !clearsScrollback)
    try leader.waitForView()
    #expect(leader.view?.wall.kind == .blank)
    try wall.send("b")
    try wall.waitUntil { $0.text == before }
    try leader.waitForView()
  }
}
