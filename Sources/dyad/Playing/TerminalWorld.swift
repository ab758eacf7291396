// Does what the screens ask for: loads cases, keeps sessions, writes exports.

import Canvas
import ConsultationUI
import CursesTerminal
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// The world outside the screens: the terminal and the disk.
struct TerminalWorld: EffectRunner {
  let cases: VignetteLibrary
  let terminal: CursesTerminal
  let keeper: SessionKeeper
  var lookBack: LookBackSource
  /// The seed from the command line; nil for a new one each time.
  let seed: UInt64?
  private var page: DrawnPage?

  init(cases: VignetteLibrary, terminal: CursesTerminal, keeper: SessionKeeper, seed: UInt64?) {
    (self.cases, self.terminal, self.keeper, self.seed) = (cases, terminal, keeper, seed)
    lookBack = LookBackSource(library: cases, journal: keeper.journal)
  }

  mutating func draw(_ model: AppModel) { terminal.render(AppView(model).draw(keeping: &page)) }

  mutating func perform(_ effect: Effect, for model: AppModel) -> [Message] {
    switch effect {
    case .openVignette(let entry): return [open(entry.source, title: entry.title)]
    case .record: return record(model.session)
    case .redraw: terminal.invalidate()
    case .findSessions: return keeper.earlier.map { [$0] } ?? []
    case .listSessions:
      keeper.leave()
      return keeper.standing(of: model.session) + [.sessionsFound(keeper.resumable)]
    case .resume(let code): return keeping(keeper.resume(code, library: cases), model.session)
    case .goOn(let code): return keeping(keeper.goOnChanged(code, library: cases), model.session)
    case .readAsItWas(let code): return keeping(keeper.readAsItWas(code, library: cases), model.session)
    case .keepNote, .holdNote, .removeNote, .findNotes:
      return keeping(keeper.answer(effect, in: model.session), model.session)
    case .openEditor(let text):
      let folder = keeper.journal?.dataFolder ?? DataOptions.usualFolder
      return keeping(EditorRun(dataFolder: folder).messages(for: text, on: terminal), model.session)
    case .export(let request):
      return keeping(keeper.export(request, of: model.session, catalogue: model.markers), model.session)
    case .loadProgress: return lookBack.begin().map { [$0] } ?? []
    case .findShortForms:
      // Reading every case takes a moment, so show the screen first.
      draw(model)
      return [lookBack.shortForms]
    case .dismissRevisit(let family):
      let trouble = keeper.dismiss(family ?? Dismissals.wholeList)
      lookBack.readDismissals()
      return trouble.map { [.troubleArose($0)] } ?? []
    case .openDrill(let drill): return [open(drill)]
    case .say, .quit: break
    }
    return []
  }

  /// Keeps what was added to the session. The end of a walk changes the revisit list, which is then worked out in idle
  /// moments.
  private mutating func record(_ session: Session?) -> [Message] {
    let messages = keeper.recorded(session)
    guard case .ended? = session?.events.last else { return messages }
    return messages + (lookBack.begin().map { [$0] } ?? [])
  }

  /// The messages, and then what is kept: of a session that they bring, or else of the current one.
  func keeping(_ messages: [Message], _ session: Session?) -> [Message] {
    let brought = messages.lazy.compactMap { message -> Session? in
      switch message {
      case .sessionResumed(let session, _), .sessionRead(let session, _): session
      default: nil
      }
    }
    return messages + keeper.standing(of: brought.first ?? session)
  }

  /// Loads a case to play.
  func open(_ name: String, title: String, isDraft: Bool = false) -> Message {
    do {
      let loaded = try LoadedCase(name, library: cases, isDraft: isDraft)
      keeper.begin(vignette: loaded.bytes)
      return .vignetteOpened(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed)
    } catch {
      return .vignetteRefused(title: title, reasons: [error.description])
    }
  }

  /// Loads the case of a short form, which is kept as a session of its own.
  private func open(_ drill: Drill) -> Message {
    do {
      let loaded = try lookBack.loaded(drill)
      keeper.begin(vignette: loaded.bytes, drilled: PlaceID(drill.scene))
      return .drillOpened(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed)
    } catch {
      return .vignetteRefused(title: drill.patient, reasons: [error.description])
    }
  }

  /// Reloads a watched file.
  func reload(_ file: String) -> Message {
    do {
      let loaded = try LoadedCase(file, library: cases)
      return .vignetteReloaded(loaded.scenario, loaded.catalogue, seed: seed ?? PlainPlayer.freshSeed)
    } catch {
      return .vignetteBroken(trouble(with: file, error))
    }
  }

  private func trouble(with file: String, _ refusal: UnreadableFile) -> FileTrouble {
    guard FileReading.isThere(file) else {
      return FileTrouble(["The file “\(file)” is gone. Save it under this name to go on."])
    }
    guard let findings = LoadedCase.findings(in: file, library: cases) else {
      return FileTrouble([refusal.description])
    }
    return FileTrouble(findings, command: "dyad check \(ShellWord.of(file))")
  }
}
