// Keeps the session that is being played: every event is on disk before what it does is shown.

import ConsultationUI
import JournalLink
import ScenarioEngine
import Vignettes

/// Holds the journal while somebody plays. Where keeping fails, that is said once, the session goes on in memory, and
/// nothing that was kept earlier is harmed.
final class SessionKeeper {
  /// How the present session stands with the journal.
  private enum Standing {
    /// It is kept, or will be with its first event.
    case kept
    /// Keeping failed, and is tried again with the next event.
    case failing
    /// It is not kept any more.
    case givenUp
    /// It is an old one that is only read.
    case read
  }

  /// The journal; nil where no session is to be kept.
  let journal: JournalClient?
  private var standing = Standing.kept
  private var vignette: [UInt8] = []
  private var drilled: PlaceID?
  private var id: SessionID?
  /// How many events of the session are on disk.
  private var count = 0
  private var hasSaidOpening = false
  /// Notes that could not be kept, by a number below zero; gone with the session.
  var held: [Int64: KeptNote] = [:]

  /// Keeps sessions in a data folder; nil keeps none.
  init(dataFolder: String?) { journal = dataFolder.map { JournalClient(dataFolder: $0) } }

  /// The code under which the session is kept; nil where it is not, or has only begun.
  var code: String? { standing == .kept && count > 1 ? id?.code : nil }

  /// The session with which notes are kept; nil where it is not kept.
  var keptID: SessionID? { standing == .kept || standing == .read ? id : nil }

  /// A session is begun anew, in a case of these bytes; `drilled` is its scene where one scene is practised by itself.
  func begin(vignette bytes: [UInt8], drilled scene: PlaceID? = nil) {
    (standing, vignette, drilled, id, count) = (.kept, bytes, scene, nil, 0)
    held = [:]
  }

  /// A session goes on that stands in the journal with this many events.
  func goOn(_ session: SessionID, count: Int, vignette bytes: [UInt8]) {
    (standing, vignette, drilled, id, self.count) = (.kept, bytes, nil, session, count)
    held = [:]
  }

  /// An old session is shown, and nothing is added to it.
  func read(_ session: SessionID, count: Int) {
    (standing, id, self.count) = (.read, session, count)
    held = [:]
  }

  /// Keeps what of a session is not on disk yet. Gives a sentence where that failed, once, or where it works again.
  ///
  /// A session that has only begun is nobody's to keep, unless something else belongs to it.
  func keep(_ session: Session?, evenIfBegun: Bool = false) -> String? {
    guard let journal, let session, session.events.count > max(count, evenIfBegun ? 0 : 1) else { return nil }
    switch standing {
    case .kept, .failing: break
    case .givenUp: return nil
    case .read:
      standing = .givenUp
      return "This session is read as it was: what is done in it now is not kept."
    }
    do throws(JournalTrouble) {
      try add(session, to: journal)
      defer { standing = .kept }
      return standing == .failing ? "The journal can be written again. Everything so far is kept." : nil
    } catch {
      let isNew = standing == .kept
      // What kept the journal from being opened is said here, and not a second time.
      if !journal.isOpen { hasSaidOpening = true }
      standing = error.passes ? .failing : .givenUp
      return isNew ? error.sentence : nil
    }
  }

  /// Keeps what of a session is not on disk yet, and says what became of it.
  func recorded(_ session: Session?) -> [Message] {
    let trouble = keep(session)
    return [.sessionKept(as: code)] + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  private func add(_ session: Session, to journal: JournalClient) throws(JournalTrouble) {
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

  /// What is to be said once the journal has been opened, or could not be; nil while that is not known, and afterwards.
  func opening() -> (isOpen: Bool, sentence: String?)? {
    guard !hasSaidOpening, let answer = journal?.answerIfReady() else { return nil }
    hasSaidOpening = true
    switch answer {
    case .opened(let path):
      return (
        true,
        path.map { "The journal was damaged. It was set aside as “\($0)”, and a new one was begun." }
      )
    case .failed(let trouble):
      standing = .givenUp
      return (false, trouble.sentence)
    }
  }
}

extension JournalTrouble {
  /// What happened and what to do, for the person.
  var sentence: String { "\(description) \(advice)" }

  /// Whether the next event may be kept where this one could not, without anybody waiting for it.
  fileprivate var passes: Bool {
    switch self {
    case .full, .readOnly, .disk: true
    default: false
    }
  }
}
