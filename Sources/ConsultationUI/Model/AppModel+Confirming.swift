// What the enter key does on each screen.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  mutating func confirm() -> [Effect] {
    list = list.held(to: sheet, window: window)
    // What is out of sight is brought into sight first: nobody says a line that they have not seen.
    if screen.kind == .play, let next = nextPage(of: sheet) {
      list = next
      return []
    }
    if list.isIdle {
      status = "Choose one first: with the arrow keys, or by its letter."
      return []
    }
    switch screen.kind {
    case .catalogue: return openSelected()
    case .before: begin()
    case .play: return confirmPlay()
    case .debrief: return openDebriefRow()
    case .map: push(.question(.rewind(line: list.selected)))
    case .remark(let moment, let line): return keepRemark(moment: moment, line: line)
    case .account(let moment): return keepAccount(of: moment)
    case .note: return confirmNote()
    case .notebook: confirmNotebook()
    case .keptNote(let id): confirmKeptNote(id)
    case .exports: return confirmExports()
    case .exportMoment: confirmExportMoment()
    case .exportFolder: confirmExportFolder()
    case .pause, .moment, .lookBack, .chart, .glossary, .help, .support: pop()
    case .changed: return confirmChanged()
    case .question(let question): return answer(question)
    case .sessions: return confirmSession()
    case .progress: pop()
    case .revisits: confirmRevisits()
    case .revisit(let family): return confirmRevisit(family)
    case .shortForms: return confirmShortForm()
    case .drillQuestion: showDecision()
    case .taken(let moment): return confirmTaken(moment)
    case .sideBySide: return endDrill()
    }
    return []
  }

  private mutating func openSelected() -> [Effect] {
    if let shelf = selectedShelf { return open(shelf) }
    if let session = selectedSession { return [.resume(session.code)] }
    return selectedEntry.map { [.openVignette($0)] } ?? []
  }

  /// The first row begins in the mode that is chosen; the others choose a mode.
  private mutating func begin() {
    guard list.selected == 0 else {
      let modes = PlayMode.allCases
      if modes.indices.contains(list.selected - 1) { mode = modes[list.selected - 1] }
      list.selected = 0
      return
    }
    guard let opened else { return }
    play = PlayState(
      Session(opened.scenario, mode: mode, seed: opened.seed), markers: opened.markers, forAuthor: isForAuthor)
    afterwards = nil
    closeNotebook()
    screens = [screens[0], Screen(kind: .play)]
    arrive()
  }

  private mutating func confirmPlay() -> [Effect] {
    if case .ending? = play?.step { return openDebrief() }
    if case .taken? = play?.step {
      showTaken()
      return []
    }
    let selected = list.selected
    if case .stop? = play?.step, selected > 0 {
      push(selected == 1 ? .lookBack : .question(.leave))
      return []
    }
    // A field is a row before its choices: there the enter key goes on.
    let choice = play?.step.hasField == true ? selected - 1 : selected
    return applyToPlay { state throws(Refusal) in try state.answer(choice < 0 ? nil : choice) }
  }

  /// Lets the consultation take a step; a refusal is told, and nothing is lost.
  mutating func applyToPlay(_ step: (inout PlayState) throws(Refusal) -> [Effect]) -> [Effect] {
    guard var state = play else { return [] }
    let before = state.arrivalKey
    let effects: [Effect]
    do { effects = try step(&state) } catch {
      status = error.sentence
      return []
    }
    play = state
    if state.arrivalKey != before { arrive(at: state.arrivalKey.asksOn(before)) }
    if effects.contains(.record) { drill?.isRecorded = true }
    return effects
  }

  private mutating func openDebrief() -> [Effect] {
    let effects = applyToPlay { state throws(Refusal) in try state.close() }
    guard let play else { return effects }
    afterwards = AfterwardsState(play.session, markers: play.markers, saidFirst: play.saidFirst)
    screens = [screens[0], Screen(kind: .debrief)]
    return effects
  }

  private mutating func openDebriefRow() -> [Effect] {
    guard let row = afterwards?.row(selected: list.selected) else { return [] }
    switch row.action {
    case .none: break
    case .fold(let id): afterwards?.toggle(id)
    case .yourMoment(let place): openMoment(place)
    case .moment(let place): push(.moment(place))
    case .chart: push(.chart)
    case .map: push(.map)
    case .notebook: return openNotebook()
    }
    return []
  }

  private mutating func answer(_ question: Question) -> [Effect] {
    let agreed = list.selected == 1
    pop()
    guard agreed else { return [] }
    switch question {
    case .leave where drill != nil: return endDrill()
    case .dismissRevisit(let family): return dismissRevisit(family)
    case .switchOffRevisits: return dismissRevisit(nil)
    case .leave:
      guard play != nil || opened != nil else { return [.quit] }
      play = nil
      afterwards = nil
      opened = nil
      closeNotebook()
      screens = [Screen(kind: .catalogue, list: screens[0].list)]
      (leftSession, keptAs) = (keptAs, nil)
      return [.listSessions]
    case .skip: return applyToPlay { state throws(Refusal) in try state.skip() }
    case .rewind(let line):
      guard let place = afterwards?.places, place.indices.contains(line) else { return [] }
      let effects = applyToPlay { state throws(Refusal) in
        try state.rewind(walk: place[line].walk, to: place[line].scene)
      }
      screens = [screens[0], Screen(kind: .play)]
      afterwards = nil
      arrive()
      return effects
    case .dropWords, .looksReal, .removeNote: return answerNote(question)
    }
  }

  /// Shows what is new from its beginning; until all that is asked has come into sight, keys read on. Where only the
  /// question is new, as with the urge after the words of a check-in, it is in sight at once.
  mutating func arrive(at question: Bool = false) {
    refreshTranscript()
    guard let start = play?.transcript.newFrom else { return }
    layOut()
    list = SheetState(selected: 0, top: start, isIdle: true)
    if question, let asked = sheet.question, let last = sheet.choices.last {
      list.top = min(max(start, last.lines.upperBound - window), asked)
    }
    list = list.held(to: sheet, window: window)
    wake()
  }

  /// The selection stands once everything that is asked is in sight. Of things to say nothing is selected even then.
  mutating func wake() {
    guard list.isIdle, screen.kind == .play, play?.isSaying == false, nextPage(of: sheet) == nil else { return }
    list.isIdle = false
  }

  mutating func refreshTranscript() {
    let width = layout.text.columns
    play?.layTranscript(width: width)
  }
}
