// Where a text stands in its vignette, and who gets to read it.

import Diagnostics
import Vignettes
import Vignettes

/// The field that holds a text.
enum TextField: Sendable {
  case sceneText, later, bridge, leaderNotes, prompt, lureReason, ceilingReason, part, question
  case line, reply, why, inquiry
  case endingTitle, endingText, endingPatient, endingPossible, endingHard, endingUnknown, endingNext
  case safetyLine, safetyReply
  case summary, objective, addedForPlay, cutStory, cutNotes, known, notKnown

  /// Whether somebody who plays gets to read it, in play or in the debrief.
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

/// Where a text stands.
struct TextPlace: Sendable {
  /// The field.
  let field: TextField
  /// The scene, ending, sitting, cut, objective or entry that it belongs to, from 0; 0 for the file's own.
  var owner = 0
  /// The option, lure, part, prompt or live marker within that, from 0.
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

/// A text with its place.
struct PlacedText: Sendable {
  /// Where it stands.
  let place: TextPlace
  /// What it says.
  let text: WordText
  /// The text as it is shown, its marks read; nil for a plain one, in which marks mean nothing.
  var passage: Passage?
}
