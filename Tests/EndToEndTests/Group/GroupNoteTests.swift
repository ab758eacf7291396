// The note of a session: asked for on the leader's terminal, written once, never over anything.

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("The note of a group session", .serialized)
struct GroupNoteTests {
  @Test("the leader is asked for it, with a reminder, after the projecting program has ended")
  func onTheLeadersTerminal() throws {
    let room = try GroupRoom()
    let file = room.home.appendingPathComponent("note.txt")
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1", "--note", file.path])
    try wall.waitFor("You may leave at any time")
    let leader = try room.lead()
    try leader.waitFor("this terminal leads")
    try leader.send("n")
    try wall.waitFor("Ms H is thirty-seven")
    try leave(wall)
    #expect(try wall.waitForExit() == .exited(0))
    let log = String(decoding: wall.rawLog, as: UTF8.self)
    #expect(!log.contains("your own words") && !log.contains("note.txt"))
    try leader.waitFor("The session has ended.")
    try leader.send("q")
    try leader.waitFor("Leave this terminal?")
    try leader.send("y")
    try leader.waitUntil { $0.says("Please leave out names") }
    try leader.send("It went quiet when she opened the folder.\nWe stayed with that.\n\n")
    #expect(try leader.waitForExit() == .exited(0))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let version = try Shipped.vignette("ms-h").metadata.version
    #expect(lines[0].hasPrefix("Group session, 2"))
    #expect(lines[1] == "Case: Ms H, version \(version)")
    #expect(lines.contains { $0.hasPrefix("  1  ") }, "the path by number and title: \(lines)")
    #expect(lines.suffix(2) == ["It went quiet when she opened the folder.", "We stayed with that."])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("without a leader's terminal it is asked for once the screen is given back; nothing typed writes nothing")
  func onTheWall() throws {
    let room = try GroupRoom()
    let file = room.home.appendingPathComponent("note.txt")
    let wall = try room.present(["ms-h", "--note", file.path])
    try wall.waitFor("You may leave at any time")
    try leave(wall)
    try wall.waitUntil { $0.says("Please leave out names") }
    #expect(!wall.screen.modes.alternateScreen)
    try wall.send("\n")
    try wall.waitFor("Nothing was written.")
    #expect(try wall.waitForExit() == .exited(0))
    #expect(room.files.isEmpty)
  }

  @Test("an existing file is refused at once, and one that appears later is not overwritten")
  func neverOver() throws {
    let room = try GroupRoom()
    let file = room.home.appendingPathComponent("note.txt")
    try Data("mine".utf8).write(to: file)
    let refused = try room.present(["ms-h", "--note", file.path])
    try refused.waitUntil { $0.says("already exists") }
    #expect(try refused.waitForExit() == .exited(2))
    try FileManager.default.removeItem(at: file)
    let wall = try room.present(["ms-h", "--note", file.path])
    try wall.waitFor("You may leave at any time")
    try Data("mine".utf8).write(to: file)
    try leave(wall)
    try wall.waitUntil { $0.says("Please leave out names") }
    try wall.send("words\n\n")
    try wall.waitUntil { $0.says("Your words are still above") }
    #expect(try wall.waitForExit() == .exited(0))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  private func leave(_ wall: PseudoTerminal) throws {
    try wall.send("q")
    try wall.waitFor("Leave now?")
    try wall.send("y")
  }
}
