// How fast a large journal opens, lists and resumes, and what keeping one event costs beside a bare insert.

import GRDBSQLite
import Glibc
import Journal
import JournalLink
import ScenarioEngine
import Vignettes

/// Fills a journal with 100,000 events over 2,000 sessions, and looks at it as the program does.
struct JournalBench {
  let walk: Session
  let bytes: [UInt8]

  static let sessions = 2_000
  private static let eventsASession = 50
  private static let commits = 400
  private let clock: @Sendable () -> Timestamp = { Timestamp(seconds: Int64(time(nil))) }

  func run() {
    var name = Array("/tmp/dyad-bench-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      print("journal: no temporary folder can be made")
      return
    }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = BenchFiles.output(of: ["rm", "-rf", folder]) }
    do throws(JournalTrouble) {
      try measure(in: folder)
    } catch {
      print("journal: \(error)")
    }
  }

  /// Makes a journal of so many sessions of 50 events, in which one waits, for the benchmarks of a launch and of the look back.
  func fill(_ folder: String, sessions: Int) {
    do throws(JournalTrouble) {
      let journal = try Journal(dataFolder: folder, clock: clock)
      let events = longSession()
      for seed in 0..<max(sessions, 0) { try fill(journal, events, seed: UInt64(seed)) }
      _ = try journal.begin(SessionHeader(Session(walk.scenario, mode: walk.start.mode, seed: 0)), vignette: bytes)
      journal.close()
    } catch {
      print("journal: \(error)")
    }
  }

  private func measure(in folder: String) throws(JournalTrouble) {
    let events = longSession()
    var journal = try Journal(dataFolder: folder, clock: clock)
    for seed in 0..<Self.sessions { try fill(journal, events, seed: UInt64(seed)) }
    journal.close()
    var opening: [Double] = []
    for _ in 0..<5 {
      let start = Clock.seconds
      journal = try Journal(dataFolder: folder, clock: clock)
      opening.append(Clock.seconds - start)
      journal.close()
    }
    journal = try Journal(dataFolder: folder, clock: clock)
    var listed: [SessionSummary] = []
    let listing = try Self.best { () throws(JournalTrouble) in listed = try journal.sessions() }
    guard let last = listed.first else { return }
    var whole = false
    let resuming = try Self.best { () throws(JournalTrouble) in
      whole = Replay(try journal.session(last.id).events, in: walk.scenario).isWhole
    }
    let count = listed.reduce(0) { $0 + $1.eventCount }
    print(
      "journal: \(grouped(count)) events over \(grouped(listed.count)) sessions open in \(Self.ms(opening.min() ?? 0)), "
        + "list in \(Self.ms(listing)), and one of \(last.eventCount) events resumes in \(Self.ms(resuming)) (whole: \(whole))"
    )
    try compareCommits(journal, last.id, folder: folder)
  }

  /// One event a commit, in turn with a row of the same text put into a bare table.
  private func compareCommits(_ journal: Journal, _ id: SessionID, folder: String) throws(JournalTrouble) {
    guard let bare = BareTable(folder + "/bare.sqlite") else {
      print("journal: SQLite would not open a bare table")
      return
    }
    let start = try journal.session(id).events.count
    var (kept, inserted): ([Double], [Double]) = ([], [])
    for number in 0..<Self.commits {
      let before = Clock.seconds
      try journal.append(
        .optionChosen(scene: "the-folder", option: "ask-the-pharmacist"), to: id, number: start + number)
      let between = Clock.seconds
      bare.insert(number)
      kept.append(between - before)
      inserted.append(Clock.seconds - between)
    }
    let (ours, peer) = (kept.sorted()[Self.commits / 2], inserted.sorted()[Self.commits / 2])
    let (slow, slowPeer) = (kept.sorted()[Self.commits * 99 / 100], inserted.sorted()[Self.commits * 99 / 100])
    print(
      "journal: one event is kept in \(Self.ms(ours)) (p99 \(Self.ms(slow))); a bare insert with the same settings takes "
        + "\(Self.ms(peer)) (p99 \(Self.ms(slowPeer))) in the same run: ratio \((ours / peer * 100).rounded() / 100)")
  }

  private func fill(_ journal: Journal, _ events: [SessionEvent], seed: UInt64) throws(JournalTrouble) {
    let session = Session(walk.scenario, mode: walk.start.mode, seed: seed)
    _ = try journal.keep([.started(session.start)] + events, of: SessionHeader(session), vignette: bytes)
  }

  /// The walk with remarks after it, without its start.
  private func longSession() -> [SessionEvent] {
    var session = walk
    let scene = session.walk.path.first ?? "nowhere"
    while session.events.count < Self.eventsASession {
      let remark = Remark(walk: 0, scene: scene, marker: nil, text: "It was slower than it reads.")
      do { try session.apply(.remarked(remark)) } catch { break }
    }
    return Array(session.events.dropFirst())
  }

  private static func best(_ work: () throws(JournalTrouble) -> Void) throws(JournalTrouble) -> Double {
    var shortest = Double.infinity
    for _ in 0..<5 {
      let start = Clock.seconds
      try work()
      shortest = min(shortest, Clock.seconds - start)
    }
    return shortest
  }

  private static func ms(_ seconds: Double) -> String { "\((seconds * 100_000).rounded() / 100) ms" }
}

/// A table as plain as can be, with the journal's settings and a prepared statement.
private final class BareTable {
  private var handle: OpaquePointer?
  private var statement: OpaquePointer?

  init?(_ path: String) {
    let setup = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      CREATE TABLE event (session INTEGER, number INTEGER, at INTEGER, kind TEXT, body TEXT);
      """
    guard sqlite3_open(path, &handle) == SQLITE_OK, sqlite3_exec(handle, setup, nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(
        handle,
        """
        INSERT INTO event VALUES (1, ?, 1795241553, 'option-chosen',
          '{"option":"ask-the-pharmacist","scene":"the-folder"}')
        """, -1, &statement, nil) == SQLITE_OK
    else { return nil }
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(handle)
  }

  func insert(_ number: Int) {
    sqlite3_bind_int64(statement, 1, Int64(number))
    sqlite3_step(statement)
    sqlite3_reset(statement)
  }
}
