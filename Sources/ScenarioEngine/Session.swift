// A session: its events, and the walks that replaying them gives.

import Vignettes

/// A session is its event list; everything else here is what replaying it gives (docs/scoring.md §10).
public struct Session: Sendable {
  /// The vignette, made ready.
  public let scenario: Scenario
  /// How it began.
  public let start: SessionStart
  /// Every event, the beginning included.
  public private(set) var events: [SessionEvent]
  /// Every walk; the first is kept as it is, whatever later ones do.
  public private(set) var walks: [Walk]
  /// The trainee's own words on lines of the debrief.
  public private(set) var remarks: [Remark] = []

  /// Begins a session.
  public init(_ scenario: Scenario, start: SessionStart) {
    self.scenario = scenario
    self.start = start
    events = [.started(start)]
    walks = [Walk(scenario, mode: start.mode)]
  }

  /// Puts a session together from walks that were walked elsewhere, for a report on them; it cannot be replayed.
  ///
  /// Its events are its start alone, and with no walk it is at the beginning.
  public init(reporting walks: [Walk], in scenario: Scenario, start: SessionStart) {
    self.init(scenario, start: start)
    if !walks.isEmpty { self.walks = walks }
  }

  /// Begins a session of this vignette, in a mode and with a seed for the order of options.
  public init(_ scenario: Scenario, mode: PlayMode, seed: UInt64) {
    let metadata = scenario.vignette.metadata
    self.init(
      scenario,
      start: SessionStart(
        vignette: metadata.id, version: metadata.version, playHash: scenario.vignette.hashes.play, mode: mode,
        seed: seed))
  }

  /// Replays a list of events that begins with `started`.
  ///
  /// - Throws: `ReplayRefusal` at the first event that does not fit, with how many did.
  public init(replaying events: [SessionEvent], in scenario: Scenario) throws(ReplayRefusal) {
    guard case .started(let start)? = events.first else {
      throw ReplayRefusal(applied: 0, refusal: EventRefusal("A session begins with its start."))
    }
    self.init(scenario, start: start)
    self.events.reserveCapacity(events.count)
    for (place, event) in events.enumerated().dropFirst() {
      do { try apply(event) } catch { throw ReplayRefusal(applied: place, refusal: error) }
    }
  }

  /// Replays events in a vignette that may have changed since, as far as they still fit.
  ///
  /// - Returns: the session under the beginning that is given, and the first event that does not fit with the reason;
  ///   nothing if all of them do.
  public static func replaying(
    _ events: [SessionEvent], in scenario: Scenario, start: SessionStart
  ) -> (session: Session, stop: (event: SessionEvent, refusal: EventRefusal)?) {
    var session = Session(scenario, start: start)
    for event in events {
      if case .started = event { continue }
      do { try session.apply(event) } catch { return (session, (event, error)) }
    }
    return (session, nil)
  }

  /// The walk that is being walked.
  public var walk: Walk { walks[walks.count - 1] }

  /// Where the present walk is.
  public var situation: Situation { walk.situation }

  /// Applies an event; one that does not fit is refused, and then nothing has changed.
  public mutating func apply(_ event: SessionEvent) throws(EventRefusal) {
    switch event {
    case .started: throw EventRefusal("The session has begun already.")
    case .rewound(let walk, let scene): try rewind(walk: walk, to: scene)
    case .remarked(let remark):
      guard walks.indices.contains(remark.walk), walks[remark.walk].path.contains(remark.scene) else {
        throw EventRefusal("There is no line at “\(remark.scene)” to remark on.")
      }
      remarks.append(remark)
    case .pageTurned, .optionChosen, .replyComposed, .penPaused, .checkedIn, .noticed, .walked, .safetyTakenUp,
      .safetyClosed, .sceneSkipped, .ended:
      try walks[walks.count - 1].apply(event)
    }
    events.append(event)
  }

  /// Begins a new walk at a scene of an earlier one by replaying what led there. Alone, only from an ending.
  private mutating func rewind(walk number: Int, to scene: PlaceID) throws(EventRefusal) {
    guard case .ending = situation else {
      throw EventRefusal("Rewind opens at an ending; \(situation.invitation).")
    }
    guard walks.indices.contains(number),
      let arrival = walks[number].arrivals.first(where: { scenario.scenes[$0.scene].id == scene })
    else {
      throw EventRefusal("Walk \(number) did not come to “\(scene)”.")
    }
    var fork = Walk(scenario, mode: start.mode)
    for event in walks[number].trail.prefix(arrival.trailLength) { try fork.apply(event) }
    walks.append(fork)
  }

  /// The options of the present scene that are there now, in the order in which they are shown.
  public var shownOptions: [SceneOption] {
    guard case .scene(let id) = situation, case .decision(let options)? = scenario.scene(id)?.body else { return [] }
    let available = Set(walk.availableOptions.map(\.id))
    return OptionOrder.shuffled(count: options.count, seed: start.seed, scene: id)
      .map { options[$0] }.filter { available.contains($0.id) }
  }
}

/// Where a replay stopped.
public struct ReplayRefusal: Error, Sendable {
  /// How many events fitted, the beginning included.
  public let applied: Int
  /// Why the next did not.
  public let refusal: EventRefusal
}
