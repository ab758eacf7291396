// Journals of earlier versions, which open for ever.

import Foundation
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@testable import Journal

@Suite("Stored samples")
struct SampleTests {
  static let samples = Shipped.root.appending(path: "Tests/JournalTests/Samples")
  static let versions = ["v1", "v2"]

  /// Everything that a journal says of itself, as text.
  private func dump(_ journal: Journal) throws -> String {
    var lines: [String] = []
    for summary in try journal.sessions().reversed() {
      let stored = try journal.session(summary.id)
      lines.append("\(summary.id) \(summary.vignette) “\(summary.title)” \(summary.version) \(summary.mode)")
      lines.append("  hashes \(summary.playHash.prefix(8)) \(summary.contentHash.prefix(8))")
      lines.append("  from \(summary.started.seconds) to \(summary.lastEvent.seconds)")
      lines.append("  \(summary.eventCount) events, at \(summary.place?.text ?? "nowhere"), closed \(summary.isClosed)")
      lines.append("  keeps \(summary.keepsCheckIns), erased \(stored.erasedCheckIns)")
      lines.append(
        "  continues \(summary.continues ?? "none"), copy \(try journal.vignette(of: summary.id)?.count ?? 0)")
      if let scene = summary.drilled { lines.append("  a drill of \(scene)") }
      for (number, (event, time)) in zip(stored.events, stored.times).enumerated() {
        let record = StoredEvent(event)
        let checkIn = try record.checkIn.map { " " + (try StoredJSON.text($0)) } ?? ""
        for pause in stored.resumptions where pause.number == number {
          lines.append("  gone on with at \(pause.time.seconds)")
        }
        lines.append("  \(time.seconds) \(record.kind) \(try StoredJSON.text(record.record))\(checkIn)")
      }
    }
    for note in try journal.notes() {
      lines.append("\(note.kind.rawValue) \(note.session?.code ?? "-") \(note.scene?.text ?? "-") \(note.parts)")
      lines.append("  from \(note.written.seconds) to \(note.changed.seconds)")
    }
    for (name, value) in try journal.settings().sorted(by: { $0.key < $1.key }) { lines.append("\(name) = \(value)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Puts a copy of a sample where dyad expects a journal.
  private func place(_ version: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createDirectory(at: folder.journalFolder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.samples.appending(path: "\(version).sqlite"), to: URL(fileURLWithPath: folder.database))
  }

  @Test("a journal of each version opens, and holds what it held", arguments: versions)
  func opens(version: String) throws {
    let folder = try TemporaryFolder()
    try place(version, in: folder)
    let journal = try Journal(in: folder)
    #expect(journal.setAside == nil)
    let expected = try String(contentsOf: Self.samples.appending(path: "\(version).txt"), encoding: .utf8)
    #expect(try dump(journal) == expected)
    for session in try journal.sessions() where session.vignette == "small" && session.continues == nil {
      #expect(try journal.session(session.id).events.count == session.eventCount)
    }
    try Played.small().keep(in: journal)
  }

  @Test("a migrated journal has the schema of a new one", arguments: versions)
  func schema(version: String) throws {
    let (old, new) = (try TemporaryFolder(), try TemporaryFolder())
    try place(version, in: old)
    let schemas = try [old, new].map { folder in
      try Journal(in: folder).close()
      return try OtherProgram(folder.database).run("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
    }
    #expect(schemas[0] == schemas[1])
    #expect(schemas[0].contains("event"))
  }

  @Test("the last version has its sample")
  func last() {
    #expect(Migrations.all.migrations == Self.versions)
  }

  /// Makes the sample of the present version, once, with `DYAD_RECORD_SAMPLE=1`; a sample that is there is never
  /// replaced.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DYAD_RECORD_SAMPLE"] == "1"))
  func record() throws {
    let version = try #require(Self.versions.last)
    let sample = Self.samples.appending(path: "\(version).sqlite")
    try #require(!FileManager.default.fileExists(atPath: sample.path), "a sample is never replaced")
    let folder = try TemporaryFolder()
    let clock = TestClock()
    var journal = try Journal(in: folder, clock)
    let erased = try Played.small(seed: 3).keep(in: journal)
    clock.turn(days: 91)
    journal.close()
    journal = try Journal(in: folder, clock)
    let played = try Played.small(seed: 4)
    let id = try journal.keep(EveryEvent.all, of: played.header, vignette: played.bytes)
    try journal.keepCheckIns(true, of: id)
    let replay = Replay(try journal.session(erased).events, in: played.session.scenario)
    _ = try journal.goOn(from: try journal.session(erased), as: replay, vignette: played.bytes)
    let drill = SessionHeader(try Played.small(seed: 5).session, drilled: "the-request")
    _ = try journal.begin(drill, vignette: played.bytes)
    let left = try Played.small(seed: 6)
    let begun = try journal.keep(Array(left.session.events.prefix(2)), of: left.header, vignette: left.bytes)
    clock.turn(days: 1)
    try journal.resume(begun)
    try journal.append(left.session.events[2], to: begun, number: 2)
    let card = try journal.write(.supervisionCard, ["the packet", "stuck", "went quick", ""], session: id)
    try journal.write(.jotting, ["He looked at the door — “stay”."], session: id, scene: "the-request")
    try journal.write(.cpd, ["", "", "", "", "", "", ""])
    clock.turn(days: 1)
    try journal.change(card, to: ["the packet", "stuck", "went quick", "why so soon"])
    try journal.dismissRevisit("rt-med")
    try journal.set("theme", to: "dark")
    let text = try dump(journal)
    journal.close()
    try FileManager.default.copyItem(at: URL(fileURLWithPath: folder.database), to: sample)
    try Data(text.utf8).write(to: Self.samples.appending(path: "\(version).txt"))
    Issue.record("recorded \(version); look at it before it is kept")
  }
}
