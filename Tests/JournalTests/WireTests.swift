// What goes between the programs: it comes back as it was, and whatever else comes ends in a fault.

import Foundation
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Between the programs")
struct WireTests {
  private static func bytes(_ value: some WireValue) -> [UInt8] {
    var writer = WireWriter()
    writer.put(value)
    return writer.bytes
  }

  private static func messages() throws -> [JournalMessage] {
    let played = try Played.small()
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    let id = try played.keep(in: journal)
    let stored = try journal.session(id)
    let continuation = Continuation(of: stored, as: Replay(stored.events, in: played.session.scenario))
    let note = try journal.write(.jotting, ["“Quick”\u{0}\u{1B}"], session: id, scene: "the-request")
    let requests: [JournalRequest] = [
      .open(dataFolder: folder.url.path, version: .max), .confirm,
      .keep(
        EveryEvent.all.map { StoredEvent($0) }, header: played.header, vignette: WireBytes(played.bytes), place: nil),
      .append(StoredEvent(EveryEvent.all[4]), session: id, number: .min, place: "the-request"), .resume(id),
      .goOn(continuation, vignette: WireBytes([])), .sessions(.unfinished, limit: 3, from: 40),
      .sessions(.all, limit: nil, from: 0),
      .find(""), .session(id), .vignette(id), .write(.cpd, parts: ["", "ü"], session: nil, scene: nil),
      .change(note, parts: []), .remove(note), .notes(id), .notes(nil), .setting("a"), .set("a", value: nil),
      .settings, .dismissRevisit("b"), .dismissedRevisits, .forget(.session(id)), .forget(.checkIns),
      .forget(.everything), .keepCheckIns(true, session: id), .findings("x"),
    ]
    return requests.map { JournalMessage($0, isRepeated: true) }
  }

  private static func replies() throws -> [JournalReply] {
    let played = try Played.small()
    let journal = try Journal.inMemory(clock: TestClock().now)
    let id = try journal.keep(EveryEvent.all, of: played.header, vignette: played.bytes)
    try journal.resume(id)
    try journal.write(.gibbs, ["a", "b"], session: id)
    let troubles: [JournalTrouble] = [
      .full, .readOnly(path: "/a"), .locked, .damaged, .newer, .unusable(path: "/a", reason: "b"), .disk(reason: "c"),
      .unknownSession("d", near: ["e", "f"]), .ambiguous("g", matches: []), .removed("h"), .wentOnElsewhere("i"),
      .tracesRemain, .programMissing("j"), .programEnded, .programUnclear, .gone(path: "/k"), .opening,
    ]
    let found = IdentifyingDetails.findings(in: "ü 12/03/1961")
    return [
      .opened(setAside: nil), .opened(setAside: "/b", hindrance: .full),
      .done, .name(id),
      .sessions(try journal.sessions()),
      .session(try journal.session(id)), .bytes(nil), .bytes(WireBytes(played.bytes)), .flag(false),
      .notes(try journal.notes()), .text(nil), .text(""), .settings(["a": "b", "c": ""]), .names(["a", "b"]),
      .forgotten(Forgotten(sessions: 1, checkIns: 2, notes: 3, setAside: ["d"])),
      .findings(found.map { FoundDetail($0, in: "ü 12/03/1961") }),
    ] + troubles.map { .trouble($0) }
  }

  private static func reads<Value: WireValue>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
    var reader = WireReader(bytes)
    guard let value = try? reader.value(type), reader.left == 0 else { return nil }
    return value
  }

  @Test("every request and every answer comes back as it was")
  func roundTrip() throws {
    for message in try Self.messages() {
      let read = try #require(Self.reads(JournalMessage.self, Self.bytes(message)), "\(message)")
      #expect("\(read)" == "\(message)")
    }
    for reply in try Self.replies() {
      let read = try #require(Self.reads(JournalReply.self, Self.bytes(reply)), "\(reply)")
      #expect(Self.bytes(read) == Self.bytes(reply))
      if case .session(let session) = read, case .session(let original) = reply {
        #expect(session.events == original.events && session.summary == original.summary)
        #expect(session.times == original.times && session.resumptions == original.resumptions)
      }
      if case .trouble(let trouble) = read, case .trouble(let original) = reply { #expect(trouble == original) }
    }
  }

  @Test("a message that is cut short is never taken for a whole one")
  func cut() throws {
    for message in try Self.messages() {
      let bytes = Self.bytes(message)
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
        #expect(Self.reads(JournalMessage.self, Array(bytes.prefix(count))) == nil)
      }
    }
  }

  @Test("bytes that were made up, or changed on the way, trap nothing")
  func hostile() throws {
    var random = SplitMix64(seed: 7)
    let replies = try Self.replies().map { Self.bytes($0) }
    var taken = 0
    for round in 0..<4_000 {
      var bytes = replies[round % replies.count].prefix(2_000)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      if Self.reads(JournalReply.self, Array(bytes)) != nil { taken += 1 }
      if Self.reads(JournalMessage.self, Array(bytes)) != nil { taken += 1 }
      _ = Self.reads(JournalReply.self, (0..<32).map { _ in UInt8(truncatingIfNeeded: random.next() % 21) })
    }
    // A text in which a letter changed is a text still.
    #expect(taken > 0 && taken < 8_000)
  }
}
