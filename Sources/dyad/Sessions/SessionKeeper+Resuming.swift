// Unfinished sessions, and going on with one.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

extension SessionKeeper {
  /// How many sessions the catalogue offers.
  private static let offered = 3
  /// How many to look through for them: drills and continued sessions are not offered.
  private static let looked = 24
  /// The length of the list of sessions.
  private static let listed = 60

  /// The unfinished sessions, last played first; none if there is no open journal.
  func waiting(_ limit: Int = SessionKeeper.offered) -> [SessionSummary] {
    guard let journal, journal.isOpen,
      let found = try? journal.sessions(.unfinished, limit: Self.looked)
    else { return [] }
    let continued = found.compactMap(\.continues)
    return Array(found.filter { $0.drilled == nil && !continued.contains($0.id.code) }.prefix(limit))
  }

  /// The kept consultations, last played first, without drills, or a sentence that says why they are not known; nil
  /// while the journal is being opened.
  var earlier: Message? {
    guard let journal else { return .earlierSessionsFound([], trouble: hindrance ?? "No sessions are kept here.") }
    if journal.descriptor != nil { return nil }
    do throws(JournalTrouble) {
      let found = try journal.sessions(limit: Self.listed).filter { $0.drilled == nil }
      return .earlierSessionsFound(
        found.map {
          ResumableSession(code: $0.id.code, title: $0.title, when: $0.lastEvent.words, isFinished: $0.isClosed)
        }, trouble: found.isEmpty ? whyUnkept : nil)
    } catch {
      return .earlierSessionsFound([], trouble: error.sentence)
    }
  }

  /// The unfinished sessions, as the catalogue shows them.
  var resumable: [ResumableSession] {
    waiting().map { ResumableSession(code: $0.id.code, title: $0.title, when: $0.lastEvent.words) }
  }

  /// Loads a session, and goes on with it if its case has not changed. If nothing can be written now it goes on anyway,
  /// and says so.
  func resume(_ code: String, library: VignetteLibrary) -> [Message] {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let replay = kept.replayed, kept.isUntouched(replay) else { return [.sessionChanged(kept.change)] }
      goOn(kept.stored.summary.id, count: kept.stored.events.count, vignette: kept.present?.bytes ?? [])
      return going(on: replay.session, kept.catalogue)
    }
  }

  /// Goes on in a new session, as far as the old one fits its case as it is now.
  func goOnChanged(_ code: String, library: VignetteLibrary) -> [Message] {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let replay = kept.replayed, let present = kept.present else { return [.sessionChanged(kept.change)] }
      goOn(from: kept.stored, as: replay, vignette: present.bytes)
      return going(on: replay.session, kept.catalogue)
    }
  }

  private func going(on session: Session, _ catalogue: MarkerCatalogue) -> [Message] {
    let trouble = keep(session)
    return [.sessionResumed(session, catalogue)] + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// Shows a session as it was played.
  func readAsItWas(_ code: String, library: VignetteLibrary) -> [Message] {
    answering { journal in
      let kept = try KeptSession(code, in: journal, library: library)
      guard let session = kept.asItWas else { return [.sessionChanged(kept.change)] }
      read(kept.stored.summary.id, count: session.events.count)
      return [.sessionRead(session, kept.catalogue)]
    }
  }

  private func answering(_ body: (JournalClient) throws -> [Message]) -> [Message] {
    guard let journal else {
      return [.troubleArose(hindrance ?? "No folder for sessions is known; name one with --data.")]
    }
    do { return try body(journal) } catch let trouble as JournalTrouble {
      return [.troubleArose(trouble.sentence)]
    } catch {
      return [.troubleArose((error as? UnreadableFile)?.description ?? "The session cannot be read.")]
    }
  }
}
