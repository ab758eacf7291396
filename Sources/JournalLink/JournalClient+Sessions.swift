// Sessions over the socket.

import ScenarioEngine
import Vignettes

extension JournalClient {
  /// Begins a session: its start is the first event, number 0. A copy of the vignette is kept with it, once for each content.
  public func begin(_ header: SessionHeader, vignette bytes: [UInt8]) throws(JournalTrouble) -> SessionID {
    try keep([.started(header.start)], of: header, vignette: bytes)
  }

  /// Keeps a whole session that was played elsewhere, in one commit. `events` has `started` first; `standing` says where the
  /// session stands after them.
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
  /// `number` is the event's place in the session, from 0; one that stands there already is not added twice. `standing` says
  /// where the session stands after it, for lists.
  ///
  /// - Throws: `wentOnElsewhere` where another program added an event first; `removed` where the session is no more.
  public func append(
    _ event: SessionEvent, to id: SessionID, number: Int, standing: Situation? = nil
  ) throws(JournalTrouble) {
    try done(.append(StoredEvent(event), session: id, number: number, place: standing?.listedPlace?.text))
  }

  /// Remembers that a session which had been left is gone on with now. Between two events the first time counts.
  ///
  /// - Throws: `removed` where the session is no more.
  public func resume(_ id: SessionID) throws(JournalTrouble) { try done(.resume(id)) }

  /// Makes sure that what was kept is still on disk, and that more can be kept.
  ///
  /// - Throws: `gone` where the files were removed or replaced; what hinders a journal that can only be read.
  public func confirm() throws(JournalTrouble) { try done(.confirm) }

  /// Goes on from a session whose vignette has changed since: a new session with the events that still fit. The old one stays
  /// as it is. Times, and whether check-in words are kept, are taken over.
  public func goOn(
    from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]
  ) throws(JournalTrouble) -> SessionID {
    try ask(.goOn(Continuation(of: stored, as: replay), vignette: WireBytes(bytes))) {
      if case .name(let id) = $0 { id } else { nil }
    }
  }

  /// The sessions, the last played first. No event is read. `limit` is the greatest number of them, or nil for all; so many as
  /// `first` says are left out before them, for a list that is read in parts.
  public func sessions(
    _ listing: SessionListing = .all, limit: Int? = nil, from first: Int = 0
  ) throws(JournalTrouble) -> [SessionSummary] {
    try ask(.sessions(listing, limit: limit, from: first)) { if case .sessions(let list) = $0 { list } else { nil } }
  }

  /// The session that somebody means by its letters, or by enough of them from the beginning.
  ///
  /// - Throws: `unknownSession` with near names, or `ambiguous` with those that begin so.
  public func find(_ name: String) throws(JournalTrouble) -> SessionID {
    try ask(.find(name)) { if case .name(let id) = $0 { id } else { nil } }
  }

  /// A session with its events.
  ///
  /// - Throws: `removed` where it is no more.
  public func session(_ id: SessionID) throws(JournalTrouble) -> StoredSession {
    try ask(.session(id)) { if case .session(let session) = $0 { session } else { nil } }
  }

  /// The bytes of a session's vignette as it was played; nil where they are not there.
  public func vignette(of id: SessionID) throws(JournalTrouble) -> [UInt8]? {
    try ask(.vignette(id)) { reply -> [UInt8]?? in
      if case .bytes(let copy) = reply { .some(copy?.bytes) } else { nil }
    }
  }

  /// Removes for good (docs/journal.md). May take a while, since the files are written anew.
  ///
  /// - Throws: `removed` where the session is no more; `tracesRemain` where another program kept copies from being overwritten.
  @discardableResult
  public func forget(_ what: Forgetting) throws(JournalTrouble) -> Forgotten {
    try ask(.forget(what), isLong: true) { if case .forgotten(let forgotten) = $0 { forgotten } else { nil } }
  }

  /// Keeps a session's check-in words beyond their time, or lets them go again.
  public func keepCheckIns(_ keeps: Bool, of id: SessionID) throws(JournalTrouble) {
    try done(.keepCheckIns(keeps, session: id))
  }

  /// Asks for something that has no answer but that it is done.
  func done(_ request: JournalRequest, isLong: Bool = false) throws(JournalTrouble) {
    try ask(request, isLong: isLong) { if case .done = $0 { () } else { nil } }
  }
}
