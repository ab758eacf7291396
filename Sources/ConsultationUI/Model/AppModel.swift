// Everything that the screens show, as one value.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

/// The state of the whole interface. It changes by messages alone, and views draw nothing that is not in it.
public struct AppModel: Dialogue {
  /// What is known of the cases.
  enum CatalogueState: Sendable {
    /// Nothing yet.
    case looking
    /// These, in order, and a sentence for each folder with files that cannot be listed.
    case found([CatalogueEntry], unlisted: [String])
    /// They could not be read; the sentences say why.
    case failed([String])
  }

  /// The size of the terminal.
  public internal(set) var size: Size
  /// The text behind the support key.
  let support: SupportText
  /// The signs that screens are drawn with.
  let glyphs: Glyphs
  /// Whether the author's notes are shown in play.
  let isForAuthor: Bool
  /// What is wrong with the file that is being edited; nil while it can be played.
  var fileTrouble: FileTrouble?
  /// The screen on top, laid out. Moving the selection changes nothing in it, so it is kept from key to key.
  private(set) var sheet = Sheet(width: 1)
  /// How often it was laid out, so that what was drawn from an earlier one is not taken for this one.
  private(set) var layouts = 0
  /// The mode that was asked for on the command line, or the last that was chosen.
  var mode: PlayMode
  /// The cases.
  var catalogue = CatalogueState.looking
  /// The sessions that wait to be gone on with, as the catalogue shows them.
  var resumable: [ResumableSession] = []
  /// The sessions that are kept, the last played first; nil until they were found.
  var earlier: [ResumableSession]?
  /// The code of a session that was just left, for the catalogue to stand on.
  var leftSession: String?
  /// The code under which the session that is played is kept; nil where it is not.
  var keptAs: String?
  /// The session that was to be gone on with, where its case has changed.
  var changed: ChangedSession?
  /// The case that was opened, before it is begun.
  var opened: OpenedCase?
  /// The consultation, once it was begun.
  var play: PlayState?
  /// The debrief, once there is one.
  var afterwards: AfterwardsState?
  /// What is being written, while a note is open.
  var writing: NoteWriting?
  /// The notes of the session and what was chosen for an export.
  var notebook = Notebook()
  /// What is known of earlier sessions, and the short forms.
  var lookBack = LookBack()
  /// The short form that is being taken, from its question to its debrief.
  var drill: DrillRun?
  /// The screens from the first to the one on top; never empty.
  var screens = [Screen(kind: .catalogue)]
  /// One sentence for the person, until the next key.
  var status: String?

  /// A case that was opened.
  struct OpenedCase: Sendable {
    let scenario: Scenario
    let markers: MarkerCatalogue
    let seed: UInt64
  }

  /// Makes the model at its start.
  public init(
    size: Size, support: SupportText, mode: PlayMode = .standard, glyphs: Glyphs = .unicode, forAuthor: Bool = false
  ) {
    isForAuthor = forAuthor
    self.size = size
    self.support = support
    self.mode = mode
    self.glyphs = glyphs
    layOut()
  }

  /// Lays out the screen on top anew.
  mutating func layOut() {
    sheet = laidOut(width: layout.text.columns)
    layouts &+= 1
  }

  /// The screen on top.
  var screen: Screen {
    get { screens.last ?? Screen(kind: .catalogue) }
    set { if screens.isEmpty { screens = [newValue] } else { screens[screens.count - 1] = newValue } }
  }

  /// The selection and scroll of the screen on top.
  var list: SheetState {
    get { screen.list }
    set { screen.list = newValue }
  }

  /// What keys mean now.
  var context: Context {
    // Until what is asked has come into sight there is only something to read.
    let isReading = screen.kind == .play && nextPage(of: sheet) != nil
    if let row = selectedRow(of: sheet), row.isField, !(isReading && list.isIdle && !isAsked) {
      return screen.kind == .note ? baseContext : .writing
    }
    return isReading ? .reading : baseContext
  }

  /// Whether what is asked has begun to come into sight.
  private var isAsked: Bool {
    sheet.question.map { $0 < list.held(to: sheet, window: window).top + window } ?? false
  }

  /// What keys mean on this screen where no line is being typed.
  var baseContext: Context {
    switch screen.kind {
    case .catalogue: .catalogue
    case .before: .before
    case .play: play?.step.context ?? .reading
    case .debrief: .debrief
    case .moment, .account, .remark: .scene
    case .lookBack: .lookBack
    case .chart: .chart
    case .map: .map
    case .glossary: .glossary
    case .help: .help
    case .support: .support
    case .pause: .pause
    case .question, .changed: .question
    case .note: writing?.isReflection == true ? .reflecting : .noting
    case .notebook, .keptNote, .exports, .exportMoment, .exportFolder: .notes
    case .sessions: .sessions
    case .progress: .progress
    case .revisits, .revisit: .revisits
    case .shortForms, .drillQuestion, .taken, .sideBySide: .shortForms
    }
  }

  /// The session that is played, as it stands; nil where none is.
  public var session: Session? { play?.session }

  /// Whether the list of sessions is shown and waits for them.
  public var looksForSessions: Bool { screen.kind == .sessions && earlier == nil }

  /// Where the parts of the screen stand.
  var layout: ScreenLayout {
    ScreenLayout(size, below: fileTrouble == nil ? 0 : troubleLines.count + 1)
  }

  /// What is said of the file at the foot, in a third of the screen at most.
  var troubleLines: [TextLine] {
    let width = min(size.columns, ScreenLayout.widest) - 2
    return fileTrouble?.lines(width: width, most: max(size.rows / 3 - 1, 0), isShowingEarlier: opened != nil) ?? []
  }

  /// How many rows of the sheet are seen at once.
  var window: Int { max(layout.text.rows, 1) }

  /// The scroll that reads on, while what can be chosen is still below the window; nil once it is in sight.
  func nextPage(of sheet: Sheet) -> SheetState? {
    let list = list.held(to: sheet, window: window)
    let choices = sheet.choices
    let end = list.top + window
    let target: Int
    if list.isIdle, let last = choices.last {
      // Every option is to be seen before one can be said; of words and tags the beginning will do.
      let question = sheet.question ?? choices[0].lines.lowerBound
      guard last.lines.upperBound > end, play?.isSaying == true || list.top < question else { return nil }
      target = list.top < question ? min(list.top + window - 1, question) : list.top + window - 1
    } else if choices.indices.contains(list.selected) {
      guard choices[list.selected].lines.lowerBound >= end else { return nil }
      // The question above the options comes to the top with them.
      target = min(list.top + window - 1, max(sheet.question ?? choices[0].lines.lowerBound, list.top + 1))
    } else {
      guard end < sheet.height else { return nil }
      target = list.top + window - 1
    }
    return SheetState(selected: list.selected, top: target, isIdle: list.isIdle).held(to: sheet, window: window)
  }

  func selectedRow(of sheet: Sheet) -> Sheet.Row? {
    let choices = sheet.choices
    let selected = list.held(to: sheet, window: window).selected
    return choices.indices.contains(selected) ? choices[selected].row : nil
  }
}
