// Runs a session on the projecting terminal: keys and leaders in, the wall out.

import Canvas
import ConsultationUI
import CursesTerminal
import GroupSession
import Reports
import ScenarioEngine
import Vignettes

/// The projecting side of a group session.
struct GroupPresenter {
  private let terminal: CursesTerminal
  private let listener: GroupListener
  private let file: GroupStateFile
  private let catalogue: MarkerCatalogue
  private var wall: WallSurface
  /// The session.
  private(set) var session: GroupSession
  var attached = AttachedTerminals()
  /// What every leader is told on arrival.
  var notices: [String]
  /// The terminals that need the current view.
  var areToSee: Set<Int> = []
  private var isKept = true
  /// What the wall asked for and is still to be done.
  private var asked: [GroupIntent] = []

  /// How a session ended here.
  private enum End {
    /// Left with the key for it.
    case left
    /// Lost with the terminal.
    case lost
  }

  /// Presents a session until it is left. If the terminal is lost, the state file stays.
  static func present(_ opened: OpenedGroupSession, theme: WallTheme, note: String?) throws(UnreadableFile) {
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(theme: theme.theme) } catch {
      opened.listener.close()
      throw UnreadableFile(description: error.description)
    }
    defer { terminal.close() }
    var presenter = GroupPresenter(opened, terminal)
    presenter.keep()
    guard presenter.run() == .left else { return opened.listener.close() }
    let form = note.map {
      GroupNote.form(
        for: presenter.session.leaderView(at: GroupClock.now), of: presenter.session.start, file: $0,
        day: Day.today.description)
    }
    let isAskedElsewhere = presenter.sayGoodbye(form)
    opened.file.remove()
    opened.listener.close()
    terminal.wipe(showing: Canvas(size: terminal.size))
    terminal.close()
    if let form, !isAskedElsewhere { GroupNote.ask(form) }
  }

  private init(_ opened: OpenedGroupSession, _ terminal: CursesTerminal) {
    self.terminal = terminal
    (listener, file, catalogue) = (opened.listener, opened.file, opened.catalogue)
    (session, notices) = (opened.session, opened.notices)
    wall = WallSurface(terminal)
    asked = wall.show(opened.session.leaderView(at: GroupClock.now))
  }

  private mutating func run() -> End {
    while true {
      wall.draw(on: terminal)
      let key = terminal.nextKey(wakingFor: [listener.waited] + attached.waited)
      if key == .endOfInput { return .lost }
      if key != .woken { asked += wall.receive(key) }
      guard obey() else { return .left }
      attend(at: listener)
      guard obey() else { return .left }
      showLeaders()
    }
  }

  /// Does what was asked; false to leave. The wall does not show why something was refused.
  private mutating func obey() -> Bool {
    while !asked.isEmpty {
      switch asked.removeFirst() {
      case .ask(let event): if apply(event) != nil { asked += wall.refuse() }
      case .nameCarrier(let name): if self.name(carrier: name) != nil { asked += wall.refuse() }
      case .redraw: terminal.invalidate()
      case .leave: return false
      case .takeControl, .giveUpControl: break
      }
    }
    return true
  }

  /// Applies an event, which is kept before it is shown. Returns the refusal if it does not fit.
  mutating func apply(_ event: GroupEvent) -> GroupRefusal? {
    do { try session.apply(event, at: GroupClock.now) } catch { return error }
    fillDebrief()
    keep()
    hasChanged()
    return nil
  }

  /// Names who carries the case. The name is stored nowhere.
  mutating func name(carrier: String?) -> GroupRefusal? {
    do { try session.nameCarrier(carrier) } catch { return error }
    hasChanged()
    return nil
  }

  private mutating func hasChanged() {
    asked += wall.show(session.leaderView(at: GroupClock.now))
    areToSee.formUnion(attached.numbers)
  }

  /// Sends the current view to those who need it.
  mutating func showLeaders() {
    guard !areToSee.isEmpty else { return }
    attached.send(.view(session.leaderView(at: GroupClock.now)), to: areToSee.sorted())
    areToSee = []
  }

  /// Keeps the state. If that fails the session goes on, and the leader is told once.
  private mutating func keep() {
    let wasKept = isKept
    isKept = file.keep(session.state)
    guard wasKept, !isKept else { return }
    let notice =
      "The disk cannot be written just now, so this session could not go on after a crash. The wall is not affected."
    notices.append(notice)
    attached.send(.notice(notice), to: attached.numbers)
  }

  /// Works out the text of the debrief once the room has agreed. It is stored nowhere.
  private mutating func fillDebrief() {
    guard session.leaderView(at: GroupClock.now).debrief == .agreed, session.debrief.isEmpty else { return }
    let report = session.report
    let debrief = Debrief(report, walk: report.walks.count - 1, catalogue: catalogue)
    session.debrief = (debrief.plainEnding.sections + debrief.wholePages + debrief.endingPage).map {
      WallSection(title: $0.title, paragraphs: $0.paragraphs)
    }
  }

  /// Says goodbye to the leaders, and returns whether the one who leads was asked for the note.
  private mutating func sayGoodbye(_ form: SessionNoteForm?) -> Bool {
    let leading = attached.leading
    if let form, let leading { attached.send(.noteWanted(form), to: leading) }
    let isAsked = form != nil && leading != nil && attached.leading == leading
    for number in attached.numbers { attached.dismiss(number, "The session has ended.") }
    return isAsked
  }
}
