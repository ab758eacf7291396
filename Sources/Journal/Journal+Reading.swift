// Lists sessions, finds one, and reads its events.

import Diagnostics
import FoundationEssentials
import GRDB
import JournalLink
import ScenarioEngine
import Vignettes

extension Journal {
  /// The sessions, last played first, without their events. Returns at most `limit`, or all if nil, after skipping
  /// `first`.
  public func sessions(
    _ listing: SessionListing = .all, limit: Int? = nil, from first: Int = 0
  ) throws(JournalTrouble) -> [SessionSummary] {
    try read { db in
      let unfinished = listing == .unfinished ? "WHERE closed = 0" : ""
      // The subquery picks the ids first: sorting whole rows would be slow in a long list.
      let part = "SELECT id FROM session \(unfinished) ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?"
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "\(Self.summarySQL) WHERE s.id IN (\(part)) ORDER BY s.last_at DESC, s.id DESC"),
        arguments: [max(limit ?? -1, -1), max(first, 0)])
      var sessions: [SessionSummary] = []
      // An unreadable row hides one session, not all.
      while let row = try rows.next() { if let session = try? SessionSummary(row) { sessions.append(session) } }
      return sessions
    }
  }

  /// The session with these letters, or the first few of them.
  ///
  /// - Throws: `unknownSession` with similar names, or `ambiguous` with the sessions that match.
  public func find(_ name: String) throws(JournalTrouble) -> SessionID {
    let typed = name.lowercased()
    let codes = try read { db in
      try Row.fetchAll(db, sql: "SELECT id, code FROM session ORDER BY last_at DESC, id DESC").map {
        SessionID(row: try $0.value(0), code: try $0.value(1))
      }
    }
    let matches = typed.isEmpty ? [] : codes.filter { $0.code.hasPrefix(typed) }
    if let match = matches.first(where: { $0.code == typed }) ?? (matches.count == 1 ? matches.first : nil) {
      return match
    }
    guard matches.isEmpty else { throw .ambiguous(name, matches: matches.prefix(9).map(\.code)) }
    let near = NearestName.suggestion(for: typed, among: codes.map(\.code))
    throw .unknownSession(name, near: near.map { [$0] } ?? [])
  }

  /// A session with its events.
  ///
  /// - Throws: `removed` if it no longer exists.
  public func session(_ id: SessionID) throws(JournalTrouble) -> StoredSession {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "\(Self.summarySQL) WHERE s.id = ?", arguments: [id.row]) else {
        throw JournalTrouble.removed(id.code)
      }
      let summary = try SessionSummary(row)
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT e.number, e.at, e.kind, e.body, c.body
            FROM event e LEFT JOIN check_in c ON c.session = e.session AND c.number = e.number
            WHERE e.session = ? ORDER BY e.number
            """),
        arguments: [id.row])
      return try StoredSession(summary, rows, resumptions: Self.resumptions(of: id, in: db))
    }
  }

  private static func resumptions(of id: SessionID, in db: Database) throws -> [Resumption] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, at FROM resumption WHERE session = ? ORDER BY number", arguments: [id.row])
    return try rows.map { Resumption(number: try $0.value(0), time: Timestamp(seconds: try $0.value(1))) }
  }

  /// The bytes of a session's vignette as it was played; nil if they are missing.
  public func vignette(of id: SessionID) throws(JournalTrouble) -> [UInt8]? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT v.bytes FROM session s JOIN vignette_copy v USING (content_hash) WHERE s.id = ?",
        arguments: [id.row]
      ).map { Array(try $0.value(0, as: Data.self)) }
    }
  }

  private static let summarySQL = """
    SELECT s.id, s.code, s.vignette, s.title, s.version, s.play_hash, s.content_hash, s.scoring_version, s.mode,
      s.started_at, s.last_at, s.event_count, s.place, s.closed, s.keeps_check_ins, p.code, s.drilled
    FROM session s LEFT JOIN session p ON p.id = s.continues
    """
}

extension SessionSummary {
  fileprivate init(_ row: Row) throws {
    guard let mode = PlayMode(storedName: try row.value(8)) else { throw UnreadableRow() }
    self.init(
      id: SessionID(row: try row.value(0), code: try row.value(1)), vignette: try row.value(2),
      title: try row.value(3), version: try row.value(4), playHash: try row.value(5),
      contentHash: try row.value(6), scoringVersion: try row.value(7), mode: mode,
      started: Timestamp(seconds: try row.value(9)), lastEvent: Timestamp(seconds: try row.value(10)),
      eventCount: try row.value(11), isClosed: try row.value(13, as: Int.self) != 0,
      keepsCheckIns: try row.value(14, as: Int.self) != 0, continues: try row.optional(15),
      place: try row.optional(12), drilled: try row.optional(16))
  }
}

extension StoredSession {
  /// Reads events up to the first that is missing or cannot be read.
  fileprivate init(_ summary: SessionSummary, _ rows: RowCursor, resumptions: [Resumption]) throws {
    var events: [SessionEvent] = []
    var times: [Timestamp] = []
    var erased = 0
    do {
      while let row = try rows.next() {
        guard try row.value(0) == events.count else { throw UnreadableRow() }
        let stored = StoredEvent(
          kind: try row.value(2), record: try StoredJSON.value(EventRecord.self, of: try row.value(3)),
          checkIn: try row.optional(4, as: String.self).map { try StoredJSON.value(CheckInRecord.self, of: $0) })
        let time = Timestamp(seconds: try row.value(1))
        events.append(try stored.event())
        times.append(time)
        erased += stored.isErasedCheckIn ? 1 : 0
      }
    } catch is UnreadableRow {}
    self.init(
      summary: summary, events: events, times: times, resumptions: resumptions, erasedCheckIns: erased,
      unreadableFrom: events.count < summary.eventCount ? events.count : nil)
  }
}
