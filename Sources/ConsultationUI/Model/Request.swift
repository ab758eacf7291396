// What a screen asks for beyond itself.

import Reports
import ScenarioEngine
import Vignettes

/// Something that a screen asks for: of the screens that lie below it, of the session, or of the world.
enum Request: Sendable {
  /// Lay a screen on top.
  case push(any ScreenContent)
  /// Take the screen on top off.
  case pop
  /// Ask the world.
  case ask(Effect)
  /// Say a sentence to the person.
  case say(String)
  /// Take the selection to a choice.
  case select(Int)
  /// Go to the beginning of the screen.
  case toTop
  /// Bring the choice that is selected into sight.
  case reveal
  /// Begin the case that is open.
  case begin
  /// Pass the present scene over.
  case skip
  /// Ask whether to leave.
  case askToLeave
  /// Leave the consultation, or the program if there is none.
  case leave
  /// Leave what is said afterwards: at once, unless something would be lost.
  case beDone
  /// Close the walk, and show what is said of it.
  case debrief
  /// Keep one's own words on a line of the debrief.
  case remark(Remark)
  /// Begin another walk at a scene of an earlier one.
  case rewind(PathPlace)
  /// Open the notes and exports.
  case notebook
  /// Open the exports.
  case exports
  /// Give the pages of notes that had waited the names under which they are kept.
  case renameKeptNotes([Int64: KeptNote])
  /// Take the note that is being written off, with what was asked about it.
  case closeNote
  /// Take the page of a note off that is no more.
  case closeKeptNote(Int64)
  /// Take up short forms, one after another.
  case drill([Drill])
  /// Show the scene of the present short form.
  case decide
  /// Show the short debrief of the decision that was taken.
  case taken
  /// Go back to where the short form was chosen.
  case endDrill
  /// Take a family, or with nil the whole list, from the revisit list for ever.
  case dismissRevisit(String?)
}
