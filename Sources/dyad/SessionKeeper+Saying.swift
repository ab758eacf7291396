// What is said of keeping: what hinders it, what waits, and what would be lost.

import ConsultationUI
import JournalLink
import ScenarioEngine

extension SessionKeeper {
  /// What is to be said once the journal has been opened, or could not be; nil while that is not known, and afterwards.
  /// It is waited for as many milliseconds.
  func opening(within milliseconds: Int32 = 0) -> (isOpen: Bool, sentence: String?)? {
    guard !hasSaidOpening else { return nil }
    if let hindrance {
      hasSaidOpening = true
      return (false, hindrance)
    }
    guard let journal, let answer = journal.answerIfReady(within: milliseconds) else { return nil }
    hasSaidOpening = true
    switch answer {
    case .opened(let path):
      if let hindrance = journal.hindrance { return (true, fail(hindrance)) }
      return (
        true,
        path.map { "The journal was damaged. It was set aside as “\($0)”, and a new one was begun." }
      )
    case .failed(let trouble): return (false, fail(trouble))
    }
  }

  /// Keeps what of a session is not on disk yet, and says what became of it.
  func recorded(_ session: Session?) -> [Message] {
    let trouble = keep(session)
    return standing(of: session) + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// Makes sure that what is about to be called kept still is, and says what became of it.
  func confirmed(_ session: Session?) -> [Message] {
    let trouble = confirm()
    return standing(of: session) + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// How it is with keeping now: what had waited and was written, the code, and what would be lost.
  func standing(of session: Session?) -> [Message] {
    takeWrittenNotes() + [.sessionKept(as: code), .keepingFails(whyUnkept, unkept(of: session))]
  }

  /// Why what is done now is not kept, as a sentence; nil where it is, and where nothing is to be kept.
  var whyUnkept: String? {
    hindrance ?? (standing == .failing || standing == .givenUp ? trouble?.waitingSentence : nil)
  }

  /// What of a session would be lost if it were left now; nil where nothing would, or nothing was to be kept.
  func unkept(of session: Session?) -> Unkept? {
    guard let session, journal != nil || hindrance != nil, standing != .read || !held.isEmpty else { return nil }
    let isGone = if case .gone = trouble { true } else { false }
    // Of files that no name leads to nothing is left, though they can still be read.
    let lostNotes = isGone ? notes.count : held.count
    let onDisk = isGone ? 0 : count
    let steps = session.events.count - max(onDisk, 1)
    guard standing != .kept || hindrance != nil || waits, steps > 0 || lostNotes > 0 else { return nil }
    return Unkept(
      steps: steps, notes: lostNotes, earlier: onDisk > 1 ? keptID?.code : nil,
      waits: standing == .failing && !isGone)
  }
}

extension JournalTrouble {
  /// What happened and what to do, for the person.
  var sentence: String { "\(description) \(advice)" }

  /// Why something cannot be done just now: what to do is left out where waiting is enough.
  var reason: String { self == .locked || self == .opening ? description : sentence }

  /// The same, with what becomes of what is done now.
  var waitingSentence: String {
    switch self {
    case .locked, .opening:
      "\(description) What you do waits in memory, and is written as soon as it can be."
    case .gone: sentence
    case _ where passes:
      "\(description) What you do waits in memory, and is written as soon as it can be. \(advice)"
    default: sentence
    }
  }

  /// Whether it may be over without anything being done in this program.
  var passes: Bool {
    switch self {
    case .full, .readOnly, .disk, .locked, .opening, .gone: true
    default: false
    }
  }
}
