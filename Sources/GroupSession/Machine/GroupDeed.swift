// Everything a leader can do, as a list for the keymap and the help page.

/// A kind of thing that the leader can do. Each has one event, and each toggle two.
public enum GroupDeed: String, Codable, Hashable, Sendable, CaseIterable {
  /// A large step on.
  case goOn
  /// A large step back.
  case goBack
  /// Show the choices.
  case reveal
  /// Choose a branch by its letter.
  case choose
  /// The next phase.
  case nextPhase
  /// The phase before.
  case previousPhase
  /// Blank the wall, or bring back what was there.
  case blank
  /// Put up the quiet holding screen, or take it down.
  case park
  /// Put up what is known and not known.
  case facts
  /// Type the counts of hands.
  case vote
  /// Put up the counts.
  case showVotes
  /// Skip the scene by its bridge.
  case skip
  /// Go back to a scene of the map.
  case rewind
  /// Put the patient's two replies side by side.
  case compare
  /// Put up the safety scene.
  case safety
  /// Bring the story back to the wall.
  case story
  /// Give the name or seat of who carries the case.
  case carrier
  /// Take a step towards the debrief.
  case debrief
  /// Close the session.
  case close
}
