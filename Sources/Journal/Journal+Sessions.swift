// Begins sessions and adds their events, with a commit for each.

import FoundationEssentials
import GRDB
import JournalLink
import ScenarioEngine
import Vignettes

extension Journal {
  /// Begins a session: its start is event number 0. A copy of the vignette is kept with it, once for each content, for
  /// reading the session after the file has changed.
  public func begin(_ header: SessionHeader, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    try keep([.started(header.start)], of: header, vignette: bytes)
  }

  /// Keeps a whole session that was played elsewhere, such as in memory, in one commit. `events` starts with `started`;
  /// `standing` is the situation after them.
  public func keep(
    _ events: [SessionEvent], of header: SessionHeader, vignette bytes: [UInt8], standing: Situation? = nil
  ) throws(JournalTrouble) -> SessionID {
    try keep(events.map { StoredEvent($0) }, of: header, vignette: bytes, at: standing?.listedPlace)
  }

  /// The same for events in their stored form, with the place to show in lists.
  func keep(
    _ events: [StoredEvent], of header: SessionHeader, vignette bytes: [UInt8], at standing: PlaceID?
  ) throws(JournalTrouble) -> SessionID {
    let now = clock()
    return try write { db in
      let id = try Self.insert(header, vignette: bytes, at: now, continues: nil, in: db)
      try Self.insert(events.map { ($0, now) }, standing: standing, to: id, in: db)
      return id
    }
  }

  /// Goes on from a session whose vignette has changed, in a new session with the events that still fit. The old one
  /// does not change. The new one keeps the old times and the choice about check-in words, which thus expire as before.
  public func goOn(
    from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]
  ) throws(JournalTrouble) -> SessionID {
    try goOn(Continuation(of: stored, as: replay), vignette: bytes)
  }

  /// Goes on with a prepared continuation.
  func goOn(_ continuation: Continuation, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    let now = clock()
    return try write { db in
      let id = try Self.insert(
        continuation.header, vignette: bytes, at: now, continues: continuation.session.row, in: db)
      try Self.insert(
        Array(zip(continuation.events, continuation.times)), standing: continuation.standing, to: id, in: db)
      try db.execute(
        sql: "UPDATE session SET last_at = ?, keeps_check_ins = ? WHERE id = ?",
        arguments: [now.seconds, continuation.keepsCheckIns ? 1 : 0, id.row])
      return id
    }
  }

  /// Records that an interrupted session is resumed now. Between two events only the first time counts.
  ///
  /// - Throws: `removed` if the session no longer exists.
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
  /// `number` is the event's number in the session, from 0. An event that is already there is not added again.
  /// `standing` is the situation after it, for lists.
  ///
  /// - Throws: `wentOnElsewhere` if another program added an event first; `removed` if the session no longer exists.
  public func append(
    _ event: SessionEvent, to id: SessionID, number: Int, standing: Situation? = nil
  ) throws(JournalTrouble) {
    try append(StoredEvent(event), to: id, number: number, at: standing?.listedPlace)
  }

  /// The same for an event in its stored form, with the place to show in lists.
  func append(
    _ event: StoredEvent, to id: SessionID, number: Int, at standing: PlaceID?
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

  /// Letters that no session has, drawn at random from the session's seed and time.
  private static func freshCode(_ header: SessionHeader, at now: Timestamp, in db: Database) throws -> String {
    var random = SplitMix64(seed: header.start.seed ^ UInt64(bitPattern: now.seconds))
    while true {
      let code = SessionID.code(from: random.next())
      if try Row.fetchOne(db, sql: "SELECT 1 FROM session WHERE code = ?", arguments: [code]) == nil { return code }
    }
  }

  private static func insert(
    _ events: [(StoredEvent, Timestamp)], standing: PlaceID?, to id: SessionID, in db: Database
  ) throws {
    for (number, event) in events.enumerated() {
      let isLast = number == events.count - 1
      try insert(event.0, number: number, standing: isLast ? standing : nil, to: id, at: event.1, in: db)
    }
  }

  private static func insert(
    _ stored: StoredEvent, number: Int, standing: PlaceID?, to id: SessionID, at now: Timestamp, in db: Database
  ) throws {
    let event = try stored.event()
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
      guard try isLast(kind: stored.kind, body: body, number: number, of: id, in: db) else {
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
  private static func isLast(
    kind: String, body: String, number: Int, of id: SessionID, in db: Database
  ) throws -> Bool {
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
  /// The newest session, if it holds exactly these events: a program kept it and ended before it could answer.
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
  /// Where lists show the session after this event, unless the caller knows better.
  fileprivate var place: PlaceID? {
    if case .ended(let ending) = self { return ending }
    return scene
  }

  /// Whether a session is closed after this event, as 1 or 0; nil if the event changes nothing.
  fileprivate var closing: Int? {
    switch self {
    case .ended: 1
    case .rewound: 0
    case .started, .pageTurned, .optionChosen, .replyComposed, .penPaused, .checkedIn, .noticed, .walked,
      .safetyTakenUp, .safetyClosed, .sceneSkipped, .remarked:
      nil
    }
  }
}
