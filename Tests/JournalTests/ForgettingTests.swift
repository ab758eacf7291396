// No byte of what was forgotten is left in the data folder.

import Foundation
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Forgetting")
struct ForgettingTests {
  let folder: TemporaryFolder
  let clock = TestClock()

  init() throws { folder = try TemporaryFolder() }

  /// Everything that can be typed, each with a unique word.
  private static func typed(_ mark: String) -> (events: [SessionEvent], words: [String], felt: String) {
    let events: [SessionEvent] = [
      .checkedIn(scene: "a-word-for-it", CheckIn(.words(["felt\(mark)"]))),
      .penPaused(scene: "the-request", .wentOn(purpose: "purpose\(mark)")),
      .walked(scene: "the-walk", ["walked\(mark)", ""]),
      .remarked(Remark(walk: 0, scene: "the-request", marker: nil, text: "remark\(mark)")),
    ]
    return (events, ["purpose\(mark)", "walked\(mark)", "remark\(mark)", "note\(mark)", "again\(mark)"], "felt\(mark)")
  }

  /// Keeps a session in which everything was typed, often enough to split and move pages.
  private func keepTyped(_ mark: String, in journal: Journal) throws -> SessionID {
    let played = try Played.small()
    let id = try journal.begin(played.header, vignette: played.bytes)
    var number = 1
    for _ in 0..<60 {
      for event in Self.typed(mark).events {
        try journal.append(event, to: id, number: number)
        number += 1
      }
    }
    let note = try journal.write(.jotting, ["note\(mark)"], session: id)
    try journal.change(note, to: ["again\(mark)"])
    return id
  }

  @Test("a session: none of its words is left, and the others are whole", arguments: [false, true])
  func session(isOtherOpen: Bool) throws {
    let journal = try Journal(in: folder, clock)
    let other = isOtherOpen ? try Journal(in: folder, clock) : nil
    let gone = try keepTyped("xqzone", in: journal)
    let stays = try keepTyped("xqztwo", in: journal)
    _ = try other?.sessions()
    let (words, others) = (Self.typed("xqzone"), Self.typed("xqztwo"))
    #expect(try folder.found(words.words + [words.felt]).count >= 5)
    let forgotten = try journal.forget(.session(gone))
    #expect(forgotten == Forgotten(sessions: 1, checkIns: 60, notes: 1, setAside: []))
    #expect(try folder.found(words.words + [words.felt]).isEmpty)
    #expect(try journal.session(stays).events.count == 241)
    #expect(try folder.found([others.felt, "again" + "xqztwo"]).count == 2)
    journal.close()
    #expect(try folder.found(words.words + [words.felt]).isEmpty)
  }

  @Test("check-ins: their words go, everything else stays")
  func checkIns() throws {
    let journal = try Journal(in: folder, clock)
    let id = try keepTyped("xqzone", in: journal)
    let words = Self.typed("xqzone")
    #expect(try journal.forget(.checkIns).checkIns == 60)
    #expect(try folder.found([words.felt]).isEmpty)
    #expect(try folder.found(["purposexqzone", "againxqzone"]).count == 2)
    #expect(try journal.session(id).erasedCheckIns == 60)
  }

  @Test("everything: words, notes, settings, copies, and what was set aside")
  func everything() throws {
    var journal = try Journal(in: folder, clock)
    _ = try keepTyped("xqzone", in: journal)
    journal.close()
    let damaged = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    try (Data("no database".utf8) + damaged.dropFirst(11)).write(to: URL(fileURLWithPath: folder.database))
    journal = try Journal(in: folder, clock)
    let aside = try #require(journal.setAside)
    let id = try keepTyped("xqztwo", in: journal)
    try journal.set("theme", to: "xqzdark")
    #expect(try journal.forget(.session(id)).setAside == [aside])
    _ = try keepTyped("xqztwo", in: journal)
    #expect(try folder.found(["againxqzone"]).count == 1)
    let forgotten = try journal.forget(.everything)
    #expect(forgotten == Forgotten(sessions: 1, checkIns: 60, notes: 1, setAside: []))
    #expect(try folder.found(["xqz", "Mr B", "stronger"]).isEmpty)
    #expect(try journal.sessions().isEmpty)
    try Played.small().keep(in: journal)
    #expect(try journal.sessions().count == 1)
  }

  @Test("what was worked out from sessions goes with any of them, and no other setting does")
  func derived() throws {
    let journal = try Journal(in: folder, clock)
    let ids = try (0..<2).map { _ in try Played.small().keep(in: journal) }
    try journal.set(DerivedSetting.offers, to: "2031-05-04")
    try journal.set("theme", to: "dark")
    try journal.forget(.checkIns)
    #expect(try journal.setting(DerivedSetting.offers) == "2031-05-04")
    try journal.forget(.session(ids[0]))
    #expect(try journal.settings() == ["theme": "dark"])
  }

  @Test("if another program holds a copy, that is said, and the next opening finishes it")
  func held() throws {
    let journal = try Journal(in: folder, clock, patience: 0.05)
    let id = try keepTyped("xqzone", in: journal)
    var other: OtherProgram? = try OtherProgram(folder.database)
    try other?.run("BEGIN; SELECT count(*) FROM event")
    #expect(throws: JournalTrouble.tracesRemain) { try journal.forget(.session(id)) }
    #expect(try journal.sessions().isEmpty)
    #expect(try folder.found(["againxqzone"]).count == 1)
    try other?.run("COMMIT")
    other = nil
    _ = try Journal(in: folder, clock)
    #expect(try folder.found(["xqzone"]).isEmpty)
    #expect(try journal.settings().isEmpty)
  }

  @Test("a note that is removed leaves no trace")
  func note() throws {
    let journal = try Journal(in: folder, clock)
    let note = try journal.write(.jotting, ["xqznote"])
    #expect(try folder.found(["xqznote"]).count == 1)
    try journal.remove(note)
    #expect(try folder.found(["xqznote"]).isEmpty)
  }
}
