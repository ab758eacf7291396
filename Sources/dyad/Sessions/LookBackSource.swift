// The source of the screens' look back, revisit list and short forms: the journal and the cases.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// Answers the model's questions about earlier sessions.
struct LookBackSource {
  let cases: VignetteLibrary
  /// The journal; nil if nothing is kept.
  let journal: JournalClient?
  private var reader: LookBackReader?
  private let offers: KeptOffers
  /// The offers of the last look back, until they are kept.
  private var found: [Revisit]?

  /// How long to read before checking for keys, in milliseconds.
  private static let slice = 8

  /// Reads nothing yet.
  init(library: VignetteLibrary, journal: JournalClient?) {
    cases = library
    self.journal = journal
    offers = KeptOffers(journal: journal)
  }

  /// Whether sessions are being read, a slice at a time.
  var isReading: Bool { reader?.isReading == true || found != nil }

  /// How many offers are due, as of the last look back. Reads no session.
  var due: Message? { journal?.isOpen == true ? .revisitsDue(offers.due(on: .today)) : nil }

  /// Starts to read the sessions of an open journal, unless it is doing so already. The look back comes later from
  /// `readOn`, or at once if there is little to read or something is wrong.
  mutating func begin() -> Message? {
    guard let catalogue = try? cases.catalogue() else {
      return .troubleArose("The marker catalogue was not found; install dyad again.")
    }
    let none = LookBackReader(catalogue, words: true).progress()
    guard let journal else { return .progressFound(none, leftOut: "No sessions are kept here.") }
    if reader?.isReading == true { return nil }
    do throws(JournalTrouble) {
      var reader = self.reader ?? LookBackReader(catalogue, words: true)
      try reader.look(in: journal)
      self.reader = reader
    } catch {
      return .progressFound(none, leftOut: "\(error.description) \(error.advice)")
    }
    return readOn()
  }

  /// Reads for a moment while no key waits. Returns the look back after the last session, or an empty one with what is
  /// wrong with the journal.
  mutating func readOn() -> Message? {
    guard let journal, let catalogue = try? cases.catalogue() else { return nil }
    if let found {
      // A commit gets a slice of its own.
      offers.keep(found)
      self.found = nil
      return nil
    }
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(Self.slice)
    do throws(JournalTrouble) {
      while reader?.isReading == true, clock.now < end { try reader?.step(in: journal) }
    } catch {
      reader = nil
      return .progressFound(
        LookBackReader(catalogue, words: true).progress(), leftOut: "\(error.description) \(error.advice)")
    }
    guard let reader, !reader.isReading else { return nil }
    let progress = reader.progress()
    found = progress.revisits
    return .progressFound(progress, leftOut: reader.leftOut)
  }

  /// The short forms, as a message to the model.
  var shortForms: Message {
    do throws(UnreadableFile) { return .shortFormsFound(try forms()) } catch { return .troubleArose(error.description) }
  }

  /// The short forms of the cases that can be played alone.
  func forms() throws(UnreadableFile) -> ShortForms {
    ShortForms(in: vignettes, catalogue: try cases.catalogue(), taken: taken)
  }

  /// The first decision that the revisit list offers now; nil if it offers none or the journal cannot be read.
  func due(_ forms: ShortForms) -> Drill? {
    guard let journal, (try? journal.waitUntilOpen()) != nil, let catalogue = try? cases.catalogue(),
      let reader = try? LookBackReader(in: journal, catalogue: catalogue)
    else { return nil }
    return reader.progress().revisits.lazy.filter(\.isDue)
      .compactMap { forms.drills(of: $0.family, seen: $0.wentByIn).first }.first
  }

  /// The case of a short form, with its file for the journal.
  func loaded(_ drill: Drill) throws(UnreadableFile) -> LoadedCase {
    let entry = cases.listing.entries.first { $0.id == drill.vignette }
    return try LoadedCase(entry?.source ?? drill.vignette, library: cases)
  }

  /// Reads what was dismissed from the revisit list since the sessions were read.
  mutating func readDismissals() {
    guard let journal, (try? reader?.readDismissals(in: journal)) != nil, let reader, !reader.isReading else { return }
    offers.keep(reader.progress().revisits)
  }

  /// The cases without errors that may be played alone, in the catalogue's order.
  private var vignettes: [Vignette] {
    cases.listing.entries.filter { $0.intendedUse != .group }.compactMap { entry in
      (try? LoadedCase(entry.source, library: cases))?.scenario.vignette
    }
  }

  /// The short forms already played; none if the journal cannot be read.
  private var taken: Set<ShortForms.Place> {
    let sessions = (try? journal?.sessions()) ?? []
    return Set(
      sessions.compactMap { session in
        session.drilled.map { ShortForms.Place(vignette: session.vignette, scene: $0.text) }
      })
  }
}
