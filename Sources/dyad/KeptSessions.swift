// What the look back needs of the journal: ended sessions and short forms, each replayed in its case as it was played.

import Glibc
import JournalLink
import Reports
import ScenarioEngine
import VignetteLoader
import Vignettes

/// The ended sessions and the short forms of a journal, and what was dismissed from the revisit list.
struct KeptSessions {
  /// The sessions that ended, and the short forms in which something was chosen.
  private(set) var records: [SessionRecord] = []
  /// What is not to be shown again.
  private(set) var dismissals = Dismissals()
  /// How many could not be read.
  private(set) var unreadable = 0
  /// The cases as they were played, by the hash of their content; nil for one that cannot be read.
  private var scenarios: [String: Scenario?] = [:]
  private let catalogue: MarkerCatalogue

  /// Of nothing.
  init(_ catalogue: MarkerCatalogue) { self.catalogue = catalogue }

  /// Reads everything.
  ///
  /// - Throws: what hinders the journal as a whole; a session that cannot be read is left out and counted.
  init(in journal: JournalClient, catalogue: MarkerCatalogue) throws(JournalTrouble) {
    self.catalogue = catalogue
    dismissals = Dismissals(items: try journal.dismissedRevisits())
    for summary in try journal.sessions() { try read(summary, in: journal) }
  }

  /// What is left out, in one line; nil where nothing is.
  var leftOut: String? {
    switch unreadable {
    case 0: nil
    case 1: "One session could not be read and is left out."
    default: "\(unreadable) sessions could not be read and are left out."
    }
  }

  /// The look back.
  func progress(today: Day = .today, words: Bool = false) -> Progress {
    Progress(over: records, catalogue: catalogue, today: today, dismissed: dismissals, words: words)
  }

  private mutating func read(_ summary: SessionSummary, in journal: JournalClient) throws(JournalTrouble) {
    let stored: StoredSession
    do { stored = try journal.session(summary.id) } catch {
      // One that was removed meanwhile is nobody's loss.
      if case .removed = error { return }
      throw error
    }
    guard let end = Self.end(of: stored) else {
      if summary.isClosed { unreadable += 1 }
      return
    }
    guard let scenario = try scenario(of: summary, in: journal) else { return unreadable += 1 }
    let session = Replay(stored.events, in: scenario).session
    guard Self.isWhole(session, drilled: summary.drilled) else {
      // A short form that was left at its pen pause is no loss.
      if summary.drilled == nil { unreadable += 1 }
      return
    }
    let day = Day.local(end)
    records.append(
      SessionRecord(
        session: session, endedAt: day, label: "\(summary.title), \(day.spoken)", drilled: summary.drilled))
  }

  /// When the first walk was closed, or a short form taken; nil for a session that goes on.
  private static func end(of stored: StoredSession) -> Timestamp? {
    let place = stored.events.firstIndex { event in
      switch (event, stored.summary.drilled) {
      case (.ended, nil): true
      case (.optionChosen(let scene, _), let drilled?): scene == drilled
      default: false
      }
    }
    return place.flatMap { stored.times.indices.contains($0) ? stored.times[$0] : nil }
  }

  private static func isWhole(_ session: Session, drilled: PlaceID?) -> Bool {
    guard let walk = session.walks.first else { return false }
    guard let drilled else { return walk.isClosed }
    return walk.visits.contains { $0.scene == drilled }
  }

  /// The case as it was played, from the copy that is kept with the session.
  private mutating func scenario(
    of summary: SessionSummary, in journal: JournalClient
  ) throws(JournalTrouble) -> Scenario? {
    if let known = scenarios[summary.contentHash] { return known }
    let bytes = try journal.vignette(of: summary.id)
    let vignette = bytes.flatMap { VignetteLoader.load(bytes: $0, catalogue: catalogue).vignette }
    let scenario = vignette.map { Scenario($0) }
    scenarios[summary.contentHash] = .some(scenario)
    return scenario
  }
}

extension Dismissals {
  /// What the whole list is called among the things that were dismissed.
  static let wholeList = "whole-list"

  /// What was dismissed, as the journal names it.
  init(items: Set<String>) { self.init(all: items.contains(Self.wholeList), families: items) }
}

extension Day {
  /// The day of a moment on this machine's clock; in universal time where the system has no calendar.
  static func local(_ moment: Timestamp) -> Day {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Day(moment.date) ?? Day(number: 0) }
    // What is left of the day is taken off by the offset from universal time.
    let local = moment.seconds.addingReportingOverflow(Int64(parts.tm_gmtoff))
    let day: Int64 = 86_400
    let whole = local.partialValue / day - (local.partialValue % day < 0 ? 1 : 0)
    return local.overflow ? Day(number: 0) : Day(number: Int(whole))
  }

  /// The present day on this machine's clock.
  static var today: Day { local(Timestamp(seconds: Int64(time(nil)))) }
}
