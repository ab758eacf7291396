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

  /// Reads nothing yet.
  init(library: VignetteLibrary, journal: JournalClient?) {
    cases = library
    self.journal = journal
  }

  /// Whether sessions are being read, a step at a time.
  var isReading: Bool { kept?.isReading == true }

  /// Begins to read, once the journal is open; nothing is read where it is not.
  mutating func begin() -> Message? {
    guard let journal, journal.isOpen, let catalogue = try? cases.catalogue() else { return nil }
    do throws(JournalTrouble) {
      var kept = self.kept ?? KeptSessions(catalogue)
      try kept.look(in: journal)
      self.kept = kept
      return kept.isReading ? nil : found
    } catch {
      return nil
    }
  }

  /// Reads one session, while no key waits; gives the look back after the last.
  mutating func step() -> Message? {
    guard let journal, isReading else { return nil }
    do throws(JournalTrouble) {
      try kept?.readNext(in: journal)
      return isReading ? nil : found
    } catch {
      kept = nil
      return nil
    }
  }

  /// The look back as it is now, with the trainee's own words for feelings, reading what is left to be read; what hinders
  /// the journal stands beside an empty one.
  mutating func progress() -> Message {
    guard let catalogue = try? cases.catalogue() else {
      return .troubleArose("The marker catalogue was not found; install dyad again.")
    }
    let none = KeptSessions(catalogue).progress()
    guard let journal else { return .progressFound(none, leftOut: "No sessions are kept here.") }
    do throws(JournalTrouble) {
      var kept = self.kept ?? KeptSessions(catalogue)
      try kept.look(in: journal)
      while kept.isReading { try kept.readNext(in: journal) }
      self.kept = kept
      return .progressFound(kept.progress(words: true), leftOut: kept.leftOut)
    } catch {
      return .progressFound(none, leftOut: "\(error.description) \(error.advice)")
    }
  }

  private var found: Message? { kept.map { .progressFound($0.progress(words: true), leftOut: $0.leftOut) } }

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
