// Every sentence that the machine itself shows on the wall or to the leader.

import Vignettes

/// The sentences; those that a cue sheet repeats are public.
public enum GroupWording {
  static let isOver = "The session is closed."
  static let safetyFirst =
    "Before closing, ask the room what it would want to be sure of: put up the safety scene first."
  static let choicesHaveAKey = "The choices have a key of their own."

  /// Shown under the title.
  public static let fiction = "A made-up case. Nobody in it is a real patient."
  static let mayLeave = "You may leave at any time, and come back."
  static let parked = ["We are taking a moment.", "The story will keep."]
  static let ownWords = ["What would you say here?", "In your own words, before there is anything to choose from."]
  static let otherVotes = "Undecided, and none of these, are answers too."
  static let nothingFixed = "Nothing is fixed beyond what was read."
  static let breaksOff = "The story breaks off here."
  static let noDebrief = "The debrief is not available."

  /// What the story touches on, a paragraph each; empty if there is nothing to note.
  public static func contentNotes(_ notes: [ContentNote]) -> [String] {
    let named = notes.filter { $0 != .none }.map(\.rawValue)
    return named.isEmpty ? [] : ["This story touches on:", named.joined(separator: ", ") + ".", mayLeave]
  }

  /// What the room is asked before a session closes, a paragraph each.
  public static func safety(_ patient: String) -> [String] {
    [
      "Before this is left: what would you want to be sure of, for \(patient), by the end of the day?",
      "What would you ask? Whom would you tell?",
    ]
  }

  static func carrying(_ name: String) -> String { "\(name) is carrying the case." }

  static func stage(_ stage: VoteStage) -> String {
    switch stage {
    case .before: "before"
    case .after: "after"
    }
  }
}
