// What the look back needs of the journal: ended sessions and short forms, each replayed in its case as it was played.

import JournalLink
import Reports
import ScenarioEngine
import VignetteLoader
import Vignettes

/// What the ended sessions and short forms of a journal came to, and what was dismissed from the revisit list.
///
/// Everything is done in small steps, so that keys need not wait: the sessions are listed a part at a time, read one by one and
/// counted one by one. What was read once and has not changed is not read again.
struct KeptSessions {
  /// What is done next.
  private enum Stage {
    /// The list is read on from so many sessions.
    case listing(from: Int)
    case reading
    /// What sessions came to is counted on from a place among them.
    case counting(from: Int)
    case done
  }

  /// What a session is to the look back.
  private enum Finding {
    case outcome(SessionOutcome)
    /// It goes on, or nothing was chosen in it.
    case open
    case unreadable
  }

  private let catalogue: MarkerCatalogue
  private let words: Bool
  private var dismissals = Dismissals()
  private var findings: [SessionID: (events: Int, finding: Finding)] = [:]
  private var order: [SessionID] = []
  private var pending: [SessionSummary] = []
  /// The cases as they were played, by the hash of their content; nil for one that cannot be read.
  private var scenarios: [String: Scenario?] = [:]
  private var stage = Stage.done
  /// What is being counted, in order, and what that has come to.
  private var outcomes: [SessionOutcome] = []
  private var tally: ProgressTally

  /// How many sessions are listed in a step.
  private let part: Int
  /// How many sessions were read since the beginning.
  private(set) var read = 0

  /// Of nothing. `words` says whether the trainee's own words for feelings are shown.
  init(_ catalogue: MarkerCatalogue, words: Bool, part: Int = 200) {
    self.catalogue = catalogue
    self.words = words
    self.part = part
    tally = ProgressTally(catalogue: catalogue, words: words)
  }

  /// Reads everything at once.
  ///
  /// - Throws: what hinders the journal as a whole; a session that cannot be read is left out and counted.
  init(in journal: JournalClient, catalogue: MarkerCatalogue, words: Bool = false) throws(JournalTrouble) {
    self.init(catalogue, words: words)
    try look(in: journal)
    while isReading { try step(in: journal) }
  }

  /// Whether there is still something to read or to count.
  var isReading: Bool { if case .done = stage { false } else { true } }

  /// Begins to look at the sessions that are there now; those that are new or have changed are to be read.
  mutating func look(in journal: JournalClient) throws(JournalTrouble) {
    try readDismissals(in: journal)
    (order, pending) = ([], [])
    stage = .listing(from: 0)
  }

  /// Takes up what was dismissed from the revisit list.
  mutating func readDismissals(in journal: JournalClient) throws(JournalTrouble) {
    dismissals = Dismissals(items: try journal.dismissedRevisits())
  }

  /// Does one small step.
  mutating func step(in journal: JournalClient) throws(JournalTrouble) {
    switch stage {
    case .listing(let first): try list(from: first, in: journal)
    case .reading: try readNext(in: journal)
    case .counting(let place):
      if outcomes.indices.contains(place) {
        tally.add(outcomes[place])
        stage = .counting(from: place + 1)
      } else {
        (outcomes, stage) = ([], .done)
      }
    case .done: break
    }
  }

  private mutating func list(from first: Int, in journal: JournalClient) throws(JournalTrouble) {
    let sessions = try journal.sessions(limit: part, from: first)
    order += sessions.map(\.id)
    pending += sessions.filter { findings[$0.id]?.events != $0.eventCount }
    guard sessions.count < part else { return stage = .listing(from: first + sessions.count) }
    let there = Set(order)
    findings = findings.filter { there.contains($0.key) }
    stage = .reading
  }

  /// Reads one session, or goes on to counting after the last.
  private mutating func readNext(in journal: JournalClient) throws(JournalTrouble) {
    guard let summary = pending.popLast() else {
      // The cases are large, and seldom needed again.
      scenarios = [:]
      outcomes = ordered
      tally = ProgressTally(catalogue: catalogue, words: words)
      stage = .counting(from: 0)
      return
    }
    read += 1
    findings[summary.id] = (summary.eventCount, try finding(summary, in: journal))
  }

  /// What was read, in the order of the days on which it ended; of one day, the one played first comes first.
  private var ordered: [SessionOutcome] {
    var seen: Set<SessionID> = []
    let outcomes = order.reversed().compactMap { id -> SessionOutcome? in
      // A session that was played while the list was read may stand in two parts of it.
      guard seen.insert(id).inserted, case .outcome(let outcome)? = findings[id]?.finding else { return nil }
      return outcome
    }
    return outcomes.enumerated().sorted { ($0.element.endedAt, $0.offset) < ($1.element.endedAt, $1.offset) }
      .map(\.element)
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

  /// The look back over what was read; over nothing while there is still something to read.
  func progress(today: Day = .today) -> Progress {
    let tally = isReading ? ProgressTally(catalogue: catalogue) : tally
    return tally.progress(today: today, dismissed: dismissals)
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
