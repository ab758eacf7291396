// Where the screens' look back, revisit list and short forms come from: the journal and the cases.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// Answers what the model asks of earlier sessions.
struct LookBackSource {
  let cases: VignetteLibrary
  /// The journal; nil where nothing is kept.
  let journal: JournalClient?
  private var kept: KeptSessions?
  private let offers: KeptOffers
  /// What the last look back offers, until that is remembered.
  private var found: [Revisit]?

  /// For how long one slice reads before keys are asked after, in milliseconds.
  private static let slice = 8

  /// Reads nothing yet.
  init(library: VignetteLibrary, journal: JournalClient?) {
    cases = library
    self.journal = journal
    offers = KeptOffers(journal: journal)
  }

  /// Whether sessions are being read, a slice at a time.
  var isReading: Bool { kept?.isReading == true || found != nil }

  /// What is due to be taken up again, as it was when the look back was last read; no session is read for it.
  var due: Message? { journal?.isOpen == true ? .revisitsDue(offers.due(on: .today)) : nil }

  /// Begins to read the sessions of an open journal anew, unless that goes on already; the look back comes of it later, by
  /// `readOn`, or at once where there is little to read or something hinders it.
  mutating func begin() -> Message? {
    guard let catalogue = try? cases.catalogue() else {
      return .troubleArose("The marker catalogue was not found; install dyad again.")
    }
    let none = KeptSessions(catalogue, words: true).progress()
    guard let journal else { return .progressFound(none, leftOut: "No sessions are kept here.") }
    if kept?.isReading == true { return nil }
    do throws(JournalTrouble) {
      var kept = self.kept ?? KeptSessions(catalogue, words: true)
      try kept.look(in: journal)
      self.kept = kept
    } catch {
      return .progressFound(none, leftOut: "\(error.description) \(error.advice)")
    }
    return readOn()
  }

  /// Reads for a moment, while no key waits; gives the look back after the last session, or what hinders the journal beside an
  /// empty one.
  mutating func readOn() -> Message? {
    guard let journal, let catalogue = try? cases.catalogue() else { return nil }
    if let found {
      // A commit has a slice of its own.
      offers.keep(found)
      self.found = nil
      return nil
    }
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(Self.slice)
    do throws(JournalTrouble) {
      while kept?.isReading == true, clock.now < end { try kept?.step(in: journal) }
    } catch {
      kept = nil
      return .progressFound(
        KeptSessions(catalogue, words: true).progress(), leftOut: "\(error.description) \(error.advice)")
    }
    guard let kept, !kept.isReading else { return nil }
    let progress = kept.progress()
    found = progress.revisits
    return .progressFound(progress, leftOut: kept.leftOut)
  }

  /// The short forms, as the model takes them.
  var shortForms: Message {
    do throws(UnreadableFile) { return .shortFormsFound(try forms()) } catch { return .troubleArose(error.description) }
  }

  /// The short forms of the cases that can be played alone.
  func forms() throws(UnreadableFile) -> ShortForms {
    ShortForms(in: vignettes, catalogue: try cases.catalogue(), taken: taken)
  }

  /// The decision that the revisit list offers first now; nil where it offers none, and where the journal cannot be read.
  func due(_ forms: ShortForms) -> Drill? {
    guard let journal, (try? journal.waitUntilOpen()) != nil, let catalogue = try? cases.catalogue(),
      let kept = try? KeptSessions(in: journal, catalogue: catalogue)
    else { return nil }
    return kept.progress().revisits.lazy.filter(\.isDue)
      .compactMap { forms.drills(of: $0.family, seen: $0.wentByIn).first }.first
  }

  /// The case of a short form, with its file for the journal.
  func loaded(_ drill: Drill) throws(UnreadableFile) -> LoadedCase {
    let entry = cases.listing.entries.first { $0.id == drill.vignette }
    return try LoadedCase(entry?.source ?? drill.vignette, library: cases)
  }

  /// Takes up what was dismissed from the revisit list since the sessions were read.
  mutating func takeDismissals() {
    guard let journal, (try? kept?.readDismissals(in: journal)) != nil, let kept, !kept.isReading else { return }
    offers.keep(kept.progress().revisits)
  }

  /// The cases without errors that may be played alone, in the catalogue's order.
  private var vignettes: [Vignette] {
    cases.listing.entries.filter { $0.intendedUse != .group }.compactMap { entry in
      (try? LoadedCase(entry.source, library: cases))?.scenario.vignette
    }
  }

  /// The short forms that were taken already; none where the journal cannot be read.
  private var taken: Set<ShortForms.Place> {
    let sessions = (try? journal?.sessions()) ?? []
    return Set(
      sessions.compactMap { session in
        session.drilled.map { ShortForms.Place(vignette: session.vignette, scene: $0.text) }
      })
  }
}
