// Runs the leader's terminal: keys to the session, its answers to the screen.

import Canvas
import ConsultationUI
import CursesTerminal
import GroupSession

/// The leading side of a group session.
struct GroupLeader {
  private let name: String
  private let folder: RuntimeFolder
  private let isWatching: Bool
  private let terminal: CursesTerminal
  private var link: GroupLink?
  private var model: LeaderModel
  private var note: SessionNoteForm?
  private var hasEnded = false

  /// How often to update the clock on the screen and to look for a lost session, in milliseconds.
  private static let tick = 1_000

  /// Leads or watches until the leader leaves.
  static func lead(_ name: String, in folder: RuntimeFolder, isWatching: Bool) throws(UnreadableFile) {
    guard var link = GroupLink(to: name, in: folder) else {
      throw UnreadableFile(description: "The session “\(name)” is unreachable. Check whether it is still running.")
    }
    // Before the screen is taken: a message about different versions must stay readable.
    let greeting = try link.greeting()
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(theme: ThemeChoice.theme) } catch {
      throw UnreadableFile(description: error.description)
    }
    defer { terminal.close() }
    var leader = GroupLeader(of: name, in: folder, over: link, on: terminal, isWatching: isWatching)
    if greeting.allSatisfy({ leader.hear($0) }) { leader.run() }
    // Some terminals keep the last page, and the leader's is private.
    terminal.wipe(showing: Canvas(size: terminal.size))
    terminal.close()
    if let note = leader.note { GroupNote.ask(note) }
  }

  private init(
    of name: String, in folder: RuntimeFolder, over link: GroupLink, on terminal: CursesTerminal, isWatching: Bool
  ) {
    (self.name, self.folder, self.link, self.terminal) = (name, folder, link, terminal)
    self.isWatching = isWatching
    model = LeaderModel(size: terminal.size, glyphs: terminal.glyphs)
  }

  private mutating func run() {
    if !isWatching { link?.send(.takeControl) }
    while handle(.ticked(GroupClock.now)) {
      terminal.render(LeaderScreen(model).draw())
      let key = terminal.nextKey(timeout: Self.tick, wakingFor: link.map { [$0.waited] } ?? [])
      switch key {
      case .endOfInput: return
      case .timeout: reconnect()
      case .woken: break
      default: if !handle(.keyPressed(key)) { return }
      }
      if !hear() { return }
    }
  }

  /// Handles a message; false to leave.
  private mutating func handle(_ message: LeaderModel.Message) -> Bool {
    for intent in model.update(message) {
      switch intent {
      case .ask(let event): link?.ask(event)
      case .nameCarrier(let name): link?.name(carrier: name)
      case .takeControl: link?.send(.takeControl)
      case .giveUpControl: link?.send(.giveUpControl)
      case .redraw: terminal.invalidate()
      case .leave: return false
      }
    }
    return true
  }

  /// Handles what the session says; false to leave.
  private mutating func hear() -> Bool {
    guard let (messages, isOpen) = link?.receive() else { return true }
    for message in messages where !hear(message) { return false }
    guard !isOpen else { return true }
    link = nil
    guard handle(.leadChanged(isLeading: false)) else { return false }
    return hasEnded
      || handle(.projectionGone("The projection is gone. This terminal goes on when it is back."))
  }

  /// Handles one message from the session; false to leave.
  private mutating func hear(_ message: ProjectionMessage) -> Bool {
    switch message {
    case .noteWanted(let form): note = form
    case .goodbye: hasEnded = true
    case .view, .welcome, .control, .done, .refused, .notice: break
    }
    return LeaderModel.Message(message, at: GroupClock.now).map { handle($0) } ?? true
  }

  /// Looks for a lost session that may be back.
  private mutating func reconnect() {
    guard link == nil, !hasEnded else { return }
    link = GroupLink(to: name, in: folder)
    if !isWatching { link?.send(.takeControl) }
  }
}
