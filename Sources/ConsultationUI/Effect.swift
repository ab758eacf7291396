// What the model asks of the world.

import Reports
import ScenarioEngine

/// Something to be done outside the model.
public enum Effect: Sendable, Hashable {
  /// Load a vignette of the catalogue, and answer with `vignetteOpened` or `vignetteRefused`.
  case openVignette(CatalogueEntry)
  /// Keep what was added to the session; it is on disk before anything that comes of it is shown. Answer with `sessionKept`.
  case record
  /// Say lines, in the plain form.
  case say([String])
  /// Keep a note with the session, and answer with `noteKept`, with `noteNotKept` if that fails, or with
  /// `noteLooksReal` if it seems to hold a real person's details and they are not meant to stay.
  case keepNote(NoteDraft)
  /// Hold a note in memory until it can be kept, and answer with `noteHeld`, or with `noteKept` if it can be kept by now.
  case holdNote(NoteDraft)
  /// Remove a note, and answer with `noteRemoved`.
  case removeNote(Int64)
  /// Find the notes of the session, and answer with `notesFound`.
  case findNotes
  /// Open a text in the person's own editor, and answer with `textEdited`.
  case openEditor(text: String)
  /// Write an export of the session, and answer with `exported`.
  case export(ExportRequest)
  /// Look back over the sessions that were kept, and answer with `progressFound`.
  case loadProgress
  /// Look for the short forms of all cases, and answer with `shortFormsFound`.
  case findShortForms
  /// Take a family, or with nil the whole list, from the revisit list for ever.
  case dismissRevisit(family: String?)
  /// Load the case of a short form, and answer with `drillOpened` or `vignetteRefused`. Events that are recorded after it
  /// belong to it alone: `started` comes first, and the way to its scene is among them, which was nobody's choice.
  case openDrill(Drill)
  /// Answer with `sessionsFound`: the catalogue is shown again, and what waits may have changed.
  case listSessions
  /// Answer with `earlierSessionsFound`: the sessions that are kept.
  case findSessions
  /// Load a session that is kept, by its code, and answer with `sessionResumed`, `sessionChanged` or `troubleArose`.
  case resume(String)
  /// Go on from a session whose case has changed, as far as it still fits, and answer with `sessionResumed`.
  case goOn(String)
  /// Load a session as it was, from the copy that was kept with it, and answer with `sessionRead`. Nothing is added to it.
  case readAsItWas(String)
  /// Draw everything again.
  case redraw
  /// End the program.
  case quit
}
