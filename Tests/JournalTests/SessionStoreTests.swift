// Beginning, adding, listing, finding and reading.

import Foundation
import GRDBSQLite
import JournalLink
import Reports
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Sessions in a journal")
struct SessionStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("what was kept is read back, by another program too")
  func readBack() throws {
    let played = try Played.playtest("ms-h", "second-walk")
    let journal = try Journal(in: folder)
    let id = try played.keep(in: journal)
    let stored = try Journal(in: folder).session(id)
    #expect(stored.events == played.events)
    #expect(stored.unreadableFrom == nil)
    let again = try Session(replaying: stored.events, in: played.session.scenario)
    for walk in again.walks.indices {
      #expect(
        try Debrief(again, walk: walk, catalogue: Shipped.catalogue).json()
          == Debrief(played.session, walk: walk, catalogue: Shipped.catalogue).json())
    }
    #expect(try journal.vignette(of: id) == played.bytes)
  }

  @Test("when a session was gone on with is kept, once between two events")
  func resumptions() throws {
    let played = try Played.small()
    let clock = TestClock()
    let journal = try Journal(in: folder, clock)
    let id = try journal.begin(played.header, vignette: played.bytes)
    clock.turn(days: 1)
    try journal.resume(id)
    let first = clock.now()
    clock.turn(days: 1)
    try journal.resume(id)
    try journal.append(played.events[1], to: id, number: 1)
    try journal.resume(id)
    let stored = try Journal(in: folder, clock).session(id)
    #expect(stored.resumptions.map(\.number) == [1, 2])
    #expect(stored.resumptions.first?.time == first)
    try journal.forget(.session(id))
    #expect(throws: JournalTrouble.removed(id.code)) { try journal.resume(id) }
  }

  @Test("files are the user's alone, whatever they were before")
  func permissions() throws {
    let journal = try Journal(in: folder)
    try Played.small().keep(in: journal)
    for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "journal.lock"] {
      #expect(try folder.mode(of: folder.journalFolder.appendingPathComponent(name).path) == 0o600, "\(name)")
    }
    #expect(try folder.mode(of: folder.journalFolder.path) == 0o700)
    journal.close()
    #expect(chmod(folder.journalFolder.path, 0o755) == 0)
    #expect(chmod(folder.database, 0o644) == 0)
    _ = try Journal(in: folder)
    #expect(try folder.mode(of: folder.journalFolder.path) == 0o700)
    #expect(try folder.mode(of: folder.database) == 0o600)
  }

  @Test("missing folders are made for the user alone")
  func folders() throws {
    let data = folder.url.appendingPathComponent("a/b")
    _ = try Journal(dataFolder: data.path, clock: TestClock().now)
    #expect(try folder.mode(of: data.path) == 0o700)
    #expect(try folder.mode(of: data.deletingLastPathComponent().path) == 0o700)
  }

  @Test("a commit waits for the disk, and what is deleted is overwritten")
  func settings() throws {
    let journal = try Journal(in: folder)
    #expect(try journal.connectionSetting("journal_mode") == "\"wal\"")
    #expect(try journal.connectionSetting("synchronous") == "2")
    #expect(try journal.connectionSetting("secure_delete") == "1")
    #expect(try journal.connectionSetting("temp_store") == "2")
    #expect(try journal.connectionSetting("foreign_keys") == "1")
  }

  @Test("a list shows where each session is, last played first")
  func list() throws {
    let clock = TestClock()
    let journal = try Journal(in: folder, clock)
    let first = try Played.playtest("ms-h", "good-enough")
    let id = try first.keep(in: journal, upTo: 4)
    clock.turn(days: 1)
    let second = try Played.small()
    let whole = try second.keep(in: journal)
    var list = try journal.sessions()
    #expect(list.map(\.id) == [whole, id])
    #expect(list.map(\.isClosed) == [true, false])
    #expect(list.map(\.title) == ["Mr B", "Ms H"])
    #expect(list.map(\.eventCount) == [second.events.count, 4])
    #expect(list[1].place == first.events[3].scene)
    #expect(try journal.sessions(.unfinished).map(\.id) == [id])
    clock.turn(days: 1)
    let session = try Session(replaying: Array(first.events.prefix(5)), in: first.session.scenario)
    try journal.append(first.events[4], to: id, number: 4, standing: session.situation)
    list = try journal.sessions(limit: 1)
    #expect(list.map(\.id) == [id])
    #expect(Situation.scene(try #require(list.first?.place)) == session.situation)
    #expect(list[0].lastEvent == clock.now())
    #expect(list[0].started == clock.now().earlier(byDays: 2))
  }

  @Test("a list that is read in parts is the whole list")
  func parts() throws {
    let clock = TestClock()
    let journal = try Journal(in: folder, clock)
    for number in 0..<7 {
      // Some end in the same second.
      if number % 3 == 0 { clock.turn(days: 1) }
      try Played.small(seed: UInt64(number)).keep(in: journal)
    }
    let parts = try stride(from: 0, through: 9, by: 3).map { try journal.sessions(limit: 3, from: $0).map(\.id) }
    #expect(parts.map(\.count) == [3, 3, 1, 0])
    #expect(try journal.sessions().map(\.id) == Array(parts.joined()))
  }

  @Test("a rewind opens a closed session again")
  func reopened() throws {
    let played = try Played.playtest("ms-h", "second-walk")
    let journal = try Journal(in: folder)
    let rewind = try #require(played.events.firstIndex { if case .rewound = $0 { true } else { false } })
    let id = try played.keep(in: journal, upTo: rewind)
    #expect(try journal.sessions().map(\.isClosed) == [true])
    try journal.append(played.events[rewind], to: id, number: rewind)
    #expect(try journal.sessions().map(\.isClosed) == [false])
  }

  @Test("an event that is already there is not added twice, and one out of order is refused")
  func order() throws {
    let played = try Played.small()
    let journal = try Journal(in: folder)
    let id = try played.keep(in: journal, upTo: 3)
    try journal.append(played.events[2], to: id, number: 2)
    #expect(try journal.session(id).events.count == 3)
    #expect(throws: JournalTrouble.wentOnElsewhere(id.code)) {
      try journal.append(.safetyClosed, to: id, number: 2)
    }
    #expect(throws: JournalTrouble.wentOnElsewhere(id.code)) {
      try journal.append(played.events[1], to: id, number: 1)
    }
    #expect(throws: JournalTrouble.wentOnElsewhere(id.code)) { try journal.append(.safetyClosed, to: id, number: 9) }
    #expect(try journal.session(id).events == Array(played.events.prefix(3)))
  }

  @Test("a session that went on in another window takes no more from this one")
  func twoWindows() throws {
    let played = try Played.small()
    let (one, other) = (try Journal(in: folder), try Journal(in: folder))
    let id = try played.keep(in: one, upTo: 3)
    try other.append(played.events[3], to: id, number: 3)
    #expect(throws: JournalTrouble.wentOnElsewhere(id.code)) {
      try one.append(.sceneSkipped(scene: "elsewhere"), to: id, number: 3)
    }
    try other.forget(.session(id))
    #expect(throws: JournalTrouble.removed(id.code)) { try one.append(played.events[4], to: id, number: 4) }
    #expect(throws: JournalTrouble.removed(id.code)) { try one.session(id) }
    let next = try played.keep(in: one)
    #expect(next != id)
  }

  @Test("the copy of a vignette is kept once for each content, as long as a session needs it")
  func copies() throws {
    let journal = try Journal(in: folder)
    let first = try Played.small(seed: 1)
    let ids = [try first.keep(in: journal), try Played.small(seed: 2).keep(in: journal)]
    let text = try #require(SmallVignette.text(replacing: "He has only just come in.", with: "He has just come."))
    let other = try Played.small(seed: 1, bytes: Array(text.utf8)).keep(in: journal)
    let program = try OtherProgram(folder.database)
    #expect(try program.run("SELECT count(*) FROM vignette_copy") == ["2"])
    #expect(try journal.vignette(of: other) == Array(text.utf8))
    try journal.forget(.session(ids[0]))
    #expect(try journal.vignette(of: ids[1]) == first.bytes)
    try journal.forget(.session(ids[1]))
    #expect(try program.run("SELECT count(*) FROM vignette_copy") == ["1"])
  }

  @Test("a session is found by its first letters, and a near name is offered for a wrong one")
  func find() throws {
    let journal = try Journal(in: folder)
    let ids = try (0..<300).map { try journal.begin(Played.small(seed: $0 % 3).header, vignette: []) }
    #expect(Set(ids.map(\.code)).count == ids.count)
    let id = ids[7]
    #expect(try journal.find(id.code) == id)
    #expect(try journal.find(id.code.uppercased()) == id)
    let unique = try #require((1...6).first { length in ids.count { $0.code.hasPrefix(id.code.prefix(length)) } == 1 })
    #expect(try journal.find(String(id.code.prefix(unique))) == id)
    var wrong = Array(id.code)
    wrong[3] = "a"
    #expect(throws: JournalTrouble.unknownSession(String(wrong), near: [id.code])) { try journal.find(String(wrong)) }
    #expect(throws: JournalTrouble.unknownSession("", near: [])) { try journal.find("") }
    let letter = String(id.code.prefix(1))
    let matches = ids.reversed().map(\.code).filter { $0.hasPrefix(letter) }
    #expect(matches.count > 1)
    #expect(throws: JournalTrouble.ambiguous(letter, matches: Array(matches.prefix(9)))) { try journal.find(letter) }
  }

  @Test("a journal in memory does all the same, and what it holds can be kept on disk later")
  func memory() throws {
    let played = try Played.playtest("ms-h", "good-enough")
    let memory = try Journal.inMemory(clock: TestClock().now)
    let id = try played.keep(in: memory)
    #expect(memory.location == .memory)
    try memory.forget(.checkIns)
    let stored = try memory.session(id)
    let journal = try Journal(in: folder)
    let kept = try journal.keep(
      stored.events, of: played.header, vignette: played.bytes, standing: played.session.situation)
    #expect(try journal.session(kept).events == stored.events)
    #expect(try journal.sessions().map(\.isClosed) == [true])
  }

  @Test("settings are remembered, and what was dismissed stays dismissed")
  func remembered() throws {
    let journal = try Journal(in: folder)
    try journal.set("theme", to: "dark")
    try journal.set("theme", to: "light")
    try journal.dismissRevisit("rt-med")
    try journal.dismissRevisit("rt-med")
    #expect(try Journal(in: folder).setting("theme") == "light")
    #expect(try Journal(in: folder).dismissedRevisits() == ["rt-med"])
    try journal.set("theme", to: nil)
    #expect(try journal.setting("theme") == nil)
  }

  @Test("notes keep every part, can be changed and removed, and go with their session")
  func notes() throws {
    let clock = TestClock()
    let journal = try Journal(in: folder, clock)
    let id = try Played.small().keep(in: journal)
    let first = try journal.write(.supervisionCard, ["the packet", "", "went quick", "why"], session: id)
    try journal.write(.jotting, ["He looked at the door."], session: id, scene: "the-request")
    let loose = try journal.write(Note.Kind(rawValue: "of-tomorrow"), ["a", "b"])
    clock.turn(days: 1)
    #expect(try journal.change(first, to: ["the packet", "stuck", "went quick", "why"]))
    let notes = try journal.notes()
    #expect(notes.map(\.kind.rawValue) == ["supervision-card", "jotting", "of-tomorrow"])
    #expect(notes[0].parts == ["the packet", "stuck", "went quick", "why"])
    #expect(notes[0].changed == notes[0].written.earlier(byDays: -1))
    #expect(notes[1].scene == "the-request")
    #expect(try journal.notes(of: id).count == 2)
    try journal.remove(first)
    #expect(try journal.change(first, to: []) == false)
    try journal.forget(.session(id))
    #expect(try journal.notes().map(\.id) == [loose])
    #expect(throws: JournalTrouble.removed(id.code)) { try journal.write(.jotting, ["late"], session: id) }
  }

  @Test("an event that was damaged ends what can be read, and says so")
  func damagedRow() throws {
    let journal = try Journal(in: folder)
    let played = try Played.small()
    let id = try played.keep(in: journal)
    try OtherProgram(folder.database).run("UPDATE event SET body = '{' WHERE number = 3")
    let stored = try journal.session(id)
    #expect(stored.events == Array(played.events.prefix(3)))
    #expect(stored.unreadableFrom == 3)
  }
}
