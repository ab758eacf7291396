// Runs the leader's terminal: keys to the session, and what it answers on the screen.

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
  private var link: SessionLink?
  private var model: LeaderModel
  private var note: SessionNoteForm?
  private var hasEnded = false

  /// How often the clock on the screen is set on and a lost session is looked for, in milliseconds.
  private static let tick = 1_000

  /// Leads or looks on until the leader leaves.
  static func lead(_ name: String, in folder: RuntimeFolder, isWatching: Bool) throws(UnreadableFile) {
    guard var link = SessionLink(to: name, in: folder) else {
      throw UnreadableFile(description: "The session “\(name)” cannot be reached; see whether it still runs.")
    }
    // Before the screen is taken, so that two versions that meet are said where it stays to be read.
    let greeting = try link.greeting()
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(theme: ThemeChoice.theme) } catch {
      throw UnreadableFile(description: error.description)
    }
    defer { terminal.close() }
    var leader = GroupLeader(name, folder, link, terminal, isWatching: isWatching)
    if greeting.allSatisfy({ leader.hear($0) }) { leader.run() }
    // Some terminals keep the last page; the leader's is nobody else's.
    terminal.wipe(showing: Canvas(size: terminal.size))
    terminal.close()
    if let note = leader.note { SessionNote.ask(note) }
  }

  private init(
    _ name: String, _ folder: RuntimeFolder, _ link: SessionLink, _ terminal: CursesTerminal, isWatching: Bool
  ) {
    (self.name, self.folder, self.link, self.terminal) = (name, folder, link, terminal)
    self.isWatching = isWatching
    model = LeaderModel(size: terminal.size, glyphs: terminal.glyphs)
  }

  private mutating func run() {
    if !isWatching { link?.send(.takeControl) }
    while take(.ticked(GroupClock.now)) {
      terminal.render(LeaderScreen(model).draw())
      let key = terminal.nextKey(timeout: Self.tick, wakingFor: link.map { [$0.waited] } ?? [])
      switch key {
      case .endOfInput: return
      case .timeout: reconnect()
      case .woken: break
      default: if !take(.keyPressed(key)) { return }
      }
      if !hear() { return }
    }
  }

  /// Takes a message, and does what it asks for; false to leave.
  private mutating func take(_ message: LeaderModel.Message) -> Bool {
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

  /// Hears what the session says; false to leave.
  private mutating func hear() -> Bool {
    guard let (messages, isOpen) = link?.receive() else { return true }
    for message in messages where !hear(message) { return false }
    guard !isOpen else { return true }
    link = nil
    guard take(.leadChanged(isLeading: false)) else { return false }
    return hasEnded
      || take(.projectionGone("The projection has gone. This terminal looks for it, and goes on when it is back."))
  }

  /// Hears one thing; false to leave.
  private mutating func hear(_ message: ProjectionMessage) -> Bool {
    switch message {
    case .noteWanted(let form): note = form
    case .goodbye: hasEnded = true
    case .view, .welcome, .control, .done, .refused, .notice: break
    }
    return LeaderModel.Message(message, at: GroupClock.now).map { take($0) } ?? true
  }

  /// Looks for a session that was lost and may be there again.
  private mutating func reconnect() {
    guard link == nil, !hasEnded else { return }
    link = SessionLink(to: name, in: folder)
    if !isWatching { link?.send(.takeControl) }
  }
}
