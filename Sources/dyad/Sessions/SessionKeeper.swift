// Keeps the current session: every event is on disk before its effect is shown, or is said to wait.

import ConsultationUI
import JournalLink
import ScenarioEngine
import Vignettes

/// Has the journal during play. What cannot be written waits here, is said to wait, and is written before anything is
/// called kept again. What was kept earlier is never harmed.
final class SessionKeeper {
  /// What the journal has of the current session.
  enum Standing {
    /// It is kept, or will be with its first event.
    case kept
    /// Keeping failed and will be tried again.
    case failing
    /// It is no longer kept.
    case givenUp
    /// It is an old session, opened only to be read.
    case read
  }

  /// The journal; nil if no session should be kept.
  let journal: JournalClient?
  /// Why nothing can be kept at all; nil if there is a journal, or none is wanted.
  let hindrance: String?
  var standing = Standing.kept
  /// Why keeping last failed; nil if it did not.
  private(set) var trouble: JournalTrouble?
  /// The failures that were reported since keeping last worked.
  private var saidTroubles: [JournalTrouble] = []
  private var vignette: [UInt8] = []
  private var drilled: PlaceID?
  private var id: SessionID?
  /// How many events of the session are on disk.
  private(set) var count = 0
  var hasSaidOpening = false
  /// The session that this one continues in another version of its case, until that is written.
  private var continuation: (stored: StoredSession, replay: Replay)?
  /// Whether the resumption of the session still has to be written.
  private var resumptionWaits = false
  /// What was dismissed from the revisit list and still has to be written.
  private var dismissals: [String] = []
  /// Notes that still have to be written, by number: negative for new ones. Lost with the session.
  var held: [Int64: KeptNote] = [:]
  /// The rows of notes that had waited.
  var rows: [Int64: Int64] = [:]
  /// Notes that waited and were written, until they are reported.
  var writtenNotes: [Int64: KeptNote] = [:]

  /// Keeps sessions in a data folder; nil keeps none, and `hindrance` says why unless that is wanted.
  init(dataFolder: String?, hindrance: String? = nil) {
    journal = dataFolder.map { JournalClient(dataFolder: $0, isPatient: false) }
    self.hindrance = dataFolder == nil ? hindrance : nil
  }

  /// The code under which everything so far is kept; nil if it is not, or if the session has only begun.
  var code: String? { standing == .kept && !waits ? id?.code : nil }

  /// The session whose notes are in the journal; nil if there are none.
  var keptID: SessionID? { id }

  /// Whether something still has to be written.
  var waits: Bool { !held.isEmpty || resumptionWaits || continuation != nil }

  /// Whether to try writing again without an event.
  var isToTryAgain: Bool { journal != nil && standing == .failing || !dismissals.isEmpty }

  /// Whether another program has locked the journal, which may pass in a moment.
  var isHeld: Bool { standing == .failing && (trouble == .locked || trouble == .opening) }

  /// Starts a new session in the case with these bytes. `drilled` is the scene of a drill.
  func begin(vignette bytes: [UInt8], drilled scene: PlaceID? = nil) {
    reset(to: nil, count: 0, vignette: bytes)
    drilled = scene
  }

  /// Goes on with a session that has this many events in the journal. The resumption is written with the next event.
  func goOn(_ session: SessionID, count: Int, vignette bytes: [UInt8]) {
    reset(to: session, count: count, vignette: bytes)
    resumptionWaits = true
  }

