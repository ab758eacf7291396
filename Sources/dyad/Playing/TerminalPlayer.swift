// Runs the screens in the terminal: keys in, changed cells out.

import Canvas
import ConsultationUI
import CursesTerminal
import JournalLink
import Reports
import ScenarioEngine

/// Opens the catalogue, or one case, in the terminal.
struct TerminalPlayer {
  private var dispatcher: Dispatcher<AppModel>
  private var world: TerminalWorld
  private let watch: FileWatch?
  /// How often to check a watched file while no key comes, in milliseconds.
  private static let watchInterval = 150
  /// How often to try again to write what waits while no key comes, in milliseconds.
  private static let retryInterval = 500

  /// Runs until the user leaves. If the terminal cannot show screens, the error says why and how to use the plain form.
  ///
  /// `code` names a session to go on with; `drills` are played one after another; `keeper` keeps what is played, or
  /// nothing.
  static func open(
    library: VignetteLibrary, playing name: String?, resuming code: String? = nil, drilling drills: [Drill] = [],
    isDraft: Bool = false, mode: PlayMode?, seed: UInt64?, mouse: Bool, forAuthor: Bool = false,
    watching watch: FileWatch? = nil,
    keeping keeper: SessionKeeper
  ) throws(UnreadableFile) {
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(theme: ThemeChoice.theme, mouse: mouse) } catch {
      throw UnreadableFile(description: "\(error.description) The plain form works everywhere: dyad play ms-h --plain.")
    }
    defer { terminal.close() }
    let model = AppModel(
      size: terminal.size, support: SupportFile.text, mode: mode ?? .standard, glyphs: terminal.glyphs,
      forAuthor: forAuthor)
    var player = TerminalPlayer(
      dispatcher: Dispatcher(model),
      world: TerminalWorld(cases: library, terminal: terminal, keeper: keeper, seed: seed), watch: watch)
    player.run(playing: name, resuming: code, drilling: drills, isDraft: isDraft)
  }

  private mutating func run(playing name: String?, resuming code: String?, drilling drills: [Drill], isDraft: Bool) {
    // The first frame appears before any case is read or the journal's program is started.
    draw()
    let keeper = world.keeper
    if keeper.journal == nil { send(.nothingIsKept(because: keeper.hindrance)) }
    if let sentence = ThemeChoice.choice.sentence { send(.troubleArose(sentence)) }
    let listing = world.cases.listing
    send(.vignettesFound(listing.entries, unlisted: listing.unlisted))
    if let name { send(watch == nil ? world.open(name, title: name, isDraft: isDraft) : world.reload(name)) }
    if let code { world.keeping(keeper.resume(code, library: world.cases), nil).forEach { send($0) } }
    if !drills.isEmpty { send(.drillsChosen(drills)) }
    // An obstacle that is known already belongs on this frame: a sentence that comes later draws another.
    reportOpening()
    draw()
    keeper.journal?.start()
    while !dispatcher.isOver {
      reportOpening()
      draw()
      let key = world.terminal.nextKey(
        timeout: timeout,
        wakingFor: keeper.journal?.descriptor.map { [WaitedDescriptor($0)] } ?? [])
      if let watch, let name, watch.hasChanged() { send(world.reload(name)) }
      switch key {
      case .timeout, .woken:
        if world.lookBack.isReading {
          if let message = world.lookBack.readOn() { send(message) }
        } else if keeper.isToTryAgain {
          keeper.recorded(dispatcher.model.session).forEach { send($0) }
        }
      case .resize(let size): send(.resized(size))
      default:
        let wasLeaving = dispatcher.model.asksToLeave
        send(.keyPressed(key))
        // The question before leaving says what is kept; make sure that is still true.
        if dispatcher.model.asksToLeave, !wasLeaving {
          keeper.confirmed(dispatcher.model.session).forEach { send($0) }
        }
      }
    }
  }

  private mutating func send(_ message: Message) { dispatcher.send(message, through: &world) }

  /// How long to wait for a key while there is other work, in milliseconds; nil for ever.
  private var timeout: Int? {
    if world.lookBack.isReading { return 0 }
    let intervals = [
      watch == nil ? nil : Self.watchInterval, world.keeper.isToTryAgain ? Self.retryInterval : nil,
    ]
    return intervals.compactMap { $0 }.min()
  }

  private mutating func draw() { world.draw(dispatcher.model) }

  /// Tells the screens once whether the journal could be opened.
  private mutating func reportOpening() {
    guard let opening = world.keeper.opening() else { return }
    if opening.isOpen {
      send(.sessionsFound(world.keeper.resumable))
      if let message = world.lookBack.due { send(message) }
    }
    // The list of sessions may have been opened before the journal.
    if dispatcher.model.looksForSessions, let found = world.keeper.earlier { send(found) }
    world.keeper.standing(of: dispatcher.model.session).forEach { send($0) }
    if let sentence = opening.sentence { send(.troubleArose(sentence)) }
  }
}

/// The colours that the user chose.
enum ThemeChoice {
  /// `DYAD_THEME` by name, or what fits the terminal. The terminal handles `NO_COLOR`.
  static var theme: Theme { choice.theme }

  /// The theme, with a sentence if the name is not one.
  static var choice: (theme: Theme, sentence: String?) {
    let environment = VignetteLibrary.environment
    let term = environment("TERM") ?? ""
    let hasPalette = term.contains("256") || term.contains("direct") || environment("COLORTERM")?.isEmpty == false
    return Theme.chosen(
      named: environment("DYAD_THEME"), background: environment("COLORFGBG"), hasPalette: hasPalette)
  }
}
