// Sessions over the socket.

import ScenarioEngine
import Vignettes

extension JournalClient {
  /// Begins a session: its start is event number 0. A copy of the vignette is kept with it, once for each content.
  public func begin(_ header: SessionHeader, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    try keep([.started(header.start)], of: header, vignette: bytes)
  }

  /// Keeps a whole session that was played elsewhere, in one commit. `events` starts with `started`; `standing` is the
  /// situation after them.
  public func keep(
    _ events: [SessionEvent], of header: SessionHeader, vignette bytes: [UInt8], standing: Situation? = nil
  ) throws(JournalTrouble) -> SessionID {
    try ask(
      .keep(
        events.map { StoredEvent($0) }, header: header, vignette: WireBytes(bytes), place: standing?.listedPlace?.text)
    ) { if case .name(let id) = $0 { id } else { nil } }
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
    try done(.append(StoredEvent(event), session: id, number: number, place: standing?.listedPlace?.text))
  }

  /// Records that an interrupted session is resumed now. Between two events only the first time counts.
  ///
  /// - Throws: `removed` if the session no longer exists.
  public func resume(_ id: SessionID) throws(JournalTrouble) { try done(.resume(id)) }

  /// Makes sure that what was kept is still on disk, and that more can be kept.
  ///
  /// - Throws: `gone` if the files were removed or replaced; otherwise why the journal can only be read.
  public func confirm() throws(JournalTrouble) { try done(.confirm) }

  /// Goes on from a session whose vignette has changed, in a new session with the events that still fit. The old one
  /// does not change. The new one keeps the old times and the choice about check-in words.
  public func goOn(
    from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]
  ) throws(JournalTrouble) -> SessionID {
    try ask(.goOn(Continuation(of: stored, as: replay), vignette: WireBytes(bytes))) {
      if case .name(let id) = $0 { id } else { nil }
    }
  }

  /// The sessions, last played first, without their events. Returns at most `limit`, or all if nil, after skipping
  /// `first`.
  public func sessions(
    _ listing: SessionListing = .all, limit: Int? = nil, from first: Int = 0
  ) throws(JournalTrouble) -> [SessionSummary] {
    try ask(.sessions(listing, limit: limit, from: first)) { if case .sessions(let list) = $0 { list } else { nil } }
  }

  /// The session with these letters, or the first few of them.
  ///
  /// - Throws: `unknownSession` with similar names, or `ambiguous` with the sessions that match.
  public func find(_ name: String) throws(JournalTrouble) -> SessionID {
    try ask(.find(name)) { if case .name(let id) = $0 { id } else { nil } }
  }

  /// A session with its events.
  ///
  /// - Throws: `removed` if it no longer exists.
  public func session(_ id: SessionID) throws(JournalTrouble) -> StoredSession {
    try ask(.session(id)) { if case .session(let session) = $0 { session } else { nil } }
  }

  /// The bytes of a session's vignette as it was played; nil if they are missing.
  public func vignette(of id: SessionID) throws(JournalTrouble) -> [UInt8]? {
    try ask(.vignette(id)) { reply -> [UInt8]?? in
      if case .bytes(let copy) = reply { .some(copy?.bytes) } else { nil }
    }
  }

  /// Deletes for good (docs/journal.md). May take a while, since the files are rewritten.
  ///
  /// - Throws: `removed` if the session no longer exists; `tracesRemain` if another program kept copies from being
  ///   overwritten.
  @discardableResult
  public func forget(_ what: Forgetting) throws(JournalTrouble) -> Forgotten {
    try ask(.forget(what), isLong: true) { if case .forgotten(let forgotten) = $0 { forgotten } else { nil } }
  }

  /// Keeps a session's check-in words beyond their time, or lets them expire again.
  public func keepCheckIns(_ keeps: Bool, of id: SessionID) throws(JournalTrouble) {
    try done(.keepCheckIns(keeps, session: id))
  }

  /// Makes a request that has no answer except that it is done.
  func done(_ request: JournalRequest, isLong: Bool = false) throws(JournalTrouble) {
    try ask(request, isLong: isLong) { if case .done = $0 { () } else { nil } }
  }
}
