// What happened, for the model.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

/// Something that happened outside the model.
public enum Message: Sendable {
  /// A key was pressed.
  case keyPressed(Key)
  /// A line was typed, in the plain form.
  case lineTyped(String)
  /// The terminal has this size now.
  case resized(Size)
  /// The catalogue was read.
  case vignettesFound([CatalogueEntry], unlisted: [String] = [])
  /// A vignette was loaded; the seed is for the order of its options.
  case vignetteOpened(Scenario, MarkerCatalogue, seed: UInt64)
  /// A vignette could not be loaded; the sentences say why and what to do.
  case vignetteRefused(title: String, reasons: [String])
  /// The file that is played was changed, and can be played as it is now; the seed is for a walk that has none yet.
  case vignetteReloaded(Scenario, MarkerCatalogue, seed: UInt64)
  /// The file that is played was changed, and cannot be played.
  case vignetteBroken(FileTrouble)
  /// The notes of the session, in the order in which they were written.
  case notesFound([KeptNote])
  /// A note is on disk, new or changed.
  case noteKept(KeptNote)
  /// A note could not be kept; a sentence says why and what to do.
  case noteNotKept(NoteDraft, because: String)
  /// A note is held in memory: until it can be written if it `waits` for that, otherwise until the session is left.
  case noteHeld(KeptNote, waits: Bool)
  /// Notes that were held are on disk now, by the names under which they were held.
  case heldNotesKept([Int64: KeptNote])
  /// A note was removed.
  case noteRemoved(Int64)
  /// A note was not kept yet: something in it looks like a real person's. What it looks like, such as “a postcode”.
  case noteLooksReal(NoteDraft, [String])
  /// The person's editor was closed: the text as it is now, or nil if it stays as it was.
  case textEdited(String?)
  /// An export was written: the path of its file.
  case exported(to: String)
  /// Kept sessions were looked back over; if something had to be left out, a sentence says so.
  case progressFound(Progress, leftOut: String?)
  /// So many families are due to be taken up again, by what the look back found when it was last read.
  case revisitsDue(Int)
  /// The short forms of all cases were found.
  case shortFormsFound(ShortForms)
  /// Short forms were asked for from outside, to be taken one after another.
  case drillsChosen([Drill])
  /// The case of a short form was loaded; the seed is for the order of its options.
  case drillOpened(Scenario, MarkerCatalogue, seed: UInt64)
  /// The sessions that wait to be gone on with, the last played first.
  case sessionsFound([ResumableSession])
  /// The session that is being played is kept under this code, or is not kept; nil until it was.
  case sessionKept(as: String?)
  /// Why what is done now is not kept, as a sentence, and what would be lost of the session if it were left; nil where
  /// it is kept.
  case keepingFails(String?, Unkept?)
  /// Nothing is going to be kept while the program runs; a sentence says why, if nobody wished it.
  case nothingIsKept(because: String?)
  /// The sessions that are kept, the last played first; if they are not known, a sentence says why.
  case earlierSessionsFound([ResumableSession], trouble: String? = nil)
  /// A session that was kept, as it is.
  case sessionResumed(Session, MarkerCatalogue)
  /// A session that was kept, to be read as it was.
  case sessionRead(Session, MarkerCatalogue)
  /// A session that was kept, whose case has changed since.
  case sessionChanged(ChangedSession)
  /// Something could not be done; one plain sentence for the person.
  case troubleArose(String)
}
