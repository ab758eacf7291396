// How messages change the model, and what it then asks of the world.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  /// Takes a message. Pure: the same model and message give the same model and effects.
  public mutating func update(_ message: Message) -> [Effect] {
    if case .keyPressed(let key) = message, moves(key) {
      wake()
      return []
    }
    let effects = take(message)
    layOut()
    wake()
    list.followCaret(in: sheet, window: window)
    return effects
  }

  /// Moves the selection or the scroll, where that is all that a key does; the screen stays as it is laid out.
  private mutating func moves(_ key: Key) -> Bool {
    switch key {
    case .wheelUp, .wheelDown: scroll(by: key == .wheelUp ? -3 : 3)
    default:
      guard let binding = Keymap.binding(for: key, in: context), binding.action.isMoving, binding.refusal(self) == nil
      else { return false }
      status = nil
      move(binding.action, key: key)
    }
    return true
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key):
      status = nil
      return press(key)
    case .lineTyped: return []
    case .resized(let size):
      self.size = size
      refreshTranscript()
      return []
    case .vignettesFound(let entries, let unlisted):
      catalogue = .found(entries, unlisted: unlisted)
      return []
    case .vignettesNotFound(let reasons):
      catalogue = .failed(reasons)
      return []
    case .vignetteOpened(let scenario, let markers, let seed):
      opened = OpenedCase(scenario: scenario, markers: markers, seed: seed)
      keptAs = nil
      screens = [Screen(kind: .catalogue, list: screens[0].list), Screen(kind: .before)]
      return []
    case .vignetteRefused(let title, let reasons):
      status = ([title + ":"] + reasons).joined(separator: " ")
      return drill == nil ? [] : endDrill()
    case .vignetteReloaded(let scenario, let markers, let seed):
      fileTrouble = nil
      reload(scenario, markers, seed: seed)
      return []
    case .vignetteBroken(let trouble):
      fileTrouble = trouble
      // What was said of an earlier save is not true of this one.
      status = nil
      refreshTranscript()
      return []
    case .progressFound(let progress, let leftOut):
      (lookBack.progress, lookBack.leftOut) = (progress, leftOut)
      return []
    case .shortFormsFound(let forms):
      lookBack.forms = forms
      return []
    case .drillsChosen(let drills): return beginDrills(drills)
    case .drillOpened(let scenario, let markers, let seed):
      return ask(scenario, markers, seed: seed)
    case .sessionsFound(let sessions):
      take(sessions)
      return []
    case .earlierSessionsFound(let sessions):
      earlier = sessions
      return []
    case .sessionKept(let code):
      keptAs = code
      return []
    case .sessionResumed(let session, let markers):
      return resume(session, markers)
    case .sessionRead(let session, let markers):
      return read(session, markers)
    case .sessionChanged(let session):
      changed = session
      push(.changed)
      return []
    case .troubleArose(let sentence):
      status = sentence
      return []
    case .notesFound, .noteKept, .noteRemoved, .noteLooksReal, .textEdited, .exported:
      return takeNotes(message)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .endOfInput: return [.quit]
    case .press(let point): return press(at: point)
    default: break
    }
    let context = context
    guard let binding = Keymap.binding(for: key, in: context) else {
      if context.takesText { type(key) }
      return []
    }
    if let reason = binding.refusal(self) {
      status = reason
      return []
    }
    return perform(binding.action, key: key)
  }

  private mutating func type(_ key: Key) {
    switch screen.kind {
    case .note, .exportFolder: typeNote(key)
    case .remark, .account: afterwards?.typeRemark(key)
    case .drillQuestion: _ = drill?.editor.take(key)
    default:
      // The line comes into sight with the first letter.
      list.isIdle = false
      play?.type(key)
    }
  }

  /// A press selects; a second one on what is selected does what enter does.
  private mutating func press(at point: Point) -> [Effect] {
    let held = list.held(to: sheet, window: window)
    guard layout.body.contains(point), point.row >= layout.text.minRow, point.row < layout.text.endRow else {
      return []
    }
    let line = point.row - layout.text.minRow + held.top
    let column = point.column - layout.text.minColumn
    let there = sheet.choices.indices.filter { sheet.choices[$0].lines.contains(line) }
    guard let place = there.last(where: { sheet.choices[$0].column <= column + 2 }) else {
      return sheet.choices.isEmpty ? confirm() : []
    }
    // A press in a field is for the caret: nobody sends off what they are writing by a touch.
    if sheet.choices[place].row.isField {
      list = SheetState(selected: place, top: held.top)
      placeCaret(at: Point(column: column, row: line - sheet.choices[place].lines.lowerBound))
      return []
    }
    if place == held.selected && !held.isIdle { return enter() }
    list = SheetState(selected: place, top: held.top)
    return []
  }

  /// What the enter key does here, refusals included.
  private mutating func enter() -> [Effect] {
    guard let binding = Keymap.binding(for: .enter, in: context) else { return [] }
    if let reason = binding.refusal(self) {
      status = reason
      return []
    }
    return perform(binding.action, key: .enter)
  }

  private mutating func scroll(by lines: Int) {
    list.top += lines
    list = list.held(to: sheet, window: window)
  }

  private mutating func perform(_ action: Action, key: Key) -> [Effect] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .option: move(action, key: key)
    case .earlier, .later:
      let place = list.selected
      return applyToPlay { state throws(Refusal) in
        try state.move(place, by: action == .earlier ? -1 : 1)
        return []
      }
    case .mark:
      let place = list.selected
      return applyToPlay { state throws(Refusal) in
        try state.mark(place)
        return []
      }
    case .confirm: return confirm()
    case .back: return back()
    case .unfold: afterwards?.unfoldAll()
    case .map: push(.map)
    case .chart: push(.chart)
    case .glossary: push(.glossary)
    case .remark: openRemark()
    case .otherWalk: showNextWalk()
    case .sessions: return open(.sessions)
    case .progress: return open(.progress)
    case .revisits: return open(.revisits)
    case .shortForms: return open(.shortForms)
    case .skip: push(.question(.skip))
    case .note: openNote()
    case .notebook: return openNotebook()
    case .editor: return openEditor()
    case .nextPrompt: writing?.step(by: 1)
    case .previousPrompt: writing?.step(by: -1)
    case .pause: push(.pause)
    case .support: push(.support)
    case .help: push(.help)
    case .leave: return leave()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
    return []
  }

  private mutating func move(_ action: Action, key: Key) {
    switch action {
    case .up: move(.up)
    case .down: move(.down)
    case .pageUp: move(.pageUp)
    case .pageDown: move(.pageDown)
    case .first: move(.first)
    case .last: move(.last)
    case .left, .right: across(action == .left ? -1 : 1)
    case .option: jump(to: key)
    default: break
    }
  }

  private mutating func move(_ step: SheetState.Step) { list.move(step, in: sheet, window: window) }

  /// Moves between the columns of a check-in, along the line.
  private mutating func across(_ step: Int) {
    let choices = sheet.choices
    guard choices.indices.contains(list.selected) else { return }
    let here = choices[list.selected]
    let line = choices.indices.filter { choices[$0].lines == here.lines }
    guard let place = line.firstIndex(of: list.selected), line.indices.contains(place + step) else { return }
    list.selected = line[place + step]
  }

  private mutating func jump(to key: Key) {
    guard case .character(let character) = key, let scalar = character.lowercased().unicodeScalars.first else { return }
    let place = scalar.properties.isAlphabetic ? Int(scalar.value) - 97 : Int(scalar.value) - 49
    guard sheet.choices.indices.contains(place) else {
      status = "There is no option \(character.uppercased()) here."
      return
    }
    (list.selected, list.isIdle) = (place, false)
    list.reveal(in: sheet, window: window)
  }

  mutating func push(_ kind: Screen.Kind) {
    guard screen.kind != kind else { return }
    screens.append(Screen(kind: kind))
  }

  mutating func pop() {
    if screens.count > 1 { screens.removeLast() }
  }

  private mutating func back() -> [Effect] {
    switch screen.kind {
    case .debrief:
      let present = list
      if let selection = afterwards?.fold(from: present) { list = selection }
    case .drillQuestion, .taken, .sideBySide: return endDrill()
    case .play:
      if case .pen? = play?.step {
        return applyToPlay { state throws(Refusal) in try state.answer(1) }
      }
    case .note: leaveNote()
    default: pop()
    }
    return []
  }

  private mutating func leave() -> [Effect] {
    switch screen.kind {
    case .catalogue: return [.quit]
    case .before, .debrief, .play: push(.question(.leave))
    default:
      if play == nil { return [.quit] }
      push(.question(.leave))
    }
    return []
  }
}
