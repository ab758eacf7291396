// Where a text is in its vignette, and who gets to read it.

import Diagnostics
import Vignettes

/// The field that holds a text.
enum TextField: Sendable {
  case sceneText, later, bridge, leaderNotes, prompt, lureReason, ceilingReason, part, question
  case line, does, reply, why, inquiry
  case endingTitle, endingText, endingPatient, endingPossible, endingHard, endingUnknown, endingNext
  case safetyLine, safetyReply
  case summary, objective, addedForPlay, cutStory, cutNotes, known, notKnown

  /// Whether players get to read it, in play or in the debrief.
  var isShown: Bool {
    switch self {
    case .leaderNotes, .prompt, .addedForPlay, .ceilingReason, .cutNotes, .objective: false
    default: true
    }
  }

  /// Whether it tells the story: what is on screen before the debrief.
  var isStory: Bool {
    switch self {
    case .sceneText, .bridge, .part, .line, .reply, .endingTitle, .endingText, .safetyLine, .safetyReply: true
    default: false
    }
  }

  /// Whether it belongs to an ending.
  var isEnding: Bool {
    switch self {
    case .endingTitle, .endingText, .endingPatient, .endingPossible, .endingHard, .endingUnknown, .endingNext: true
    default: false
    }
  }
}

/// Where a text is.
struct TextLocation: Sendable {
  /// The field.
  let field: TextField
  /// The index of its scene, ending, sitting, cut, objective or entry; 0 for the file's own.
  var owner = 0
  /// The index of the option, lure, part, prompt or live marker within that.
  var item = 0

  /// The path of the text.
  func path(in story: StoryGraph) -> FieldPath {
    let root = FieldPath.root
    let scene = root.appending("scenes").appending(owner)
    let ending = root.appending("endings").appending(owner)
    func option(_ name: String) -> FieldPath { story.path(ofOption: item, at: owner).appending(name) }
    switch field {
    case .sceneText: return scene.appending("text")
    case .later: return scene.appending("later")
    case .bridge: return scene.appending("bridge").appending("text")
    case .leaderNotes: return scene.appending("leader").appending("notes")
    case .prompt: return scene.appending("leader").appending("prompts").appending(item)
    case .lureReason: return scene.appending("lures").appending(item).appending("why_not")
    case .ceilingReason: return scene.appending("live").appending(item).appending("why_ceiling")
    case .part: return scene.appending("parts").appending(item).appending("text")
    case .question: return scene.appending("questions").appending(item).appending("text")
    case .line: return option("line")
    case .does: return option("does")
    case .reply: return option("reply")
    case .why: return option("why")
    case .inquiry: return option("inquiry")
    case .endingTitle: return ending.appending("title")
    case .endingText: return ending.appending("text")
    case .endingPatient: return ending.appending("patient")
    case .endingPossible: return ending.appending("possible")
    case .endingHard: return ending.appending("hard")
    case .endingUnknown: return ending.appending("unknown")
    case .endingNext: return ending.appending("next")
    case .safetyLine: return root.appending("safety_tasks").appending(owner).appending("line")
    case .safetyReply: return root.appending("safety_tasks").appending(owner).appending("reply")
    case .summary: return root.appending("summary")
    case .objective: return root.appending("objectives").appending(owner).appending("text")
    case .addedForPlay: return root.appending("added_for_play").appending(owner)
    case .cutStory: return root.appending("cuts").appending(owner).appending("story")
    case .cutNotes: return root.appending("cuts").appending(owner).appending("leader").appending("notes")
    case .known: return root.appending("sittings").appending(owner).appending("known").appending(item)
    case .notKnown: return root.appending("sittings").appending(owner).appending("not_known").appending(item)
    }
  }
}

/// A text and where it is.
struct PlacedText: Sendable {
  /// Where it is.
  let location: TextLocation
  /// Its words.
  let text: WordText
  /// The text as shown, with its marks read; nil for plain text, in which marks mean nothing.
  var passage: Passage?
}
