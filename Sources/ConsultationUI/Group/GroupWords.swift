// What the leader's screen calls things.

import GroupSession

extension ProjectionView.Kind {
  /// What is on the wall, in a few words.
  var words: String {
    switch self {
    case .contentNotes: "content notes"
    case .groundRules: "ground rules"
    case .title: "the title"
    case .story: "the story"
    case .ownWords: "own words"
    case .options: "the choices"
    case .votes: "the count of hands"
    case .reply: "the reply"
    case .ending: "the ending"
    case .facts: "known, not known"
    case .sideBySide: "two replies"
    case .safety: "what to be sure of"
    case .question: "a question"
    case .closing: "the closing words"
    case .debrief: "afterwards"
    case .blank: "nothing"
    case .parked: "the pause"
    }
  }
}

extension LeaderView.SafetyStanding {
  /// How it is with a task.
  var words: String {
    switch self {
    case .passed: "the story went past it"
    case .toBeTalkedAbout: "its scene was passed over: to be talked about"
    case .open: "asked for; there is time yet"
    case .talkedAbout: "the room has been asked about it"
    }
  }
}

extension VoteStage {
  /// When it was.
  var words: String { self == .before ? "before" : "after" }
}

/// Times as they are read.
enum ClockText {
  /// Minutes and seconds, `12:04`; any number is safe.
  static func minutes(_ seconds: Int) -> String {
    let seconds = max(seconds, 0)
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
