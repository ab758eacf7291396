// Reads ended sessions and short forms for the look back, each replayed in its case as it was played.

import JournalLink
import Reports
import ScenarioEngine
import VignetteLoader
import Vignettes

/// The outcomes of a journal's ended sessions and short forms, and what was dismissed from the revisit list.
///
/// It works in small steps, so keys never wait: it lists sessions a part at a time, then reads and counts them one by
/// one. It does not reread what has not changed.
struct LookBackReader {
  /// What to do next.
  private enum Stage {
    /// List on, after this many sessions.
    case listing(from: Int)
    case reading
    /// Count on, from this outcome.
    case counting(from: Int)
    case done
  }

  /// What a session is to the look back.
  private enum Finding {
    case outcome(SessionOutcome)
    /// It is unfinished, or nothing was chosen in it.
    case open
    case unreadable
  }

  private let catalogue: MarkerCatalogue
  private let words: Bool
  private var dismissals = Dismissals()
  private var findings: [SessionID: (events: Int, finding: Finding)] = [:]
  private var order: [SessionID] = []
  private var pending: [SessionSummary] = []
  /// The cases as they were played, by content hash; nil for one that cannot be read.
  private var scenarios: [String: Scenario?] = [:]
  private var stage = Stage.done
  /// The outcomes to count, in order, and the sums so far.
  private var outcomes: [SessionOutcome] = []
  private var tally: ProgressTally

  /// How many sessions to list in a step.
  private let part: Int
  /// How many sessions were read so far.
  private(set) var read = 0

  /// A reader that has read nothing. `words` says whether to show the trainee's own words for feelings.
  init(_ catalogue: MarkerCatalogue, words: Bool, part: Int = 200) {
    self.catalogue = catalogue
    self.words = words
    self.part = part
    tally = ProgressTally(catalogue: catalogue, words: words)
  }

  /// Reads everything at once.
  ///
  /// - Throws: what is wrong with the journal as a whole. A session that cannot be read is left out and counted.
  init(in journal: JournalClient, catalogue: MarkerCatalogue, words: Bool = false) throws(JournalTrouble) {
    self.init(catalogue, words: words)
    try look(in: journal)
    while isReading { try step(in: journal) }
  }

  /// Whether there is more to read or count.
  var isReading: Bool { if case .done = stage { false } else { true } }

  /// Starts over with the sessions that are there now. Only new and changed ones will be read.
  mutating func look(in journal: JournalClient) throws(JournalTrouble) {
    try readDismissals(in: journal)
    (order, pending) = ([], [])
    stage = .listing(from: 0)
  }

  /// Reads what was dismissed from the revisit list.
  mutating func readDismissals(in journal: JournalClient) throws(JournalTrouble) {
    dismissals = Dismissals(items: try journal.dismissedRevisits())
  }

  /// Does one small step.
  mutating func step(in journal: JournalClient) throws(JournalTrouble) {
    switch stage {
    case .listing(let first): try list(from: first, in: journal)
    case .reading: try readNext(in: journal)
    case .counting(let index):
      if outcomes.indices.contains(index) {
        tally.add(outcomes[index])
        stage = .counting(from: index + 1)
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

  /// Reads one session, or starts counting after the last.
  private mutating func readNext(in journal: JournalClient) throws(JournalTrouble) {
    guard let summary = pending.popLast() else {
      // Cases are large and seldom needed again.
      scenarios = [:]
      outcomes = ordered
      tally = ProgressTally(catalogue: catalogue, words: words)
      stage = .counting(from: 0)
      return
    }
    read += 1
    findings[summary.id] = (summary.eventCount, try finding(summary, in: journal))
  }

  /// The outcomes by the day on which they ended, then in the order of play.
  private var ordered: [SessionOutcome] {
    var seen: Set<SessionID> = []
    let outcomes = order.reversed().compactMap { id -> SessionOutcome? in
      // A session played while the list was read may be in two parts of it.
      guard seen.insert(id).inserted, case .outcome(let outcome)? = findings[id]?.finding else { return nil }
      return outcome
    }
    return outcomes.enumerated().sorted { ($0.element.endedAt, $0.offset) < ($1.element.endedAt, $1.offset) }
      .map(\.element)
  }

  /// How many sessions are left out, in a sentence; nil if none.
  var leftOut: String? {
    let count = findings.values.count { if case .unreadable = $0.finding { true } else { false } }
    return switch count {
    case 0: nil
    case 1: "One session could not be read and is left out."
    default: "\(count) sessions could not be read and are left out."
    }
  }

  /// The look back over what was read; empty while there is more to read.
  func progress(today: Day = .today) -> Progress {
    let tally = isReading ? ProgressTally(catalogue: catalogue) : tally
    return tally.progress(today: today, dismissed: dismissals)
  }

  private mutating func finding(_ summary: SessionSummary, in journal: JournalClient) throws(JournalTrouble) -> Finding
  {
    let stored: StoredSession
    do { stored = try journal.session(summary.id) } catch {
      // Removed in the meantime, so it is not missing.
      if case .removed = error { return .open }
      throw error
    }
    guard let end = Self.end(of: stored) else { return summary.isClosed ? .unreadable : .open }
    guard let scenario = try scenario(of: summary, in: journal) else { return .unreadable }
    let session = Replay(stored.events, in: scenario).session
    guard Self.isWhole(session, drilled: summary.drilled) else {
      // A short form that was left at its pen pause is unfinished, not damaged.
      return summary.drilled == nil ? .unreadable : .open
    }
    let day = Day.local(end)
    let record = SessionRecord(
      session: session, endedAt: day, label: "\(summary.title), \(day.spoken)", drilled: summary.drilled)
    return .outcome(SessionOutcome(record, catalogue: catalogue))
  }

  /// When the first walk ended, or the short form's decision was made; nil for an unfinished session.
  private static func end(of stored: StoredSession) -> Timestamp? {
    let index = stored.events.firstIndex { event in
      switch event {
      case .ended: stored.summary.drilled == nil
      case .optionChosen(let scene, _): scene == stored.summary.drilled
      case .started, .pageTurned, .replyComposed, .penPaused, .checkedIn, .noticed, .walked, .safetyTakenUp,
        .safetyClosed, .sceneSkipped, .rewound, .remarked:
        false
      }
    }
    return index.flatMap { stored.times.indices.contains($0) ? stored.times[$0] : nil }
  }

  private static func isWhole(_ session: Session, drilled: PlaceID?) -> Bool {
    guard let walk = session.walks.first else { return false }
    guard let drilled else { return walk.isClosed }
    return walk.visits.contains { $0.scene == drilled }
  }

  /// The case as it was played, from the copy kept with the session.
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
  /// The name under which the whole list is dismissed.
  static let wholeList = "whole-list"

  /// What was dismissed, as the journal names it.
  init(items: Set<String>) { self.init(all: items.contains(Self.wholeList), families: items) }
}
