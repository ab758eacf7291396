// Sessions that wait, and going on with one.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine

extension SessionKeeper {
  /// How many sessions the catalogue offers.
  private static let offered = 3
  /// How many are looked at for them: those that practise one scene, or have been gone on with, are not offered.
  private static let looked = 24
  /// How many the list of sessions has.
  private static let listed = 60

  /// The sessions that wait, the last played first; none where there is no journal, or it is not open.
  func waiting(_ limit: Int = SessionKeeper.offered) -> [SessionSummary] {
    guard let journal, journal.isOpen,
      let found = try? journal.sessions(.unfinished, limit: Self.looked)
    else { return [] }
    let continued = found.compactMap(\.continues)
    return Array(found.filter { $0.drilled == nil && !continued.contains($0.id.code) }.prefix(limit))
  }

  /// The sessions that are kept, whole consultations alone, the last played first; nil while the journal is being opened.
  var earlier: [ResumableSession]? {
    if journal?.descriptor != nil { return nil }
    guard let journal, journal.isOpen, let found = try? journal.sessions(limit: Self.listed) else { return [] }
    return found.filter { $0.drilled == nil }.map {
      ResumableSession(code: $0.id.code, title: $0.title, when: $0.lastEvent.words, isFinished: $0.isClosed)
    }
  }

  /// The sessions that wait, as the catalogue shows them.
  var resumable: [ResumableSession] {
    waiting().map { ResumableSession(code: $0.id.code, title: $0.title, when: $0.lastEvent.words) }
  }

  /// Loads a session, and goes on with it where its case is as it was.
  func resume(_ code: String, library: VignetteLibrary) -> Message {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let replay = kept.replayed, kept.isUntouched(replay) else { return .sessionChanged(kept.change) }
      // When it was gone on with is a note to the events, without which the session is whole.
      try? journal.resume(kept.stored.summary.id)
      goOn(kept.stored.summary.id, count: kept.stored.events.count, vignette: kept.present?.bytes ?? [])
      try journal.resume(kept.stored.summary.id)
      return .sessionResumed(replay.session, kept.catalogue)
    }
  }

  /// Goes on as far as a session fits its case as it is now, in a new session.
  func goOnChanged(_ code: String, library: VignetteLibrary) -> Message {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let replay = kept.replayed, let present = kept.present else { return .sessionChanged(kept.change) }
      let id = try journal.goOn(from: kept.stored, as: replay, vignette: present.bytes)
      goOn(id, count: replay.session.events.count, vignette: present.bytes)
      return .sessionResumed(replay.session, kept.catalogue)
    }
  }

  /// Shows a session as it was played.
  func readAsItWas(_ code: String, library: VignetteLibrary) -> Message {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let session = kept.asItWas else { return .sessionChanged(kept.change) }
      read(kept.stored.summary.id, count: session.events.count)
      return .sessionRead(session, kept.catalogue)
    }
  }

  private func answering(_ body: (JournalClient) throws -> Message) -> Message {
    guard let journal else { return .troubleArose("No folder for sessions is known; name one with --data.") }
    do { return try body(journal) } catch let trouble as JournalTrouble {
      return .troubleArose(trouble.sentence)
    } catch {
      return .troubleArose((error as? UnreadableFile)?.description ?? "The session cannot be read.")
    }
  }
}