  /// Goes on with a session in another version of its case, as a new session that still has to be written.
  func goOn(from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]) {
    reset(to: nil, count: 0, vignette: bytes)
    continuation = (stored, replay)
  }

  /// Shows an old session, to which nothing is added.
  func read(_ session: SessionID, count: Int) {
    reset(to: session, count: count, vignette: [])
    standing = .read
  }

  /// Leaves the session. What was not written yet is lost.
  func leave() { reset(to: nil, count: 0, vignette: []) }

  private func reset(to session: SessionID?, count: Int, vignette bytes: [UInt8]) {
    (standing, trouble, vignette, drilled, id, self.count) = (.kept, nil, bytes, nil, session, count)
    saidTroubles = []
    (continuation, resumptionWaits, held, rows, writtenNotes) = (nil, false, [:], [:], [:])
  }

  /// Writes whatever is not on disk yet of a session. Returns a sentence, once, if that failed or works again.
  ///
  /// A session that has only begun is not kept unless something else belongs to it.
  func keep(_ session: Session?, evenIfBegun: Bool = false) -> String? {
    let isBehind = session.map { $0.events.count > max(count, evenIfBegun ? 0 : 1) } ?? false
    let isDue = isBehind || waits || !dismissals.isEmpty
    guard let journal, isDue || standing == .failing else { return nil }
    switch standing {
    case .kept, .failing: break
    case .givenUp: return nil
    case .read:
      guard isBehind else { break }
      standing = .givenUp
      return "This session is read as it was: what is done in it now is not kept."
    }
    do throws(JournalTrouble) {
      if isDue {
        try write(session, to: journal, evenIfBegun: evenIfBegun)
      } else {
        try journal.confirm()
      }
      let worksAgain = standing == .failing && !saidTroubles.isEmpty
      if standing != .read { standing = .kept }
      (trouble, saidTroubles) = (nil, [])
      return worksAgain ? "The journal can be written again. Everything so far is kept." : nil
    } catch {
      return fail(error)
    }
  }

  /// Makes sure, before something is called kept, that it still is. Returns a sentence if it is not.
  func confirm() -> String? {
    guard let journal, journal.isOpen, standing == .kept, id != nil, count > 0 else { return nil }
    do throws(JournalTrouble) {
      try journal.confirm()
      return nil
    } catch { return fail(error) }
  }

  /// Remembers why something could not be written. Returns a sentence about it, once.
  func fail(_ trouble: JournalTrouble) -> String? {
    // Why the journal could not be opened is said here, and only once.
    if journal?.isOpen == false, trouble != .opening { hasSaidOpening = true }
    self.trouble = trouble
    standing = trouble.passes ? .failing : .givenUp
    // Every session starts before the journal is open, and nothing is called kept until it is.
    guard trouble != .opening, !saidTroubles.contains(trouble) else { return nil }
    saidTroubles.append(trouble)
    return trouble.waitingSentence
  }

  /// Writes everything in the order in which it happened: nothing is called kept before the last of it is written.
  private func write(
    _ session: Session?, to journal: JournalClient, evenIfBegun: Bool
  ) throws(JournalTrouble) {
    if resumptionWaits, let id {
      try journal.resume(id)
      resumptionWaits = false
    }
    if let session, session.events.count > 1 || evenIfBegun || !held.isEmpty { try add(session, to: journal) }
    if let id { try writeHeld(to: journal, session: id) }
    while let item = dismissals.first {
      try journal.dismissRevisit(item)
      dismissals.removeFirst()
    }
  }

  private func add(_ session: Session, to journal: JournalClient) throws(JournalTrouble) {
    if let (stored, replay) = continuation {
      id = try journal.goOn(from: stored, as: replay, vignette: vignette)
      count = replay.session.events.count
      continuation = nil
    }
    guard let id else {
      id = try journal.keep(
        session.events, of: SessionHeader(session, drilled: drilled), vignette: vignette,
        standing: session.situation)
      count = session.events.count
      return
    }
    for (number, event) in session.events.enumerated().dropFirst(count) {
      let isLast = number == session.events.count - 1
      try journal.append(event, to: id, number: number, standing: isLast ? session.situation : nil)
      count = number + 1
    }
  }

  /// Dismisses a family, or the whole revisit list, for ever. Returns a sentence if that has to wait.
  func dismiss(_ item: String) -> String? {
    guard let journal else { return nil }
    do throws(JournalTrouble) {
      try journal.dismissRevisit(item)
      return nil
    } catch {
      guard error.passes else { return error.sentence }
      dismissals.append(item)
      return error.waitingSentence
    }
  }
}
