// The terminals of a group session meet in a private folder, or not at all.

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("The folder of group sessions", .serialized)
struct GroupFolderTests {
  private let files = FileManager.default

  @Test("folder, socket and state are the user's alone")
  func modes() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    let folder = room.runtime.path + "/dyad"
    #expect(try files.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    for file in [room.socket("ms-h"), room.state("ms-h").path] {
      #expect(try files.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("a link, or a folder open to others, is not used", arguments: ["link", "open"])
  func notUsed(_ kind: String) throws {
    let room = try GroupRoom()
    let folder = room.runtime.path + "/dyad"
    let elsewhere = room.home.path + "/elsewhere"
    if kind == "link" {
      try files.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: folder, withDestinationPath: elsewhere)
    } else {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      #expect(chmod(folder, 0o777) == 0)
    }
    let wall = try room.present(["ms-h"])
    try wall.waitUntil { $0.says("is not a folder that only you can") }
    #expect(try wall.waitForExit() == .exited(2))
    #expect(!wall.screen.modes.alternateScreen)
    #expect(room.files.allSatisfy { $0 == "run/dyad" })
  }

  @Test("without a runtime folder there is one under /tmp, which is emptied again")
  func withoutRuntimeFolder() throws {
    let room = try GroupRoom()
    let wall = try room.present(["the-extra-tablet"], environment: ["XDG_RUNTIME_DIR": nil])
    try wall.waitUntil { !$0.isEmpty }
    try wall.waitUntilSettled()
    let folder = "/tmp/dyad-\(geteuid())"
    #expect(try files.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    let mine = try files.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("the-extra-tablet") }
    #expect(mine.contains { $0.hasSuffix(".socket") } && mine.contains { $0.hasSuffix(".state") })
    try wall.send("q")
    try wall.waitFor("Leave now?")
    try wall.send("y")
    #expect(try wall.waitForExit() == .exited(0))
    let left = try files.contentsOfDirectory(atPath: folder)
    #expect(left.filter { $0.hasPrefix("the-extra-tablet") }.count == mine.count - 2)
  }

  @Test("if the folder cannot take the state another one does, and a crash loses nothing")
  func elsewhere() throws {
    let room = try GroupRoom()
    try obstruct(room.runtime.path + "/dyad")
    let wall = try room.present(["ms-h"])
    let leader = try room.leader(of: "ms-h", on: wall)
    #expect(try leader.ask(.pageTurned) == nil)
    #expect(room.files.contains("home/.local/state/dyad/ms-h.state"))
    wall.signal(SIGKILL)
    try wall.waitForExit()
    let second = try room.present([])
    let again = try room.leader(of: "ms-h", on: second)
    #expect(again.view?.behind?.kind == .groundRules)
    try second.send("q")
    try second.waitFor("Leave now?")
    try second.send("y")
    #expect(try second.waitForExit() == .exited(0))
    #expect(room.files.isEmpty)
  }

  @Test("if nothing takes the state the session goes on, and the leader is told once")
  func nowhere() throws {
    let room = try GroupRoom()
    try obstruct(room.runtime.path + "/dyad")
    try obstruct(room.home.path + "/.local/state/dyad")
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    let leader = try RawLeader(room.socket("ms-h"), wall: wall)
    leader.send(.hello(version: GroupWire.version))
    _ = try leader.wait {
      if case .notice(let text) = $0 { text.hasPrefix("The disk cannot be written") } else { false }
    }
    leader.send(.takeControl)
    _ = try leader.wait { $0 == .control(isLeading: true) }
    #expect(try leader.ask(.pageTurned) == nil)
    try wall.waitFor("What is said here stays here.")
    #expect(!String(decoding: wall.rawLog, as: UTF8.self).contains("disk"))
  }

  /// Puts a folder that is not empty in place of the state's draft.
  private func obstruct(_ folder: String) throws {
    try files.createDirectory(
      atPath: folder + "/ms-h.state.new/in-the-way", withIntermediateDirectories: true)
    #expect(chmod(folder, 0o700) == 0)
  }
}
