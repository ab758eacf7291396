// What the screens are handed: the state that outlives a screen, by what it is about.

import ScenarioEngine
import Sheets
import Vignettes

/// The state that screens share.
struct Rooms: Sendable {
  /// The cases, the sessions and the look back.
  var front = Front()
  /// The case that is open, and the consultation.
  var consultation: Consultation
  /// The debrief, once there is one.
  var afterwards: AfterwardsState?
  /// The moments that were looked at in the debriefs of earlier walks of the session, by walk.
  var lookedAt: [Int: [Int]] = [:]
  /// The notes and the exports.
  var notebook = Notebook()
  /// The short form that is being taken, from its question to its debrief.
  var drill: DrillRun?
  /// For screens that need nothing.
  var nothing: Nothing = Nothing()

  /// What a screen is handed that needs nothing.
  struct Nothing: Sendable {}

  /// A head in words.
  func words(of head: Head) -> (title: String, place: String) {
    guard let drill, let words = head.inDrill else {
      return (head.isOfCase ? (consultation.title ?? "dyad") + head.title : head.title, head.place)
    }
    let number = drill.takes.count + (afterwards == nil ? 1 : 0)
    let place = drill.isSet ? "\(number) of \(drill.drills.count)" : ""
    return ((drill.drill?.patient ?? "") + words, head.isCounted ? place : head.place)
  }
}

/// What is known of cases and sessions.
struct Front: Sendable {
  /// What is known of the cases.
  enum Catalogue: Sendable {
    /// Nothing yet.
    case looking
    /// These, in order, and a sentence for each folder with files that cannot be listed.
    case found([CatalogueEntry], unlisted: [String])
  }

  /// The cases.
  var catalogue = Catalogue.looking
  /// The sessions that wait to be gone on with, as the catalogue shows them.
  var resumable: [ResumableSession] = []
  /// The sessions that are kept, the last played first; nil until they were found.
  var earlier: [ResumableSession]?
  /// Why the sessions that are kept are not known.
  var earlierTrouble: String?
  /// The code of a session that was just left, for the catalogue to select.
  var leftSession: String?
  /// The look back over sessions, and the short forms.
  var lookBack = LookBack()

  /// Takes what was found.
  mutating func take(_ message: Message) {
    switch message {
    case .vignettesFound(let entries, let unlisted): catalogue = .found(entries, unlisted: unlisted)
    case .progressFound(let progress, let leftOut): (lookBack.progress, lookBack.leftOut) = (progress, leftOut)
    case .revisitsDue(let count): lookBack.expected = count
    case .shortFormsFound(let forms): lookBack.forms = forms
    case .earlierSessionsFound(let sessions, let trouble): (earlier, earlierTrouble) = (sessions, trouble)
    default: break
    }
  }

  /// Takes the sessions that wait. The selection goes to the one that was just left, or else stays on its case, wherever
  /// that is now.
  mutating func take(_ sessions: [ResumableSession], selection: inout SheetState) {
    let moved = selection.selected - resumable.count
    resumable = sessions
    defer { leftSession = nil }
    if let left = sessions.firstIndex(where: { $0.code == leftSession }) {
      selection = SheetState(selected: left)
      return
    }
    selection.selected = moved >= 0 ? moved + sessions.count : min(selection.selected, max(sessions.count - 1, 0))
  }

  /// The cases that were found.
  var entries: [CatalogueEntry] { if case .found(let entries, _) = catalogue { entries } else { [] } }
}

/// The case that is open, and how far it was played.
struct Consultation: Sendable {
  /// A case that was opened.
  struct OpenedCase: Sendable {
    let scenario: Scenario
    let markers: MarkerCatalogue
    let seed: UInt64
  }

  /// The mode that was asked for on the command line, or the last that was chosen.
  var mode: PlayMode
  /// Whether the author's notes are shown in play.
  let isForAuthor: Bool
  /// Whom to turn to; the quiet page after a hard scene says it.
  var support = SupportText.unitedKingdom
  /// The case, before it is begun and after.
  var opened: OpenedCase?
  /// The consultation, once it was begun.
  var play: PlayState?
  /// The code under which the session is kept; nil if it is not.
  var keptAs: String?
  /// Why what is done now is not kept; nil if it is.
  var whyUnkept: String?
  /// What would be lost of the session if it were left now.
  var unkept: Unkept?

  /// The markers of the case; nil if none is open.
  var markers: MarkerCatalogue? { play?.markers ?? opened?.markers }
  /// The title of the case; nil if none is open.
  var title: String? { (play?.session.scenario ?? opened?.scenario)?.vignette.metadata.title }

  /// Why no note can be written; nil if one can.
  var noteRefusal: String? {
    play == nil ? "A note belongs to a walk. Open a case and begin, and n writes one." : nil
  }

  /// Why the glossary stays shut; nil if it can be opened. `isPlaying` says whether the consultation is on screen.
  func glossaryRefusal(isPlaying: Bool) -> String? {
    if markers == nil { return "The glossary comes with a case: open one first." }
    guard isPlaying, let play, Context.play.contains(play.step.context), play.session.start.mode != .coach else {
      return nil
    }
    return "The glossary opens afterwards, and in coach mode."
  }

  /// What happens to the consultation if it is left.
  var leaving: String {
    if let unkept { return unkept.warning }
    if let keptAs { return "It is kept as \(keptAs), and waits where you leave it." }
    return play?.session.events.count == 1
      ? "It has only begun, so there is nothing to keep."
      : "It is not kept: it would begin anew another time."
  }
}
