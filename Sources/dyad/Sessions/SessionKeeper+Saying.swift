// What to say about keeping: what prevents it, what waits, and what would be lost.

import ConsultationUI
import JournalLink
import ScenarioEngine

extension SessionKeeper {
  /// Whether the journal is open and what to say about it, once; nil while that is unknown and after it was said. Waits
  /// up to this many milliseconds.
  func opening(within milliseconds: Int32 = 0) -> (isOpen: Bool, sentence: String?)? {
    guard !hasSaidOpening else {
      // An answer that nobody reads would wake every wait for a key.
      _ = journal?.answerIfReady()
      return nil
    }
    if let hindrance {
      hasSaidOpening = true
      return (false, hindrance)
    }
    guard let journal else { return nil }
    // Nothing was done yet, so nothing is said about what waits.
    if let obstacle = journal.obstacle { return (false, fail(obstacle).map { _ in obstacle.sentence }) }
    guard let answer = journal.answerIfReady(within: milliseconds) else { return nil }
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

  /// Keeps what is not on disk yet of a session, and says what came of it.
  func recorded(_ session: Session?) -> [Message] {
    let trouble = keep(session)
    return standing(of: session) + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// Makes sure that what is about to be called kept still is, and says what came of it.
  func confirmed(_ session: Session?) -> [Message] {
    let trouble = confirm()
    return standing(of: session) + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// What is kept now: notes that had waited and were written, the session's code, and what would be lost.
  func standing(of session: Session?) -> [Message] {
    takeWrittenNotes() + [.sessionKept(as: code), .keepingFails(whyUnkept, unkept(of: session))]
  }

  /// Why what is done now is not kept; nil if it is, or if nothing should be.
  var whyUnkept: String? {
    hindrance ?? (standing == .failing || standing == .givenUp ? trouble?.waitingSentence : nil)
  }

  /// What of a session would be lost on leaving now; nil if nothing would, or if nothing should be kept.
  func unkept(of session: Session?) -> Unkept? {
    guard let session, journal != nil || hindrance != nil, standing != .read || !held.isEmpty else { return nil }
    let isGone = if case .gone = trouble { true } else { false }
    // Files without a name are lost, though they can still be read.
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
  /// What happened and what to do.
  var sentence: String { "\(description) \(advice)" }

  /// Why something cannot be done now, without advice if it is enough to wait.
  var reason: String { self == .locked || self == .opening ? description : sentence }

  /// What happened, and what that means for what is done now.
  var waitingSentence: String {
    switch self {
    case .locked, .opening: "\(description) \(Self.waiting)"
    case .gone: sentence
    case _ where passes: "\(description) \(Self.waiting) \(advice) \(Self.exportable)"
    default: "\(sentence) \(Self.exportable)"
    }
  }

  private static let waiting = "What you do waits in memory, and is written as soon as it can be."
  private static let exportable = "You can export what you play now."

  /// Whether it may pass without anything being done in this program.
  var passes: Bool {
    switch self {
    case .full, .readOnly, .disk, .locked, .opening, .gone: true
    case .damaged, .newer, .unusable, .unknownSession, .ambiguous, .removed, .wentOnElsewhere, .tracesRemain,
      .programMissing, .programEnded, .programUnclear:
      false
    }
  }
}
