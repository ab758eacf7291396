// Beginning sessions and adding their events, one commit each.

import FoundationEssentials
import GRDB
import JournalLink
import ScenarioEngine
import Vignettes

extension Journal {
  /// Begins a session: its start is the first event, number 0. A copy of the vignette is kept with it, once for each
  /// content, so that the session stays readable after the file has changed.
  public func begin(_ header: SessionHeader, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    try keep([.started(header.start)], of: header, vignette: bytes)
  }

  /// Keeps a whole session that was played elsewhere, such as in memory, in one commit. `events` has `started` first;
  /// `standing` says where the session stands after them.
  public func keep(
    _ events: [SessionEvent], of header: SessionHeader, vignette bytes: [UInt8], standing: Situation? = nil
  ) throws(JournalTrouble) -> SessionID {
    try keep(events, of: header, vignette: bytes, at: standing?.listedPlace)
  }

  /// The same, with the place that lists say.
  func keep(
    _ events: [SessionEvent], of header: SessionHeader, vignette bytes: [UInt8], at standing: PlaceID?
  ) throws(JournalTrouble) -> SessionID {
    let now = clock()
    return try write { db in
      let id = try Self.insert(header, vignette: bytes, at: now, continues: nil, in: db)
      try Self.insert(events.map { ($0, now) }, standing: standing, to: id, in: db)
      return id
    }
  }

  /// Goes on from a session whose vignette has changed since: a new session with the events that still fit. The old one
  /// stays as it is. Times, and whether check-in words are kept, are taken over, so that no words live longer for it.
  public func goOn(
    from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]
  ) throws(JournalTrouble) -> SessionID {
    try goOn(Continuation(of: stored, as: replay), vignette: bytes)
  }

  /// Goes on with what was put together beforehand.
  func goOn(_ continuation: Continuation, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    let now = clock()
    return try write { db in
      let events = try zip(continuation.events, continuation.times).map { (try $0.event(), $1) }
      let id = try Self.insert(
        continuation.header, vignette: bytes, at: now, continues: continuation.session.row, in: db)
      try Self.insert(events, standing: continuation.standing, to: id, in: db)
      try db.execute(
        sql: "UPDATE session SET last_at = ?, keeps_check_ins = ? WHERE id = ?",
        arguments: [now.seconds, continuation.keepsCheckIns ? 1 : 0, id.row])
      return id
    }
  }

  /// Remembers that a session which had been left is gone on with now. Between two events the first time counts.
  ///
  /// - Throws: `removed` where the session is no more.
  public func resume(_ id: SessionID) throws(JournalTrouble) {
    let now = clock()
    try write { db in
      guard
        let count = try Int.fetchOne(db, sql: "SELECT event_count FROM session WHERE id = ?", arguments: [id.row])
      else { throw JournalTrouble.removed(id.code) }
      try db.execute(
        sql: "INSERT OR IGNORE INTO resumption (session, number, at) VALUES (?, ?, ?)",
        arguments: [id.row, count, now.seconds])
    }
  }

  /// Adds an event, which is on disk when this returns.
  ///
  /// `number` is the event's place in the session, from 0: as many events stand before it. An event that stands there
  /// already is not added a second time. `standing` says where the session stands after it, for lists.
  ///
  /// - Throws: `wentOnElsewhere` where another program added an event first; `removed` where the session is no more.
  public func append(
    _ event: SessionEvent, to id: SessionID, number: Int, standing: Situation? = nil
  ) throws(JournalTrouble) {
    try append(event, to: id, number: number, at: standing?.listedPlace)
  }

  /// The same, with the place that lists say.
  func append(
    _ event: SessionEvent, to id: SessionID, number: Int, at standing: PlaceID?
  ) throws(JournalTrouble) {
    let now = clock()
    try write { db in try Self.insert(event, number: number, standing: standing, to: id, at: now, in: db) }
  }
}

