// A group session: its events, and the state that results from replaying them.

import ScenarioEngine
import Vignettes

/// A group session as a pure machine (docs/group.md). Times are passed in, in seconds of any one clock.
///
/// Who carries the case and the words of a debrief are not events: they are passed in while needed, and never stored.
public struct GroupSession: Sendable {
  /// The vignette, made ready.
  public let scenario: Scenario
  /// How it began.
  public let start: GroupStart
  /// When it began.
  public let startedAt: Int
  /// The events since then.
  public private(set) var events: [TimedGroupEvent] = []
  /// Who carries the case, by a first name or seat; nil for nobody. Never stored.
  public private(set) var carrier: String?
  /// The debrief in plain paragraphs, for the wall once the room has agreed. Never stored.
  public var debrief: [WallSection] = []

  let catalogue: MarkerCatalogue
  let guide: GroupGuide
  let cut: Cut?
  /// The walk at its beginning, from which every track starts.
  let base: Walk
  var tracks: [Track]
  /// The map's numbers: scenes and endings in the order in which the room first reached them.
  var numbers: [PlaceID] = []
  /// The scenes whose text has been shown to its end.
  var read: Set<PlaceID> = []

  var phase = 0
  var phaseSince: Int
  var phaseSeconds: [Int]

  var wall = Wall.opening
  var wallPage = 0
  /// What comes back when facts, votes, replies, the safety scene or the debrief are taken down.
  var under = Wall.opening
  var spot: Spot
  var page = 0
  var isBlank = false
  var isParked = false

  var votes: [PlaceID: [VoteStage: VoteCounts]] = [:]
  /// The branches in the order in which they were chosen.
  var branches: [Branch] = []
  var talkedAbout: Set<SafetyMoment> = []
  var debriefStep = LeaderView.DebriefStep.closed
  var isClosed = false

  /// A branch that the room took.
  struct Branch: Hashable, Sendable {
    let scene: PlaceID
    let choice: String
    let track: Int
    let stop: Int
  }

  /// How many events are kept; nobody turns a page twenty thousand times.
  static let mostEvents = 20_000
  /// How many walks are kept.
  static let mostWalks = 50

  /// Begins a session.
  ///
  /// - Throws: a refusal if the start is for another case, another version of it, or a cut that it does not have.
  public init(
    _ scenario: Scenario, start: GroupStart, guide: GroupGuide, catalogue: MarkerCatalogue, at now: Int
  ) throws(GroupRefusal) {
    let vignette = scenario.vignette
    guard start.vignette == vignette.metadata.id, start.playHash == vignette.hashes.play else {
      throw GroupRefusal("The case has changed since this session began. Begin a new session with it.")
    }
    guard !start.shape.phases.isEmpty else { throw GroupRefusal("This shape has no phases.") }
    let cut = vignette.cuts.first { $0.id.text == start.cut }
    if let name = start.cut, cut == nil { throw GroupRefusal("The case has no cut “\(name)”.") }
    guard let base = cut.map({ Walk(scenario, at: $0) }) ?? Walk(scenario) else {
      throw GroupRefusal("No way through the case leads to this cut.")
    }
    self.scenario = scenario
    self.start = start
    self.guide = guide
    self.catalogue = catalogue
    self.cut = cut
    self.base = base
    startedAt = now
    phaseSince = now
    phaseSeconds = Array(repeating: 0, count: start.shape.phases.count)
    tracks = [Track(base)]
    spot = cut == nil ? .text(stop: 0) : .prologue
    takeNumbers()
  }

  /// Continues a session after a crash, at the same place and with the wall blank.
  ///
  /// - Throws: a refusal if the case has changed, or if an event is not possible.
  public init(
    resuming state: GroupState, in scenario: Scenario, guide: GroupGuide, catalogue: MarkerCatalogue
  ) throws(GroupRefusal) {
    guard state.format == GroupState.currentFormat else {
      throw GroupRefusal("This session was saved by another version of the program and cannot be continued.")
    }
    try self.init(scenario, start: state.start, guide: guide, catalogue: catalogue, at: state.startedAt)
    for entry in state.events.prefix(Self.mostEvents) { try apply(entry.event, at: entry.at) }
    // Recorded as an event, so the events after it are possible when replayed again.
    if !isBlank { try apply(.blanked, at: state.events.last?.at ?? state.startedAt) }
  }

  /// What a crash must not lose: the beginning and the events.
  public var state: GroupState {
    GroupState(format: GroupState.currentFormat, start: start, startedAt: startedAt, events: events)
  }

  /// Applies an event. If it is not possible, throws a refusal and changes nothing.
  public mutating func apply(_ event: GroupEvent, at now: Int) throws(GroupRefusal) {
    var next = self
    try next.take(event, at: now)
    if events.count < Self.mostEvents {
      next.events.append(TimedGroupEvent(at: now, event: event))
    } else if !event.coversTheWall {
      throw GroupRefusal("This session has reached its limit of steps. Begin a new one.")
    }
    self = next
  }

  /// Sets who carries the case, a first name or seat of at most 40 letters; nil or an empty text for nobody.
  public mutating func nameCarrier(_ name: String?) throws(GroupRefusal) {
    let words = (name ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count <= GroupWire.longestCarrier else {
      throw GroupRefusal("Use a first name or a seat, of at most \(GroupWire.longestCarrier) letters.")
    }
    carrier = words.isEmpty ? nil : words
  }

  /// The session for the engine's reports: what the room played, without what comes before a cut.
  public var report: Session {
    Session(
      reporting: tracks.map(\.walk), in: scenario,
      start: SessionStart(
        vignette: start.vignette, version: start.version, playHash: start.playHash, mode: .standard, seed: start.seed))
  }
}

/// A heading with its paragraphs, for the debrief on the wall.
public struct WallSection: Hashable, Sendable {
  /// The heading.
  public let title: String
  /// The paragraphs.
  public let paragraphs: [String]

  /// Makes a section.
  public init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }
}
