// The pages of the leader's terminal.

/// What the leader can look at, in the order of its number keys.
enum LeaderPage: Int, Sendable, Hashable, CaseIterable {
  /// The phases.
  case plan
  /// Prompts of the phase, and what to watch.
  case prompts
  /// Notes, prompts, markers and choices of the scene.
  case scene
  /// Safety tasks.
  case safety
  /// Counts of hands.
  case votes
  /// The scenes so far.
  case map
  /// The wall, line by line.
  case wall
  /// Every key.
  case keys

  /// Its name in the row of pages.
  var title: String {
    switch self {
    case .plan: "plan"
    case .prompts: "prompts"
    case .scene: "scene"
    case .safety: "safety"
    case .votes: "votes"
    case .map: "map"
    case .wall: "wall"
    case .keys: "keys"
    }
  }
}