extension Journal {
  private static func insert(
    _ header: SessionHeader, vignette bytes: [UInt8], at now: Timestamp, continues: Int64?, in db: Database
  ) throws -> SessionID {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO vignette_copy (content_hash, bytes) VALUES (?, ?)")
      .execute(arguments: [header.contentHash, Data(bytes)])
    let code = try freshCode(header, at: now, in: db)
    let start = header.start
    try db.cachedStatement(
      sql: """
        INSERT INTO session (code, vignette, title, version, play_hash, content_hash, scoring_version, mode,
          started_at, last_at, event_count, place, closed, continues, drilled)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, 0, ?, ?)
        """
    ).execute(arguments: [
      code, start.vignette, header.title, start.version, start.playHash, header.contentHash, start.scoringVersion,
      start.mode.storedName, now.seconds, now.seconds, continues,
      header.drilled?.text,
    ])
    return SessionID(row: db.lastInsertedRowID, code: code)
  }

  /// Letters that no session has, drawn from the session's own seed and time.
  private static func freshCode(_ header: SessionHeader, at now: Timestamp, in db: Database) throws -> String {
    var random = SplitMix64(seed: header.start.seed ^ UInt64(bitPattern: now.seconds))
    while true {
      let code = SessionID.code(from: random.next())
      if try Row.fetchOne(db, sql: "SELECT 1 FROM session WHERE code = ?", arguments: [code]) == nil { return code }
    }
  }

  private static func insert(
    _ events: [(SessionEvent, Timestamp)], standing: PlaceID?, to id: SessionID, in db: Database
  ) throws {
    for (number, event) in events.enumerated() {
      let isLast = number == events.count - 1
      try insert(event.0, number: number, standing: isLast ? standing : nil, to: id, at: event.1, in: db)
    }
  }

  private static func insert(
    _ event: SessionEvent, number: Int, standing: PlaceID?, to id: SessionID, at now: Timestamp, in db: Database
  ) throws {
    let stored = StoredEvent(event)
    let body = try StoredJSON.text(stored.record)
    try db.cachedStatement(
      sql: """
        UPDATE session SET event_count = event_count + 1, last_at = ?, place = coalesce(?, place),
          closed = coalesce(?, closed)
        WHERE id = ? AND event_count = ?
        """
    ).execute(arguments: [
      now.seconds, standing?.text ?? event.place?.text, event.closing, id.row, number,
    ])
    guard db.changesCount == 1 else {
      guard try stands(kind: stored.kind, body: body, number: number, in: id, db) else {
        throw JournalTrouble.wentOnElsewhere(id.code)
      }
      return
    }
    try db.cachedStatement(sql: "INSERT INTO event (session, number, at, kind, body) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [id.row, number, now.seconds, stored.kind, body])
    if let checkIn = stored.checkIn {
      try db.cachedStatement(sql: "INSERT INTO check_in (session, number, at, body) VALUES (?, ?, ?, ?)")
        .execute(arguments: [id.row, number, now.seconds, try StoredJSON.text(checkIn)])
    }
  }

  /// Whether the last event of a session is this one.
  private static func stands(kind: String, body: String, number: Int, in id: SessionID, _ db: Database) throws -> Bool {
    guard
      let count = try Int.fetchOne(db, sql: "SELECT event_count FROM session WHERE id = ?", arguments: [id.row])
    else { throw JournalTrouble.removed(id.code) }
    guard count == number + 1,
      let row = try Row.fetchOne(
        db, sql: "SELECT kind, body FROM event WHERE session = ? AND number = ?", arguments: [id.row, number])
    else { return false }
    return try row.value(0) == kind && row.value(1) == body
  }
}

extension Journal {
  /// The newest session, where it holds these events and no others: one that a program kept before it could say so.
  func lastSession(beginningWith events: [StoredEvent]) throws(JournalTrouble) -> SessionID? {
    guard let first = events.first else { return nil }
    return try read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT s.id, s.code, e.body FROM session s JOIN event e ON e.session = s.id AND e.number = 0
            WHERE s.event_count = ? ORDER BY s.id DESC LIMIT 1
            """, arguments: [events.count]),
        try row.value(2) == StoredJSON.text(first.record)
      else { return nil }
      return SessionID(row: try row.value(0), code: try row.value(1))
    }
  }
}

extension SessionEvent {
  /// Where a list says that a session stands after this event, where nobody says better.
  fileprivate var place: PlaceID? {
    if case .ended(let ending) = self { return ending }
    return scene
  }

  /// Whether a session is closed after this event; nil where it is as it was.
  fileprivate var closing: Int? {
    switch self {
    case .ended: 1
    case .rewound: 0
    default: nil
    }
  }
}
