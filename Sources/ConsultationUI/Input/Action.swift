// What a key can ask for, whatever the screen.

import Sheets

/// What a key asks for.
public enum Action: String, Sendable, Hashable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case up, down, left, right
  /// Back by a page.
  case pageUp = "page-up"
  /// On by a page.
  case pageDown = "page-down"
  /// To the first line.
  case first
  /// To the last line.
  case last
  /// What the enter key does: say it, open it, go on.
  case confirm
  /// Marks or unmarks a word or a part.
  case mark
  /// Goes to the option with the letter or number that was typed.
  case option
  /// Moves a part of a reply forward.
  case earlier
  /// Moves a part of a reply back.
  case later
  /// Back to the screen before.
  case back
  /// Opens everything that is folded, or folds it.
  case unfold
  /// The path map.
  case map
  /// The medicines chart.
  case chart
  /// The medicines, what was noted and what is not known, where no panel shows them.
  case medicines
  /// The glossary of the markers.
  case glossary
  /// Answers a line of the debrief in one's own words.
  case remark
  /// The debrief of the next walk.
  case otherWalk = "other-walk"
  /// The sessions that are kept.
  case sessions
  /// The look back over sessions.
  case progress
  /// The revisit list.
  case revisits
  /// The short forms.
  case shortForms = "short-forms"
  /// Skips the present scene by its bridge.
  case skip
  /// A quiet screen.
  case pause
  /// Whom to turn to.
  case support
  /// The keys and what they do.
  case help
  /// Writes a note.
  case note
  /// The templates, the notes and the exports.
  case notebook
  /// Opens the text in the person's own editor.
  case editor
  /// To the next prompt of a template.
  case nextPrompt = "next-prompt"
  /// To the prompt before.
  case previousPrompt = "previous-prompt"
  /// Leaves.
  case leave
  /// Draws everything again.
  case redraw

  /// The step that it is through a sheet; nil if it is none.
  var step: SheetState.Step? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .first
    case .last: .last
    case .left: .left
    case .right: .right
    default: nil
    }
  }
}
