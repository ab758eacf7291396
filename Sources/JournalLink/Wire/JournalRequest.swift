// The requests to a journal in another program.

/// A request to a journal. `open` comes first.
package enum JournalRequest: Sendable {
  /// `patience` is how long a change waits for another program, in milliseconds.
  case open(dataFolder: String, version: Int, patience: Int = 5_000)
  /// Asks whether what was kept is still on disk, and more can be kept.
  case confirm
  case keep([StoredEvent], header: SessionHeader, vignette: WireBytes, place: String?)
  case append(StoredEvent, session: SessionID, number: Int, place: String?)
  case resume(SessionID)
  case goOn(Continuation, vignette: WireBytes)
  case sessions(SessionListing, limit: Int?, from: Int)
  case find(String)
  case session(SessionID)
  case vignette(SessionID)
  case write(Note.Kind, parts: [String], session: SessionID?, scene: String?)
  case change(Note.ID, parts: [String])
  case remove(Note.ID)
  case notes(SessionID?)
  case setting(String)
  case set(String, value: String?)
  case settings
  case dismissRevisit(String)
  case dismissedRevisits
  case forget(Forgetting)
  case keepCheckIns(Bool, session: SessionID)
  case findings(String)

  /// The version of the protocol. Both programs come from one build; a different number shows that they do not.
  package static let version = 2
}

/// A request as sent.
package struct JournalMessage: Sendable {
  package let request: JournalRequest
  /// Whether the program ended without an answer the first time: the request may have been carried out already.
  package let isRepeated: Bool

  package init(_ request: JournalRequest, isRepeated: Bool = false) {
    self.request = request
    self.isRepeated = isRepeated
  }
}
