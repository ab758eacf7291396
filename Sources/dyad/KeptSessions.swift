// What the look back needs of the journal: ended sessions and short forms, each replayed in its case as it was played.

import Glibc
import JournalLink
import Reports
import ScenarioEngine
import VignetteLoader
import Vignettes

/// What the ended sessions and short forms of a journal came to, and what was dismissed from the revisit list.
///
/// Reading is done in steps of one session, so that keys need not wait for it; what was read once and has not changed is
/// not read again.
struct KeptSessions {
  /// What a session is to the look back.
  private enum Finding {
    case outcome(SessionOutcome)
    /// It goes on, or nothing was chosen in it.
    case open
    case unreadable
  }

  private let catalogue: MarkerCatalogue
  private var dismissals = Dismissals()
  private var findings: [SessionID: (events: Int, finding: Finding)] = [:]
  private var order: [SessionID] = []
  private var pending: [SessionSummary] = []
  /// The cases as they were played, by the hash of their content; nil for one that cannot be read.
  private var scenarios: [String: Scenario?] = [:]

  /// Of nothing.
  init(_ catalogue: MarkerCatalogue) { self.catalogue = catalogue }

  /// Reads everything at once.
  ///
  /// - Throws: what hinders the journal as a whole; a session that cannot be read is left out and counted.
  init(in journal: JournalClient, catalogue: MarkerCatalogue) throws(JournalTrouble) {
    self.init(catalogue)
    try look(in: journal)
    while isReading { try readNext(in: journal) }
  }

  /// Whether sessions are still to be read.
  var isReading: Bool { !pending.isEmpty }

  /// Lists the sessions that are there now; those that are new or have changed are to be read.
  mutating func look(in journal: JournalClient) throws(JournalTrouble) {
    dismissals = Dismissals(items: try journal.dismissedRevisits())
    let sessions = try journal.sessions()
    order = sessions.map(\.id)
    let there = Set(order)
    findings = findings.filter { there.contains($0.key) }
    pending = sessions.filter { findings[$0.id]?.events != $0.eventCount }
  }

  /// Reads one session.
  mutating func readNext(in journal: JournalClient) throws(JournalTrouble) {
    guard let summary = pending.popLast() else { return }
    findings[summary.id] = (summary.eventCount, try finding(summary, in: journal))
    // The cases are large, and seldom needed again.
    if pending.isEmpty { scenarios = [:] }
  }

  /// What is left out, in one line; nil where nothing is.
  var leftOut: String? {
    let count = findings.values.count { if case .unreadable = $0.finding { true } else { false } }
    return switch count {
    case 0: nil
    case 1: "One session could not be read and is left out."
    default: "\(count) sessions could not be read and are left out."
    }
  }

  /// The look back over what was read.
  func progress(today: Day = .today, words: Bool = false) -> Progress {
    // Of one day, the one played first comes first.
    let outcomes = order.reversed().compactMap { id in
      if case .outcome(let outcome)? = findings[id]?.finding { outcome } else { nil }
    }
    return Progress(over: outcomes, catalogue: catalogue, today: today, dismissed: dismissals, words: words)
  }

  private mutating func finding(_ summary: SessionSummary, in journal: JournalClient) throws(JournalTrouble) -> Finding
  {
    let stored: StoredSession
    do { stored = try journal.session(summary.id) } catch {
      // One that was removed meanwhile is nobody's loss.
      if case .removed = error { return .open }
      throw error
    }
    guard let end = Self.end(of: stored) else { return summary.isClosed ? .unreadable : .open }
    guard let scenario = try scenario(of: summary, in: journal) else { return .unreadable }
    let session = Replay(stored.events, in: scenario).session
    guard Self.isWhole(session, drilled: summary.drilled) else {
      // A short form that was left at its pen pause is no loss.
      return summary.drilled == nil ? .unreadable : .open
    }
    let day = Day.local(end)
    let record = SessionRecord(
      session: session, endedAt: day, label: "\(summary.title), \(day.spoken)", drilled: summary.drilled)
    return .outcome(SessionOutcome(record, catalogue: catalogue))
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
