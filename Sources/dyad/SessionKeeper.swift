// Keeps the session that is being played: every event is on disk before what it does is shown, or is said to wait.

import ConsultationUI
import JournalLink
import ScenarioEngine
import Vignettes

/// Holds the journal while somebody plays. What cannot be written waits here, is said to wait, and is written before
/// anything is called kept again; nothing that was kept earlier is harmed.
final class SessionKeeper {
  /// How the present session stands with the journal.
  enum Standing {
    /// It is kept, or will be with its first event.
    case kept
    /// Keeping failed, and is tried again.
    case failing
    /// It is not kept any more.
    case givenUp
    /// It is an old one that is only read.
    case read
  }

  /// The journal; nil where no session is to be kept.
  let journal: JournalClient?
  /// Why nothing can be kept at all, as a sentence; nil where there is a journal, and where none is wanted.
  let hindrance: String?
  var standing = Standing.kept
  /// Why keeping failed the last time; nil where it did not.
  private(set) var trouble: JournalTrouble?
  /// What was said to have failed since keeping worked the last time.
  private var saidTroubles: [JournalTrouble] = []
  private var vignette: [UInt8] = []
  private var drilled: PlaceID?
  private var id: SessionID?
  /// How many events of the session are on disk.
  private(set) var count = 0
  var hasSaidOpening = false
  /// The session that this one goes on from in another version of its case, while that waits to be written.
  private var continuation: (stored: StoredSession, replay: Replay)?
  /// Whether it waits to be written that the session was gone on with.
  private var resumptionWaits = false
  /// What was taken from the revisit list and waits to be written.
  private var dismissals: [String] = []
  /// Notes that wait to be written, by their number: below zero for new ones. Gone with the session.
  var held: [Int64: KeptNote] = [:]
  /// The rows of notes that had waited.
  var rows: [Int64: Int64] = [:]
  /// Notes that waited and were written, to be told of.
  var writtenNotes: [Int64: KeptNote] = [:]

  /// Keeps sessions in a data folder; nil keeps none, and `hindrance` says why where that is nobody's wish.
  init(dataFolder: String?, hindrance: String? = nil) {
    journal = dataFolder.map { JournalClient(dataFolder: $0, isPatient: false) }
    self.hindrance = dataFolder == nil ? hindrance : nil
  }

  /// The code under which everything so far is kept; nil where it is not, or has only begun.
  var code: String? { standing == .kept && !waits ? id?.code : nil }

  /// The session whose notes are in the journal; nil where none are.
  var keptID: SessionID? { id }

  /// Whether something waits to be written.
  var waits: Bool { !held.isEmpty || resumptionWaits || continuation != nil }

  /// Whether writing is to be tried again without anything being done.
  var isToTryAgain: Bool { journal != nil && standing == .failing || !dismissals.isEmpty }

  /// Whether another program holds the journal, so that it may be written in a moment.
  var isHeld: Bool { standing == .failing && (trouble == .locked || trouble == .opening) }

  /// A session is begun anew, in a case of these bytes; `drilled` is its scene where one scene is practised by itself.
  func begin(vignette bytes: [UInt8], drilled scene: PlaceID? = nil) {
    take(nil, count: 0, vignette: bytes)
    drilled = scene
  }

  /// A session goes on that stands in the journal with this many events. That it does waits to be written.
  func goOn(_ session: SessionID, count: Int, vignette bytes: [UInt8]) {
    take(session, count: count, vignette: bytes)
    resumptionWaits = true
  }

  /// A session goes on in another version of its case, as a new one, which waits to be written.
  func goOn(from stored: StoredSession, as replay: Replay, vignette bytes: [UInt8]) {
    take(nil, count: 0, vignette: bytes)
    continuation = (stored, replay)
  }

  /// An old session is shown, and nothing is added to it.
  func read(_ session: SessionID, count: Int) {
    take(session, count: count, vignette: [])
    standing = .read
  }

  /// The session was left; what still waited of it is gone.
  func leave() { take(nil, count: 0, vignette: []) }

  private func take(_ session: SessionID?, count: Int, vignette bytes: [UInt8]) {
    (standing, trouble, vignette, drilled, id, self.count) = (.kept, nil, bytes, nil, session, count)
    saidTroubles = []
    (continuation, resumptionWaits, held, rows, writtenNotes) = (nil, false, [:], [:], [:])
  }

  /// Writes whatever of a session is not on disk yet. Gives a sentence where that failed, once, or where it works again.
  ///
  /// A session that has only begun is nobody's to keep, unless something else belongs to it.
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

  /// Makes sure, before something is called kept, that it still is. Gives a sentence where it is not.
  func confirm() -> String? {
    guard let journal, journal.isOpen, standing == .kept, id != nil, count > 0 else { return nil }
    do throws(JournalTrouble) {
      try journal.confirm()
      return nil
    } catch { return fail(error) }
  }

  /// Remembers why something could not be written. Gives the sentence for it, once.
  func fail(_ trouble: JournalTrouble) -> String? {
    // What kept the journal from being opened is said here, and not a second time.
    if journal?.isOpen == false, trouble != .opening { hasSaidOpening = true }
    self.trouble = trouble
    standing = trouble.passes ? .failing : .givenUp
    // That the journal is not open yet is how every session begins, and nothing is called kept meanwhile.
    guard trouble != .opening, !saidTroubles.contains(trouble) else { return nil }
    saidTroubles.append(trouble)
    return trouble.waitingSentence
  }

  /// Everything in the order in which it happened: nothing is called kept before the last of it is written.
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

  /// Takes a family, or the whole list, from the revisit list for ever. Gives a sentence where that has to wait.
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
