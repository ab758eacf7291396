// Hostile and broken clients on the leaders' socket change nothing on the wall and hold nothing up (domain test case
// 9).

import Foundation
import GroupSession
import TestSupport
import Testing

@Suite("Hostile clients of a group session", .serialized)
struct GroupHostileTests {
  /// A session with somebody who leads it.
  private struct Stage {
    let room: GroupRoom
    let wall: PseudoTerminal
    let leader: RawLeader

    init() throws {
      room = try GroupRoom()
      wall = try room.present(["ms-h", "--cut", "prepared", "--seed", "1"])
      leader = try room.leader(of: "ms-h", on: wall)
      try wall.waitUntilSettled()
    }

    func client() throws -> RawLeader { try RawLeader(room.socket("ms-h"), wall: wall) }

    /// The wall is as it was, and does what its leader and its keys say.
    func expectUnmoved(since page: String) throws {
      try wall.waitUntilSettled()
      #expect(wall.screen.text == page)
      try wall.send("b")
      try wall.waitUntil(\.isEmpty)
      try wall.send("b")
      try wall.waitUntil { $0.text == page }
      try leader.waitForView()
      try leader.waitForView()
      #expect(try leader.ask(.pageTurned) == nil)
      try wall.waitUntil { $0.text != page }
    }
  }

  static let nonsense: [(name: String, bytes: [UInt8])] = [
    ("a line of garbage", Array("\u{1B}[2J\u{7}hello\n".utf8)),
    ("bytes that are no text", [0, 255, 254, 10, 13, 10]),
    ("another message", Array("{\"hello\":{\"version\":\"one\"}}\n".utf8)),
    ("a message before the hello", Array("{\"takeControl\":{}}\n".utf8)),
    ("an event before the hello", Array("{\"ask\":{\"number\":1,\"event\":{\"pageTurned\":{}}}}\n".utf8)),
    ("another version", Array("{\"hello\":{\"version\":99}}\n".utf8)),
    ("two hellos", Array("{\"hello\":{\"version\":1}}\n{\"hello\":{\"version\":1}}\n".utf8)),
    ("empty lines", Array(repeating: 10, count: 1000)),
    ("a million bytes of one line", Array(repeating: 0x61, count: 1_000_000)),
    ("brackets without end", Array(repeating: 0x5B, count: 8000) + [10]),
  ]

