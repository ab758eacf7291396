// The journal over a socket: it says what the journal says, and survives a program that fails.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Journal in another program")
struct ClientTests {
  private func client(_ folder: TemporaryFolder) throws -> JournalClient {
    JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
  }

  @Test("what is kept through the other program reads as it was, there and in the files")
  func sessions() throws {
    let folder = try TemporaryFolder()
    let client = try client(folder)
    let played = try Played.playtest("ms-h", "second-walk")
    let id = try client.begin(played.header, vignette: played.bytes)
    for (number, event) in played.events.enumerated().dropFirst() {
      try client.append(event, to: id, number: number, standing: played.session.situation)
    }
    #expect(try client.session(id).events == played.events)
    #expect(try client.vignette(of: id) == played.bytes)
    #expect(try client.find(String(id.code.prefix(3))) == id)
    let every = try client.keep(EveryEvent.all, of: played.header, vignette: played.bytes)
    #expect(try client.session(every).events == EveryEvent.all)
    let summaries = try client.sessions()
    #expect(summaries.map(\.id) == [every, id])
    #expect(try client.sessions(.all, limit: 1).map(\.id) == [every])
    client.close()
    let journal = try Journal(in: folder)
    #expect(try journal.sessions() == summaries)
    #expect(try journal.session(id).events == played.events)
  }

  @Test("a session goes on in another version through the other program")
  func continuation() throws {
    let folder = try TemporaryFolder()
    let client = try client(folder)
    let played = try Played.small(seed: 3)
    let drill = SessionHeader(played.session, drilled: "the-request")
    let id = try client.keep(played.events, of: drill, vignette: played.bytes)
    try client.keepCheckIns(true, of: id)
    let stored = try client.session(id)
    #expect(stored.summary.drilled == "the-request" && stored.summary.keepsCheckIns)
    let next = try client.goOn(
      from: stored, as: Replay(stored.events, in: played.session.scenario), vignette: played.bytes)
    let continued = try client.session(next)
    #expect(continued.events == stored.events && continued.times == stored.times)
    #expect(continued.summary.continues == id.code && continued.summary.keepsCheckIns)
  }

  @Test("notes, settings and forgetting go through")
  func notes() throws {
    let folder = try TemporaryFolder()
    let client = try client(folder)
    let played = try Played.small()
    let id = try client.begin(played.header, vignette: played.bytes)
    let note = try client.write(.jotting, ["“Quick”"], session: id, scene: "the-request")
    #expect(try client.change(note, to: ["not so quick", "\u{1B}[2J"]))
    let loose = try client.write(Note.Kind(rawValue: "of-tomorrow"), [])
    let notes = try client.notes()
    #expect(notes.map(\.id) == [note, loose])
    #expect(notes.first?.parts == ["not so quick", "\u{1B}[2J"] && notes.first?.scene == "the-request")
    #expect(try client.notes(of: id).count == 1)
    try client.remove(loose)
    try client.set("theme", to: "dark")
    #expect(try client.setting("theme") == "dark")
    #expect(try client.setting("none") == nil)
    try client.dismissRevisit("rt-med")
    #expect(try client.dismissedRevisits() == ["rt-med"])
    #expect(try client.settings().keys.contains("theme"))
    let found = try client.identifyingDetails(in: "– seen 12/03/1961, write to é@example.org")
    #expect(found.map(\.kind) == [.date, .email])
    #expect(found.map(\.words) == ["12/03/1961", "é@example.org"])
    #expect(try client.forget(.session(id)) == Forgotten(sessions: 1, checkIns: 0, notes: 1, setAside: []))
    #expect(throws: JournalTrouble.removed(id.code)) { try client.session(id) }
    #expect(throws: JournalTrouble.unknownSession("bcd", near: [])) { try client.find("bcd") }
  }

  @Test("opening waits for nothing, and its answer can be waited for together with keys")
  func opening() throws {
    let client = try client(try TemporaryFolder())
    #expect(client.descriptor == nil && client.answerIfReady() == nil && !client.isOpen)
    client.start()
    var look = pollfd(fd: try #require(client.descriptor), events: Int16(POLLIN), revents: 0)
    #expect(poll(&look, 1, 60_000) == 1)
    #expect(client.answerIfReady() == .opened(setAside: nil))
    #expect(client.isOpen && client.descriptor == nil)
  }

  @Test("what hinders the journal is said in the same words", arguments: ["newer", "read-only", "damaged"])
  func hindrances(kind: String) throws {
    let folder = try TemporaryFolder()
    try Journal(in: folder).close()
    switch kind {
    case "newer": try OtherProgram(folder.database).run("INSERT INTO grdb_migrations VALUES ('v99')")
    case "damaged": try Data("no database".utf8).write(to: URL(fileURLWithPath: folder.database))
    default: try Data().write(to: folder.url.appending(path: "file"))
    }
    if kind == "damaged" {
      let client = try client(folder)
      try client.waitUntilOpen()
      #expect(try #require(client.setAside).contains("journal-damaged-"))
      #expect(try client.sessions().isEmpty)
    } else if kind == "newer" {
      #expect(throws: JournalTrouble.newer) { try client(folder).waitUntilOpen() }
    } else {
      let client = JournalClient(
        dataFolder: folder.url.path + "/file", program: try BuiltProduct.path("dyad-journal"))
      #expect(throws: JournalTrouble.self) { try client.sessions() }
    }
  }

  @Test("a program that is not there is a trouble with a sentence")
  func missing() {
    let client = JournalClient(dataFolder: "/nowhere", program: "/nowhere/dyad-journal")
    client.start()
    guard case .failed(.programMissing(let reason))? = client.answerIfReady() else {
      Issue.record("it was started")
      return
    }
    #expect(reason.contains("/nowhere/dyad-journal"))
    #expect(throws: JournalTrouble.self) { try client.sessions() }
  }
}
