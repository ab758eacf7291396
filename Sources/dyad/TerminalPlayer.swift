// Runs the screens in the terminal: keys in, changed cells out, and the effects that the model asks for.

import Canvas
import ConsultationUI
import CursesTerminal
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// Opens the catalogue, or one case, in the terminal.
struct TerminalPlayer {
  private let cases: VignetteLibrary
  private let terminal: CursesTerminal
  private var model: AppModel
  private var page: DrawnPage?
  private let watch: FileWatch?
  private let keeper: SessionKeeper
  private var lookBack: LookBackSource
  /// How often a watched file is asked after while no key comes, in milliseconds.
  private static let watchInterval = 150
  /// How often writing what waits is tried again while no key comes, in milliseconds.
  private static let retryInterval = 500

  private init(
    cases: VignetteLibrary, terminal: CursesTerminal, model: AppModel, watch: FileWatch?, keeper: SessionKeeper
  ) {
    self.keeper = keeper
    lookBack = LookBackSource(library: cases, journal: keeper.journal)
    self.cases = cases
    self.terminal = terminal
    self.model = model
    self.watch = watch
  }

  /// Runs until the person leaves. Where the terminal is not fit for screens, says why and how to go on in plain form.
  ///
  /// `code` names a session to go on with; `drills` are taken one after another; `keeper` keeps what is played, or nothing.
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
    var player = TerminalPlayer(
      cases: library, terminal: terminal,
      model: AppModel(
        size: terminal.size, support: SupportFile.text, mode: mode ?? .standard, glyphs: terminal.glyphs,
        forAuthor: forAuthor),
      watch: watch, keeper: keeper)
    player.run(playing: name, resuming: code, drilling: drills, isDraft: isDraft, seed: seed)
  }

  private mutating func run(
    playing name: String?, resuming code: String?, drilling drills: [Drill], isDraft: Bool, seed: UInt64?
  ) {
    // The first frame stands before any case is read, and before the journal's program is started.
    draw()
    if keeper.journal == nil { _ = model.update(.nothingIsKept(because: keeper.hindrance)) }
    let listing = cases.listing
    _ = model.update(.vignettesFound(listing.entries, unlisted: listing.unlisted))
    if let name { watch == nil ? open(name, title: name, isDraft: isDraft, seed: seed) : reload(name, seed: seed) }
    if let code { tell(keeper.resume(code, library: cases)) }
    if !drills.isEmpty { for effect in model.update(.drillsChosen(drills)) { run(effect, seed: seed) } }
    draw()
    keeper.journal?.start()
    while true {
      takeOpening()
      draw()
      let key = terminal.nextKey(
        timeout: timeout,
        wakingFor: keeper.journal?.descriptor.map { [WaitedDescriptor($0)] } ?? [])
      if let watch, let name, watch.hasChanged() { reload(name, seed: seed) }
      if key == .timeout || key == .woken {
        if lookBack.isReading { look(lookBack.readOn()) } else if keeper.isToTryAgain { keep() }
        continue
      }
      if case .resize(let size) = key {
        _ = model.update(.resized(size))
        continue
      }
      let wasLeaving = model.asksToLeave
      let effects = model.update(.keyPressed(key))
      keep(effects)
      if model.asksToLeave, !wasLeaving { confirmKept() }
      for effect in effects {
        if effect == .quit { return }
        run(effect, seed: seed)
      }
    }
  }

  private mutating func run(_ effect: Effect, seed: UInt64?) {
    switch effect {
    case .openVignette(let entry): open(entry.source, title: entry.title, seed: seed)
    case .redraw, .suspend: terminal.invalidate()
    case .findSessions: findSessions()
    case .listSessions:
      keeper.leave()
      tellKeeping()
      _ = model.update(.sessionsFound(keeper.resumable))
    case .resume(let code): tell(keeper.resume(code, library: cases))
    case .goOn(let code): tell(keeper.goOnChanged(code, library: cases))
    case .readAsItWas(let code): tell(keeper.readAsItWas(code, library: cases))
    case .keepNote, .holdNote, .removeNote, .findNotes: takeUp(keeper.answer(effect, in: model.session) ?? [])
    case .openEditor(let text):
      takeUp(
        EditorRun(dataFolder: keeper.journal?.dataFolder ?? DataOptions.usualFolder).messages(
          for: text, on: terminal))
    case .export(let request): takeUp(keeper.export(request, of: model.session, catalogue: model.markers))
    case .loadProgress: look(lookBack.begin())
    case .findShortForms:
      // Reading every case takes a moment, in which the screen is there already.
      draw()
      _ = model.update(lookBack.shortForms)
    case .dismissRevisit(let family):
      let trouble = keeper.dismiss(family ?? Dismissals.wholeList)
      lookBack.takeDismissals()
      if let trouble { _ = model.update(.troubleArose(trouble)) }
    case .openDrill(let drill): open(drill, seed: seed)
    case .record, .quit: break
    }
  }

  /// Puts the events of a step on disk, before anything that comes of them is drawn.
  private mutating func keep(_ effects: [Effect]) {
    guard effects.contains(where: { if case .record = $0 { true } else { false } }) else { return }
    keep()
    // What may be taken up again changes with it; it is found while nothing else is to do.
    if effects.contains(where: { if case .record(.ended) = $0 { true } else { false } }) { look(lookBack.begin()) }
  }

  /// Writes what is not on disk yet, and says what became of that.
  private mutating func keep() {
    let trouble = keeper.keep(model.session)
    tellKeeping()
    if let trouble { _ = model.update(.troubleArose(trouble)) }
  }

  /// Takes up what reading earlier sessions gave, if it has come to an end.
  private mutating func look(_ message: Message?) {
    if let message { _ = model.update(message) }
  }

  /// Looks whether what the person is about to be told of keeping is still true.
  private mutating func confirmKept() {
    let trouble = keeper.confirm()
    tellKeeping()
    if let trouble { _ = model.update(.troubleArose(trouble)) }
  }

  private mutating func tellKeeping() {
    for message in keeper.takeWrittenNotes() { _ = model.update(message) }
    _ = model.update(.sessionKept(as: keeper.code))
    _ = model.update(.keepingFails(keeper.whyUnkept, keeper.unkept(of: model.session)))
  }

  private mutating func takeUp(_ messages: [Message]) {
    for message in messages { _ = model.update(message) }
    tellKeeping()
  }

  private mutating func tell(_ messages: [Message]) {
    let effects = messages.flatMap { model.update($0) }
    tellKeeping()
    for effect in effects { takeUp(keeper.answer(effect, in: model.session) ?? []) }
  }

  /// How long a key is waited for while something else is to be done, in milliseconds; nil for ever.
  private var timeout: Int? {
    if lookBack.isReading { return 0 }
    let intervals = [watch == nil ? nil : Self.watchInterval, keeper.isToTryAgain ? Self.retryInterval : nil]
    return intervals.compactMap { $0 }.min()
  }

  /// Lists the sessions that are kept, once the journal has been opened.
  private mutating func findSessions() {
    if let found = keeper.earlier { _ = model.update(found) }
  }

  /// Takes what became of opening the journal, once.
  private mutating func takeOpening() {
    guard let opening = keeper.opening() else { return }
    if opening.isOpen {
      _ = model.update(.sessionsFound(keeper.resumable))
      if let message = lookBack.due { _ = model.update(message) }
    }
    if model.looksForSessions { findSessions() }
    tellKeeping()
    if let sentence = opening.sentence { _ = model.update(.troubleArose(sentence)) }
  }

  /// Loads the case of a short form; what is chosen in it is kept as a session of its own.
  private mutating func open(_ drill: Drill, seed: UInt64?) {
    do {
      let loaded = try lookBack.loaded(drill)
      keeper.begin(vignette: loaded.bytes, drilled: PlaceID(drill.scene))
      _ = model.update(.drillOpened(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed))
    } catch {
      _ = model.update(.vignetteRefused(title: drill.patient, reasons: [error.description]))
    }
  }

  /// Takes a watched file as it is now.
  private mutating func reload(_ file: String, seed: UInt64?) {
    do {
      let loaded = try LoadedCase(file, library: cases)
      _ = model.update(.vignetteReloaded(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed))
    } catch {
      _ = model.update(.vignetteBroken(trouble(with: file, error)))
    }
  }

  private func trouble(with file: String, _ refusal: UnreadableFile) -> FileTrouble {
    guard FileReading.isThere(file) else {
      return FileTrouble(["There is no file “\(file)” now. Once it is saved under this name, it is taken up again."])
    }
    guard let findings = LoadedCase.findings(in: file, library: cases) else {
      return FileTrouble([refusal.description])
    }
    return FileTrouble(findings, command: "dyad check \(ShellWord.of(file))")
  }

  private mutating func draw() { terminal.render(AppView(model).draw(keeping: &page)) }

  private mutating func open(_ name: String, title: String, isDraft: Bool = false, seed: UInt64?) {
    do {
      let loaded = try LoadedCase(name, library: cases, isDraft: isDraft)
      keeper.begin(vignette: loaded.bytes)
      _ = model.update(.vignetteOpened(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed))
    } catch {
      _ = model.update(.vignetteRefused(title: title, reasons: [error.description]))
    }
  }
}

/// The colours that were asked for.
enum ThemeChoice {
  /// `DYAD_THEME` by name; dark where it is not set or not known. `NO_COLOR` is seen to by the terminal.
  static var theme: Theme {
    VignetteLibrary.environment("DYAD_THEME").flatMap { Theme.named($0) } ?? .dark
  }
}