  @Test("nonsense is answered by closing the connection", arguments: nonsense)
  func dropsNonsense(_ name: String, _ bytes: [UInt8]) throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    let client = try stage.client()
    client.send(bytes)
    try client.waitUntilClosed()
    try stage.expectUnmoved(since: page)
  }

  @Test("half a message is waited for and holds nothing up, and its end may come never")
  func half() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    let client = try stage.client()
    client.send(Array("{\"hello\":{\"ver".utf8))
    try stage.expectUnmoved(since: page)
    client.send(Array("sion\":1}}\n".utf8))
    _ = try client.wait { if case .welcome = $0 { true } else { false } }
    client.send(Array("{\"ask\":".utf8))
    client.close()
    #expect(try stage.leader.ask(.pageTurned) == nil)
  }

  @Test("one who looks on and asks for everything is refused everything")
  func lookingOn() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    let client = try stage.client()
    try client.hello()
    let events: [GroupEvent] = [
      .pageTurned, .blanked, .parked, .phaseAdvanced, .optionsRevealed, .branchChosen(option: "x"), .rewound(stop: -1),
      .votesEntered(stage: .before, counts: VoteCounts(options: ["x": -5], undecided: .max)), .closed,
    ]
    for event in events { #expect(try client.ask(event) != nil) }
    client.send(.nameCarrier(number: 77, name: "Marguerite"))
    _ = try client.wait { if case .refused(77, _) = $0 { true } else { false } }
    try stage.expectUnmoved(since: page)
    #expect(!stage.wall.screen.text.contains("Marguerite"))
  }

  @Test("one who leads and asks for what cannot be is refused, and nothing of it is on the wall")
  func impossibleEvents() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    let hostile = "\u{1B}[31m\u{202E}\u{7}"
    let events: [GroupEvent] = [
      .branchChosen(option: hostile), .rewound(stop: .max), .rewound(stop: .min), .closed, .restored,
      .votesEntered(stage: .after, counts: VoteCounts(options: [hostile: .max], undecided: .min, noneOfThese: .max)),
    ]
    for event in events { #expect(try stage.leader.ask(event) != nil, "\(event)") }
    stage.leader.send(.nameCarrier(number: 9, name: String(repeating: "long ", count: 1000)))
    _ = try stage.leader.wait { if case .refused(9, _) = $0 { true } else { false } }
    stage.leader.send(.nameCarrier(number: 10, name: "Q\(hostile)Q"))
    try stage.leader.waitForView()
    #expect(!stage.wall.rawLog.contains(0x07))
    try stage.wall.waitUntilSettled()
    #expect(stage.wall.screen.text == page)
  }

  @Test("one who never reads is dropped, and nobody waits for it")
  func neverReads() throws {
    let stage = try Stage()
    let deaf = try stage.client()
    deaf.send(.hello(version: GroupWire.version))
    // Every view is sent to it too, until what waits for it is too much.
    for turn in 0..<400 { #expect(try stage.leader.ask(turn.isMultiple(of: 2) ? .blanked : .restored) == nil) }
    try stage.wall.waitUntilSettled()
    try stage.expectUnmoved(since: stage.wall.screen.text)
    // Only now does it listen, and finds its connection at an end.
    try deaf.waitUntilClosed()
  }

  @Test("a hundred clients at once leave the leader its place and the wall its page")
  func hundred() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    var crowd: [RawLeader] = []
    for number in 0..<100 {
      let client = try stage.client()
      client.send(number.isMultiple(of: 3) ? Array("nonsense\n".utf8) : Array("{".utf8))
      crowd.append(client)
    }
    try stage.expectUnmoved(since: page)
    // Somebody who says hello still gets in, at the cost of one of those who never did.
    let late = try stage.client()
    try late.hello()
    #expect(late.view != nil)
    crowd.forEach { $0.close() }
    #expect(try stage.leader.ask(.pageTurned) == nil)
  }

  @Test("a flood of questions does not keep keys from being obeyed")
  func flood() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    let client = try stage.client()
    try client.hello()
    // Nothing is read meanwhile: the answers pile up, and in the end the connection is closed.
    let look = (GroupWire.line(of: LeaderMessage.look) ?? []) + [10]
    for _ in 0..<2000 where !client.send(look) { break }
    try stage.expectUnmoved(since: page)
  }

  @Test(
    "another user is not let in",
    .enabled(if: geteuid() == 0, "only the system's own user can become another one"))
  func anotherUser() throws {
    let stage = try Stage()
    let page = stage.wall.screen.text
    // Another user does not come as far as the socket.
    let attempt = try Self.asNobody([
      "/usr/bin/env", "sh", "-c", "ls \"$0\"; cat \"$0/ms-h.state\"; echo x > \"$0/ms-h.socket\"",
      stage.room.runtime.path + "/dyad",
    ])
    #expect(attempt.output.isEmpty)
    try stage.expectUnmoved(since: page)
  }

  @Test(
    "the system's own user is not let into another user's session either",
    .enabled(if: geteuid() == 0, "only the system's own user can become another one"))
  func anotherUsersSession() throws {
    let room = try GroupRoom()
    try room.giveToNobody()
    let wall = try PseudoTerminal(
      "/usr/bin/setpriv",
      arguments: ["--reuid=65534", "--regid=65534", "--clear-groups", BuiltProduct.path("dyad"), "present", "ms-h"],
      environment: room.environment)
    try wall.waitFor("You may leave at any time")
    try wall.waitUntilSettled()
    let page = wall.screen.text
    // It can come as far as the socket, whose other end sees who it is.
    let client = try RawLeader(room.socket("ms-h"), wall: wall)
    client.send(.hello(version: GroupWire.version))
    client.send(.takeControl)
    try client.waitUntilClosed()
    #expect(client.view == nil)
    try wall.waitUntilSettled()
    #expect(wall.screen.text == page)
    let leader = try room.lead()
    #expect(try leader.waitForExit() == .exited(2), "a folder of another user's is not looked into")
  }

  /// Runs a program as the user who owns nothing.
  private static func asNobody(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
