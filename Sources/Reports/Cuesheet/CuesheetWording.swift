// The sentences of a cue sheet that are the same for every case.

import Vignettes

/// Fixed sentences, and the words for what comes to the wall.
enum CuesheetWording {
  static let whatThisIs: [CuesheetBlock] = [
    .paragraph(
      "A group session: work on an invented case, informed by Balint. It is not a Balint group. Nobody in the room knows "
        + "this patient, and coming to it is not attendance at one; say so if you are asked."),
    .paragraph(
      "The task is to wonder about two people and what passes between them, not to solve anything and not to teach. When "
        + "somebody says “this reminds me of a patient of mine”, you may close the laptop; that is a good outcome."),
    .paragraph(
      "Names of what is live, notes and prompts are for you. The room has no use for the words. Choose among the prompts; "
        + "do not run through them. Nothing moves by itself, and every silence may be longer than you like."),
  ]

  static func ready(_ command: String) -> [String] {
    [
      "You have read the case yourself, and played it to one ending.",
      "Somebody has agreed to lead with you, or to watch the quiet ones and this clock.",
      "Chairs in a circle, with the screen outside it; for more than twelve people, an inner ring of six to eight.",
      "Cards or slips for voting; a clock that you can see and the room need not.",
      "Notifications are off on the computer that projects, and its letters can be read from the last chair.",
      "You know where somebody can go who wants to step out, and who goes with them.",
      "Started with: \(command)",
    ]
  }

  /// What comes to the wall as a phase begins.
  static func screen(_ screen: SessionShape.Screen) -> String {
    switch screen {
    case .title: "Content notes, ground rules, title"
    case .scene: "The story, a page at a time"
    case .facts: "Known and not known"
    case .blank: "Nothing"
    case .choices: "The choices, by letter"
    case .reply: "What was said, and what came back"
    case .sideBySide: "The patient's two replies"
    case .questions: "Six questions, one at a time"
    case .closing: "The closing words, and whom to turn to"
    }
  }

  /// The keys of a phase, the one that begins it first.
  static func keys(_ screen: SessionShape.Screen, _ keys: CuesheetKeys) -> String {
    let next = keys.nextPhase
    return switch screen {
    case .title: "\(keys.goOn) turns the page: content notes, ground rules, title"
    case .scene: "\(next) begins the story, \(keys.goOn) turns the page, \(keys.goBack) turns it back"
    case .facts: "\(next) puts up the sheet, \(keys.goOn) turns the page"
    case .blank: "\(next) empties the wall; \(keys.blank) brings it back, and empties it again"
    case .choices:
      "\(next) puts up the choices (or \(keys.reveal), where the scene was not read to its end), \(keys.goOn) shows the "
        + "rest of them; \(keys.votes) takes the counts, \(keys.showVotes) puts them up"
    case .reply:
      "\(next), then \(keys.choose) for the branch; \(keys.goOn) turns the page, and goes into the next scene"
    case .sideBySide: "\(next) puts the two replies side by side, and so does \(keys.compare)"
    case .questions: "\(next) asks the first; \(keys.goOn) empties the wall, and then asks the next"
    case .closing:
      "\(keys.safety) first, where something is left to be sure of; then \(next), \(keys.goOn) for whom to turn to, and "
        + "\(keys.close) closes"
    }
  }

  /// Keys that a leader has in the fingers.
  static func known(_ keys: CuesheetKeys) -> [String] {
    [
      "\(keys.blank): empty the wall at once, and bring back what was there.",
      "\(keys.park): a quiet holding screen, when somebody needs a moment.",
      "\(keys.skip): skip this scene by its two-line summary.",
      "\(keys.facts): what is known and what is not.",
      "\(keys.rewind): go back to a scene; both paths are kept.",
      "\(keys.nextPhase): the next phase.",
    ]
  }

  static let distress = [
    "Park the screen. Stop talking about the case before you do anything else.",
    "Somebody goes out with the person who goes out. The leader stays with the room, or asks the co-leader to.",
    "Ask in private, in plain words. Where the story has touched on suicide and you are worried for somebody, ask about "
      + "suicide directly, and do not leave them alone with the answer.",
    "Give the support lines below, and arrange who speaks to the person tomorrow. Begin again only if the room wants to.",
  ]

  static func debrief(_ keys: CuesheetKeys) -> String {
    "There is no debrief unless you ask for one (\(keys.debrief)), confirm it, and the room agrees aloud. None is usual."
  }

  static let afterwards = [
    "What did we feel?", "What did the group do that the consultation does?", "Who was silent?", "What did we hurry?",
  ]

  static let anybodyDistressed = [
    "A private word with anybody who seemed distressed, today.",
    "Named support given, and a follow-up arranged: by whom, and when.",
    "Anybody touched by what was said of suicide has been asked about it directly.",
  ]
}
