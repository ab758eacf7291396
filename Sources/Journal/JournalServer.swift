// Serves a journal to another program.

import JournalLink
import Vignettes

/// Keeps a journal for the program at the other end of a socket until that closes.
public struct JournalServer {
  private let wire: Wire
  private let clock: @Sendable () -> Timestamp
  private var journal: Journal?

  /// Serves on a descriptor; `clock` returns the current time.
  public init(descriptor: Int32, clock: @escaping @Sendable () -> Timestamp) {
    wire = Wire(descriptor)
    self.clock = clock
  }

  /// Answers until the other end closes or sends nonsense. Every change is on disk before its answer.
  public mutating func run() {
    defer { journal?.close() }
    while true {
      do throws(Wire.Fault) {
        let message = try wire.receive(JournalMessage.self)
        try wire.send(answer(message))
      } catch {
        if error == .unclear { try? wire.send(JournalReply.trouble(.programUnclear)) }
        return
      }
    }
  }

  private mutating func answer(_ message: JournalMessage) -> JournalReply {
    do throws(JournalTrouble) {
      if case .open(let folder, let version, let patience) = message.request {
        guard version == JournalRequest.version, journal == nil else { throw .programUnclear }
        let opened = try Journal(
          dataFolder: folder, changePatience: Double(patience) / 1_000, orReading: true, clock: clock)
        journal = opened
        return .opened(setAside: opened.setAside, hindrance: opened.hindrance)
      }
      guard let journal else { throw .programUnclear }
      return try journal.answer(message)
    } catch {
      return .trouble(error)
    }
  }
}

extension Journal {
  /// Handles a request. A repeated one may have been done already, and is then not done again.
  fileprivate func answer(_ message: JournalMessage) throws(JournalTrouble) -> JournalReply {
    switch message.request {
    case .open: throw .programUnclear
    case .keep(let stored, let header, let vignette, let place):
      try Self.expectReadable(stored)
      if message.isRepeated, let id = try lastSession(beginningWith: stored) { return .name(id) }
      return .name(try keep(stored, of: header, vignette: vignette.bytes, at: place.map { PlaceID($0) }))
    case .append(let stored, let id, let number, let place):
      try Self.expectReadable([stored])
      try append(stored, to: id, number: number, at: place.map { PlaceID($0) })
      return .done
    case .goOn(let continuation, let vignette):
      try Self.expectReadable(continuation.events)
      if message.isRepeated, let id = try lastSession(beginningWith: continuation.events) { return .name(id) }
      return .name(try goOn(continuation, vignette: vignette.bytes))
    case .resume(let id):
      try resume(id)
      return .done
    case .confirm:
      try confirm()
      return .done
    case .sessions(let listing, let limit, let first):
      return .sessions(try sessions(listing, limit: limit, from: first))
    case .find(let name): return .name(try find(name))
    case .session(let id): return .session(try session(id))
    case .vignette(let id): return .bytes(try vignette(of: id).map { WireBytes($0) })
    case .forget(let what): return .forgotten(try forget(what))
    case .keepCheckIns(let keeps, let id):
      try keepCheckIns(keeps, of: id)
      return .done
    case .write, .change, .remove, .notes, .setting, .set, .settings, .dismissRevisit, .dismissedRevisits, .findings:
      return try answerAboutNotes(message)
    }
  }

  private func answerAboutNotes(_ message: JournalMessage) throws(JournalTrouble) -> JournalReply {
    switch message.request {
    case .write(let kind, let parts, let session, let scene):
      if message.isRepeated, let last = try notes(of: session).last, last.kind == kind, last.parts == parts {
        return .note(last.id)
      }
      return .note(try write(kind, parts, session: session, scene: scene.map { PlaceID($0) }))
    case .change(let note, let parts): return .flag(try change(note, to: parts))
    case .remove(let note): try remove(note)
    case .notes(let session): return .notes(try notes(of: session))
    case .setting(let name): return .text(try setting(name))
    case .set(let name, let value): try set(name, to: value)
    case .settings: return .settings(try settings())
    case .dismissRevisit(let item): try dismissRevisit(item)
    case .dismissedRevisits: return .names(try dismissedRevisits())
    case .findings(let text):
      return .findings(IdentifyingDetails.findings(in: text).map { FoundDetail($0, in: text) })
    case .open, .keep, .append, .goOn, .resume, .confirm, .sessions, .find, .session, .vignette, .forget, .keepCheckIns:
      throw .programUnclear
    }
    return .done
  }

  /// Refuses events that would be unreadable in the journal.
  private static func expectReadable(_ events: [StoredEvent]) throws(JournalTrouble) {
    do { for event in events { _ = try event.event() } } catch { throw .programUnclear }
  }
}
