// Where the story stands on the wall, and what may hang before it.

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
  /// The reflective questions of a phase; at odd steps nothing stands between two of them.
  case questions(step: Int)
  case closing
  case debrief

  /// Whether it hangs before something else that comes back.
  var isAside: Bool {
    switch self {
    case .facts, .votes, .comparison, .safety, .debrief: true
    case .opening, .story, .questions, .closing: false
    }
  }
}

/// Where the story stands; stops are those of the present track, from 0.
enum Spot: Hashable, Sendable {
  /// The story before a cut.
  case prologue
  /// A scene's text.
  case text(stop: Int)
  /// The reflective questions of a scene; at odd steps nothing stands between two of them.
  case questions(step: Int)
  /// The question what one would say oneself.
  case ownWords
  /// The choices of the last stop.
  case options
  /// What was said at a stop and what came back, or the bridge by which it was skipped.
  case reply(stop: Int)
  /// The safety scene, where a sitting closes with a task undone.
  case interlock
  /// The ending, or the place where a faulty story breaks off.
  case end
}
