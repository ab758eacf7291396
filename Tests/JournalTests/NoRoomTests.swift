// Reading and forgetting when nothing more can be written: they need no room.

import Foundation
import Glibc
import JournalLink
import TestSupport
import Testing

@testable import Journal

@Suite(
  "Without room", .serialized, .enabled(if: SmallDisk.isPossible, "needs root and the right to mount"))
struct NoRoomTests {
  private let folder: TemporaryFolder
  private let disk: SmallDisk
  private var data: String { folder.url.path + "/data" }

  init() throws {
    folder = try TemporaryFolder()
    disk = try SmallDisk(megabytes: 1, at: folder.url.path)
  }

  /// A journal of two sessions, and a disk without a free byte. `kills` leaves it as a killed program does, with its
  /// log.
  private func filled(killed: Bool = false) throws -> [SessionID] {
    let journal = try Journal(dataFolder: data, clock: TestClock().now)
    var ids = [try Played.small(seed: 1).keep(in: journal)]
    try journal.write(.jotting, ["“forgettable”"], session: ids[0])
    if killed {
      let files = FileManager.default
      try files.copyItem(atPath: data, toPath: data + "-killed")
      journal.close()
      try files.removeItem(atPath: data)
      try files.moveItem(atPath: data + "-killed", toPath: data)
    } else {
      ids.append(try Played.small(seed: 2).keep(in: journal))
      journal.close()
    }
    try fill()
    return ids
  }

  private func fill() throws {
    let file = open(folder.url.path + "/filling", O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    var size = 4_096
    let bytes = [UInt8](repeating: 1, count: size)
    while size > 0 { if write(file, bytes, size) <= 0 { size /= 2 } }
  }

  private func reading() throws -> Journal {
    try Journal(dataFolder: data, changePatience: 0.05, orReading: true, clock: TestClock().now)
  }

  @Test("on a full disk sessions are listed and read, with what the log holds", arguments: [false, true])
  func full(killed: Bool) throws {
    defer { disk.unmount() }
    let ids = try filled(killed: killed)
    let journal = try reading()
    #expect(Set(try journal.sessions().map(\.id)) == Set(ids))
    for (place, id) in ids.enumerated() {
      #expect(try journal.session(id).events == Played.small(seed: UInt64(place + 1)).events)
      #expect(try journal.vignette(of: id) == Played.small().bytes)
    }
    #expect(try journal.notes(of: ids[0]).map(\.parts) == [["“forgettable”"]])
  }

  @Test("a journal that could only be read is written as soon as there is room")
  func again() throws {
    defer { disk.unmount() }
    let ids = try filled()
    let journal = try reading()
    if journal.hindrance != nil { #expect(throws: JournalTrouble.full) { try journal.resume(ids[0]) } }
    try disk.grow(to: 4)
    try journal.resume(ids[0])
    #expect(journal.hindrance == nil)
    journal.close()
    #expect(try Journal(dataFolder: data, clock: TestClock().now).session(ids[0]).resumptions.count == 1)
  }

  @Test("on a full disk a session and everything are forgotten, and no byte of them stays")
  func forgetting() throws {
    defer { disk.unmount() }
    let ids = try filled()
    let journal = try reading()
    #expect(try journal.forget(.session(ids[0])).sessions == 1)
    #expect(try journal.sessions().map(\.id) == Array(ids.dropFirst()))
    #expect(try folder.found(["forgettable", ids[0].code]) == [])
    _ = try journal.forget(.everything)
    #expect(try journal.sessions().isEmpty)
    journal.close()
    try disk.grow(to: 4)
    #expect(try Journal(dataFolder: data, clock: TestClock().now).setAside == nil)
  }

  @Test("if sessions are in the log and there is no room to move them, one cannot be forgotten, but everything can")
  func forgettingLog() throws {
    defer { disk.unmount() }
    let ids = try filled(killed: true)
    let journal = try reading()
    #expect(throws: JournalTrouble.full) { try journal.forget(.session(ids[0])) }
    #expect(try journal.sessions().map(\.id) == ids)
    #expect(try journal.session(ids[0]).events == Played.small(seed: 1).events)
    #expect(try journal.forget(.everything).sessions == 1)
    #expect(try journal.sessions().isEmpty)
    #expect(try folder.found(["forgettable", ids[0].code]) == [])
  }

  @Test(
    "on a disk that may only be read sessions are listed and read, and forgetting says why it cannot be",
    arguments: [false, true])
  func readOnly(killed: Bool) throws {
    defer { disk.unmount() }
    let ids = try filled(killed: killed)
    try disk.forbidWriting()
    let journal = try reading()
    #expect(journal.hindrance == .readOnly(path: data + "/journal"))
    #expect(Set(try journal.sessions().map(\.id)) == Set(ids))
    #expect(try journal.session(ids[0]).events == Played.small(seed: 1).events)
    #expect(throws: JournalTrouble.readOnly(path: data + "/journal")) { try journal.forget(.session(ids[0])) }
    #expect(throws: JournalTrouble.readOnly(path: data + "/journal")) { try journal.forget(.everything) }
  }

  @Test("the commands that read and forget do so on a full disk")
  func commands() throws {
    defer { disk.unmount() }
    let ids = try filled()
    let list = try ProgramRun("dyad", ["sessions", "--data", data])
    #expect(list.status == 0 && ids.allSatisfy { list.text.contains($0.code) }, "\(list.errors)")
    let export = try ProgramRun("dyad", ["export", ids[1].code, "--format", "json", "--data", data])
    #expect(export.status == 0 && !export.text.isEmpty, "\(export.errors)")
    let debrief = try ProgramRun("dyad", ["debrief", ids[1].code, "--data", data])
    #expect(debrief.status == 0, "\(debrief.errors)")
    let forgotten = try ProgramRun("dyad", ["forget", ids[0].code, "--yes", "--data", data])
    #expect(forgotten.status == 0 && forgotten.text.contains("Removed: 1 session"), "\(forgotten.errors)")
    let all = try ProgramRun("dyad", ["forget", "--all", "--yes", "--data", data])
    #expect(all.status == 0, "\(all.errors)")
    #expect(try ProgramRun("dyad", ["sessions", "--data", data]).text.contains("No session is kept"))
  }
}
