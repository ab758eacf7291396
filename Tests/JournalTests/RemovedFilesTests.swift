// The journal's files are removed, replaced or moved while it is open: what no name leads to is not called kept.

import Foundation
import Glibc
import JournalLink
import TestSupport
import Testing

@testable import Journal

@Suite("Files taken away")
struct RemovedFilesTests {
  /// Ways to take a journal away from the program that has it open.
  enum Way: CaseIterable {
    case data, folder, database, log, replaced, moved

    func take(_ folder: TemporaryFolder) throws {
      let files = FileManager.default
      switch self {
      case .data: try files.removeItem(at: folder.url)
      case .folder: try files.removeItem(at: folder.journalFolder)
      case .database: try files.removeItem(atPath: folder.database)
      case .log: try files.removeItem(atPath: folder.database + "-wal")
      case .replaced:
        let copy = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        try copy.write(to: URL(fileURLWithPath: folder.database + ".new"))
        try #require(rename(folder.database + ".new", folder.database) == 0)
      case .moved:
        try files.moveItem(atPath: folder.journalFolder.path, toPath: folder.url.path + "/elsewhere")
      }
    }
  }

  @Test("no change is acknowledged any more, and what was read can still be read", arguments: Way.allCases)
  func taken(way: Way) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    let played = try Played.small()
    let id = try played.keep(in: journal, upTo: 2)
    try way.take(folder)
    let gone = JournalTrouble.gone(path: folder.journalFolder.path)
    #expect(throws: gone) { try journal.confirm() }
    #expect(throws: gone) { try journal.append(played.events[2], to: id, number: 2) }
    #expect(throws: gone) { try journal.write(.jotting, ["x"], session: id) }
    #expect(throws: gone) { try journal.set("a", to: "b") }
    // For an export.
    #expect(try journal.session(id).events.count == 2)
  }

  @Test("a folder that is moved back is the journal again")
  func movedBack() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    let played = try Played.small()
    let id = try played.keep(in: journal, upTo: 2)
    try Way.moved.take(folder)
    #expect(throws: JournalTrouble.self) { try journal.append(played.events[2], to: id, number: 2) }
    try FileManager.default.moveItem(atPath: folder.url.path + "/elsewhere", toPath: folder.journalFolder.path)
    try journal.append(played.events[2], to: id, number: 2)
    journal.close()
    #expect(try Journal(in: folder).session(id).events.count == 3)
  }

  @Test("what keeps a journal open for long takes nothing for a removal: checkpoints, other programs, forgetting")
  func untouched() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    let id = try Played.small().keep(in: journal)
    do {
      let other = try Journal(in: folder)
      try Played.small(seed: 2).keep(in: other)
      try other.forget(.checkIns)
    }
    try OtherProgram(folder.database).run("PRAGMA wal_checkpoint(TRUNCATE)")
    try journal.write(.jotting, ["x"], session: id)
    try journal.forget(.session(id))
    try journal.confirm()
  }
}
