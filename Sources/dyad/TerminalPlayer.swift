// Runs the screens in the terminal: keys in, changed cells out, and the effects that the model asks for.

import Canvas
import ConsultationUI
import CursesTerminal
import ScenarioEngine

/// Opens the catalogue, or one case, in the terminal.
struct TerminalPlayer {
  private let cases: VignetteLibrary
  private let terminal: CursesTerminal
  private var model: AppModel
  private var page: DrawnPage?
  private let watch: FileWatch?
  /// How often a watched file is asked after while no key comes, in milliseconds.
  private static let watchInterval = 150

  private init(cases: VignetteLibrary, terminal: CursesTerminal, model: AppModel, watch: FileWatch?) {
    self.cases = cases
    self.terminal = terminal
    self.model = model
    self.watch = watch
  }

  /// Runs until the person leaves. Where the terminal is not fit for screens, says why and how to go on in plain form.
  static func open(
    library: VignetteLibrary, playing name: String?, isDraft: Bool = false, mode: PlayMode?, seed: UInt64?, mouse: Bool,
    forAuthor: Bool = false, watching watch: FileWatch? = nil
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
      watch: watch)
    player.run(playing: name, isDraft: isDraft, seed: seed)
  }

  private mutating func run(playing name: String?, isDraft: Bool, seed: UInt64?) {
    // The first frame stands before any case is read.
    draw()
    _ = model.update(.vignettesFound(cases.entries))
    if let name { watch == nil ? open(name, title: name, isDraft: isDraft, seed: seed) : reload(name, seed: seed) }
    while true {
      draw()
      let key = terminal.nextKey(timeout: watch == nil ? nil : Self.watchInterval)
      if let watch, let name, watch.hasChanged() { reload(name, seed: seed) }
      if key == .timeout { continue }
      if case .resize(let size) = key {
        _ = model.update(.resized(size))
        continue
      }
      for effect in model.update(.keyPressed(key)) {
        switch effect {
        case .quit: return
        case .openVignette(let entry): open(entry.source, title: entry.title, seed: seed)
        case .redraw, .suspend: terminal.invalidate()
        case .record, .keepNote, .removeNote, .findNotes, .openEditor, .export: break
        case .record: break
        case .loadProgress, .findShortForms, .dismissRevisit, .openDrill: break
        }
      }
    }
  }

  /// Takes a watched file as it is now.
  private mutating func reload(_ file: String, seed: UInt64?) {
    do {
      let loaded = try LoadedCase(file, library: cases)
      _ = model.update(.vignetteReloaded(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed))
    } catch {
      _ = model.update(.vignetteBroken(LoadedCase.findings(in: file, library: cases) ?? [error.description]))
    }
  }

  private mutating func draw() { terminal.render(AppView(model).draw(keeping: &page)) }

  private mutating func open(_ name: String, title: String, isDraft: Bool = false, seed: UInt64?) {
    do {
      let loaded = try LoadedCase(name, library: cases, isDraft: isDraft)
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
