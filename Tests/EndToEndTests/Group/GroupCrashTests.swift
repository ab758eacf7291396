// Whatever ends the projecting program, the session goes on where it was, with the wall empty (domain test case 10).

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("A group session broken off", .serialized)
struct GroupCrashTests {
  @Test(
    "started again it stands at the same scene with the wall empty",
    arguments: [SIGKILL, SIGTERM, SIGHUP, SIGSEGV], [["ms-h"], []])
  func again(_ signal: Int32, _ arguments: [String]) throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
    let leader = try room.leader(of: "ms-h", on: wall)
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    try drive.goToChoices()
    let choices = try drive.view.choices
    try drive.step(.branchChosen(option: choices[1].id))
    let (page, map, kind) = (wall.screen.text, try drive.view.map, try drive.view.wall.kind)
    wall.signal(signal)
    #expect(try wall.waitForExit() == .signalled(signal))
    if signal != SIGKILL { #expect(wall.isRestored) }
    #expect(room.files.contains { $0.hasSuffix("ms-h.state") })

    let second = try room.present(arguments)
    let again = try room.leader(of: "ms-h", on: second)
    try second.waitUntilSettled()
    #expect(second.screen.isEmpty)
    #expect(again.view?.wall.kind == .blank)
    #expect(again.view?.map == map)
    #expect(again.view?.behind?.kind == kind)
    #expect(try again.ask(.restored) == nil)
    try second.waitUntil { $0.text == page }
  }

  @Test("only the leader is told that a session goes on")
  func told() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    let leader = try room.lead()
    try leader.waitFor("this terminal leads")
    wall.signal(SIGKILL)
    try wall.waitForExit()
    try leader.waitFor("The projection is gone")
    let second = try room.present([])
    // The same leader's terminal finds it again by itself.
    try leader.waitFor("goes on where it was")
    try leader.waitFor("this terminal leads")
    let log = String(decoding: second.rawLog, as: UTF8.self)
    #expect(!log.contains("interrupted") && !log.contains("goes on"))
  }

  @Test("a terminal that is closed is a crash; the key that leaves is not")
  func hangingUpAndLeaving() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    wall.hangUp()
    _ = try wall.waitForExit()
    #expect(room.files.contains { $0.hasSuffix("ms-h.state") })
    let second = try room.present([])
    let leader = try room.leader(of: "ms-h", on: second)
    #expect(leader.view?.wall.kind == .blank)
    try second.send("q")
    try second.waitFor("Leave now?")
    try second.send("y")
    #expect(try second.waitForExit() == .exited(0))
    #expect(room.files.isEmpty)
  }

  @Test("a damaged file is put aside with one sentence, and a new session begins")
  func damaged() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    wall.signal(SIGKILL)
    try wall.waitForExit()
    try Data("{\"format\":1,".utf8).write(to: room.state("ms-h"))
    let second = try room.present(["ms-h"])
    try second.waitFor("You may leave at any time")
    let log = String(decoding: second.rawLog, as: UTF8.self)
    let sentence = try #require(log.range(of: "cannot be read. It was set aside"))
    let screen = try #require(log.range(of: "\u{1B}[?1049h"))
    #expect(sentence.lowerBound < screen.lowerBound)
    #expect(room.files.contains { $0.hasSuffix("ms-h.state.damaged") })
  }

  @Test(
    "a file whose numbers make no sense is gone on with or put aside, and never the end of the program",
    arguments: [
      ("\"minutes\":4,", "\"minutes\":9223372036854775807,"), ("\"startedAt\":", "\"startedAt\":-922337203"),
      ("\"at\":1", "\"at\":-922337203"), ("\"at\":1", "\"at\":922337203"),
      ("\"pageTurned\":{}", "\"rewound\":{\"stop\":-9223372036854775808}"),
      ("\"phases\":[", "\"phases\":[],\"others\":["), ("\"format\":1", "\"format\":2"),
      ("\"prepared\"", "\"no-such-cut\""),
    ])
  func absurd(_ found: String, _ replacement: String) throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
    let leader = try room.leader(of: "ms-h", on: wall)
    try leader.ask(.pageTurned)
    wall.signal(SIGKILL)
    try wall.waitForExit()
    let text = try String(contentsOf: room.state("ms-h"), encoding: .utf8)
    try #require(text.contains(found))
    try text.replacingOccurrences(of: found, with: replacement)
      .write(to: room.state("ms-h"), atomically: true, encoding: .utf8)
    let second = try room.present(["ms-h", "--cut", "prepared"])
    let again = try room.leader(of: "ms-h", on: second)
    #expect(try again.ask(.phaseAdvanced) == nil)
    #expect(again.view?.phase == 1)
  }

  @Test("--anew, or another cut, begins afresh and forgets what was broken off")
  func anew() throws {
    for arguments in [["ms-h", "--anew"], ["ms-h", "--cut", "after"]] {
      let room = try GroupRoom()
      let wall = try room.present(["ms-h", "--cut", "prepared"])
      let leader = try room.leader(of: "ms-h", on: wall)
      try leader.ask(.pageTurned)
      wall.signal(SIGKILL)
      try wall.waitForExit()
      let second = try room.present(arguments)
      try second.waitFor("You may leave at any time")
      #expect(room.files.filter { $0.contains(".state") }.count == 1)
    }
  }

  @Test("nothing but the state is on the disk while a session runs, and nothing after it")
  func noTrace() throws {
    let room = try GroupRoom()
    let wall = try room.present(["the-extra-tablet", "--cut", "one-more", "--seed", "1"])
    let leader = try room.leader(of: "the-extra-tablet", on: wall)
    leader.send(.nameCarrier(number: 1000, name: "Marguerite"))
    try wall.waitUntilSettled()
    let drive = GroupDrive(leader, on: wall) { _, _ in }
    try drive.wholeSession()
    #expect(room.files == ["run/dyad/the-extra-tablet.socket", "run/dyad/the-extra-tablet.state"])
    let state = try String(contentsOf: room.state("the-extra-tablet"), encoding: .utf8)
    #expect(!state.contains("Marguerite"), "who carries the case is kept nowhere")
    let attributes = try FileManager.default.attributesOfItem(atPath: room.state("the-extra-tablet").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try wall.send("q")
    #expect(try wall.waitForExit() == .exited(0))
    #expect(room.files.isEmpty)
  }
}
