// Messages survive the line, and nothing that is no message gets through it.

import Foundation
import GroupSession
import Testing

@Suite("Messages between two terminals")
struct WireTests {
  @Test(
    "what the leader says comes out as it went in",
    arguments: [
      LeaderMessage.hello(version: GroupWire.version), .takeControl, .giveUpControl, .look,
      .ask(number: 1, event: .pageTurned), .ask(number: 2, event: .branchChosen(option: "weeks-of-looking")),
      .ask(
        number: 3,
        event: .votesEntered(stage: .before, counts: VoteCounts(options: ["a": 3], undecided: 1, noneOfThese: 0))),
      .ask(number: 4, event: .rewound(stop: 2)), .nameCarrier(number: 5, name: "the seat by the door"),
      .nameCarrier(number: 6, name: nil),
    ])
  func leader(_ message: LeaderMessage) throws {
    let line = try #require(GroupWire.line(of: message))
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(GroupWire.leaderMessage(of: line) == message)
  }

  @Test(
    "what is no message is nothing",
    arguments: [
      "", "{}", "null", "[]", "{\"ask\"", "{\"ask\":{\"number\":1}}", "{\"hello\":{\"version\":\"1\"}}",
      "{\"hello\":{\"version\":1},\"look\":{}}", "{\"ask\":{\"number\":1,\"event\":{\"noSuchThing\":{}}}}",
      "\u{0}\u{1}", "{\"hello\":{\"version\":99999999999999999999999}}",
    ])
  func garbage(_ text: String) {
    #expect(GroupWire.leaderMessage(of: Array(text.utf8)) == nil)
  }

  @Test("a line beyond the limit is not even looked at, and none is made")
  func limits() {
    let padded = Array("{\"look\":{}}".utf8) + Array(repeating: UInt8(ascii: " "), count: GroupWire.longestRequest)
    #expect(GroupWire.leaderMessage(of: padded) == nil)
    let long = String(repeating: "x", count: GroupWire.longestRequest)
    #expect(GroupWire.line(of: LeaderMessage.nameCarrier(number: 1, name: long)) == nil)
    #expect(GroupWire.leaderMessage(of: [UInt8](repeating: 0x5B, count: 8000)) == nil)
    #expect(GroupWire.leaderMessage(of: [UInt8](repeating: 0xFF, count: 1_000_000)) == nil)
  }
}
