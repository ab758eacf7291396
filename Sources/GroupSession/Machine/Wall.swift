// What part of the story is on the wall, and what can cover it.

/// What is on the wall under a blank or holding screen.
enum Wall: Hashable, Sendable {
  /// Content notes, ground rules and title.
  case opening
  /// The story, at its spot.
  case story
  case facts
  case votes
  case comparison
  /// The safety scene, put up by the leader.
  case safety
  /// The reflective questions of a phase; at odd steps the wall is empty between two of them.
  case questions(step: Int)
  case closing
  case debrief

  /// Whether it covers something else that comes back.
  var isAside: Bool {
    switch self {
    case .facts, .votes, .comparison, .safety, .debrief: true
    case .opening, .story, .questions, .closing: false
    }
  }
}

/// Where the story is; stops are indexes on the present track.
enum Spot: Hashable, Sendable {
  /// The story before a cut.
  case prologue
  /// A scene's text.
  case text(stop: Int)
  /// The reflective questions of a scene; at odd steps the wall is empty between two of them.
  case questions(step: Int)
  /// The question “What would you say here?”, in one's own words.
  case ownWords
  /// The choices of the last stop.
  case options
  /// What was said at a stop and what came back, or the bridge by which it was skipped.
  case reply(stop: Int)
  /// The safety scene, if a sitting closes with a task undone.
  case interlock
  /// The ending, or the point at which a faulty story breaks off.
  case end
}
