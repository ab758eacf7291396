// The screens, as a stack: the one on top is shown, and going back takes it off.

/// A screen, with where its selection and its scroll stand.
struct Screen: Hashable, Sendable {
  /// What is shown.
  enum Kind: Hashable, Sendable {
    /// The list of cases.
    case catalogue
    /// Content notes and mode.
    case before
    /// The consultation.
    case play
    /// The debrief.
    case debrief
    /// One moment of the debrief, by its place.
    case moment(Int)
    /// One's own account of a moment, before anything is said about it; by its place.
    case account(Int)
    /// A look back at the stretch of play that has just closed.
    case lookBack
    /// One's own words on a line of a moment: the moment's place, and the line's among its lines.
    case remark(moment: Int, line: Int)
    /// The relational drug chart.
    case chart
    /// The path map.
    case map
    /// The markers.
    case glossary
    /// The keys.
    case help
    /// Whom to turn to.
    case support
    /// A quiet screen.
    case pause
    /// What has changed in the case of a session that was kept.
    case changed
    /// A question with two answers.
    case question(Question)
    /// A note or a template that is being written.
    case note
    /// The templates, the notes of the session, and the way to the exports.
    case notebook
    /// One note as it was kept, by its name in the journal.
    case keptNote(Int64)
    /// What to take along, and in what form.
    case exports
    /// The moment that an export tells in full.
    case exportMoment
    /// The folder that an export goes to.
    case exportFolder
    /// The sessions that are kept.
    case sessions
    /// The look back over sessions.
    case progress
    /// The revisit list.
    case revisits
    /// One line of it, by its family.
    case revisit(String)
    /// The short forms.
    case shortForms
    /// What is asked before the scene of a short form.
    case drillQuestion
    /// The short debrief of the decision that was taken; by its moment's place.
    case taken(Int)
    /// Several requests side by side.
    case sideBySide
  }

  /// What is shown.
  let kind: Kind
  /// The selection and the scroll.
  var list = SheetState()
}

/// A question with two answers or three, the first of which leaves things as they are.
enum Question: Hashable, Sendable {
  /// Leave the program, or the walk.
  case leave
  /// Pass over the present scene; its bridge is shown.
  case skip
  /// Begin a new walk at this line of the path map.
  case rewind(line: Int)
  /// Let go of what was typed and not kept.
  case dropWords
  /// Keep a note although something in it looks as if it belonged to a real person: what it looks like.
  case looksReal(NoteDraft, [String])
  /// Remove a note.
  case removeNote(Int64)
  /// What to do with a note that could not be kept, and why it could not.
  case noteNotKept(NoteDraft, because: String)
  /// Take a family from the revisit list for ever.
  case dismissRevisit(String)
  /// Switch the revisit list off for ever.
  case switchOffRevisits
}
