// What keys do: they move the selection, lay a screen on top, or are answered by the screen on top.

import Canvas
import ScenarioEngine
import Vignettes

extension AppModel {
  /// Moves the selection or the scroll, if a key does nothing else; the page stays as it is laid out.
  mutating func moves(_ key: Key) -> Bool {
    if key == .wheelUp || key == .wheelDown {
      list.top += key == .wheelUp ? -3 : 3
      list = list.held(to: sheet, window: window)
      return true
    }
    guard let action = Keymap.binding(for: key, in: context)?.action else { return false }
    if let step = action.step {
      list.move(step, in: sheet, window: window)
      status = nil
      return true
    }
    guard action == .option, case .character(let letter) = key else { return false }
    let isThere = list.jump(to: letter, in: sheet, window: window)
    status = isThere ? nil : "There is no option \(letter.uppercased()) here."
    return true
  }

  mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .endOfInput: return [.quit]
    case .press(let point): return press(at: point)
    default: break
    }
    let context = context
    guard let binding = Keymap.binding(for: key, in: context) else {
      if context.takesText { type(key) } else if namesAnOptionTooSoon(key) { status = Self.readOnFirst }
      return []
    }
    return perform(binding.action)
  }

  private static let readOnFirst = "Read on first: Enter shows the rest of what can be said, and then a letter chooses."

  /// Whether a key is the letter or number of an option while not all of them have been in sight.
  private func namesAnOptionTooSoon(_ key: Key) -> Bool {
    screen.content is PlayScreen && play?.isSaying == true && nextPage != nil
      && Keymap.binding(for: key, in: .choosing)?.action == .option
  }

  private mutating func type(_ key: Key) {
    guard let top = screens.indices.last else { return }
    // The line comes into sight with the first letter.
    list.isIdle = false
    status = screens[top].content.type(key, width: sheet.width, in: &rooms) ?? status
  }

  /// A press selects; a second one on what is selected does what enter does.
  private mutating func press(at point: Point) -> [Effect] {
    list = list.held(to: sheet, window: window)
    guard layout.body.contains(point), layout.text.minRow..<layout.text.endRow ~= point.row else { return [] }
    let there = Point(column: point.column - layout.text.minColumn, row: point.row - layout.text.minRow)
    switch list.press(at: there, in: sheet) {
    case .nothing: return sheet.choices.isEmpty ? confirm() : []
    // A press in a field is for the caret: nobody sends off what they are writing by a touch.
    case .caret(let caret): placeCaret(at: caret)
    case .selects: break
    case .confirms: return Keymap.binding(for: .enter, in: context).map { perform($0.action) } ?? []
    }
    return []
  }

  private mutating func placeCaret(at caret: Point) {
    guard let top = screens.indices.last else { return }
    screens[top].content.placeCaret(at: caret, width: sheet.width, in: &rooms)
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if let reason = refusal(of: action) {
      status = reason
      return []
    }
    switch action {
    case .confirm: return confirm()
    case .note: openNote()
    case .glossary: push(GlossaryScreen(markers: markers))
    case .medicines: push(PanelScreen())
    case .pause: push(PauseScreen())
    case .support: push(SupportScreen(support: support))
    case .help: push(HelpScreen(below: baseContext))
    case .leave:
      let isAtCase = rooms.consultation.title != nil && !(screen.content is CatalogueScreen)
      return isAtCase ? run([losesNothing ? .leave : .askToLeave]) : [.quit]
    case .redraw: return [.redraw]
    default: return answer(action)
    }
    return []
  }

  /// Why an action cannot be done now; nil if it can.
  private func refusal(of action: Action) -> String? {
    switch action {
    case .note:
      let isWriting = screens.contains { $0.content is NoteScreen }
      return isWriting ? "A note is open already; esc goes back to it." : rooms.consultation.noteRefusal
    // Help, support or a pause may lie on top of the consultation.
    case .glossary: return rooms.consultation.glossaryRefusal(isPlaying: screens.contains { $0.content is PlayScreen })
    default: return screen.content.refusal(of: Answer(action: action, selected: list.selected), in: rooms)
    }
  }

  private mutating func confirm() -> [Effect] {
    list = list.held(to: sheet, window: window)
    // What is out of sight is brought into sight first: nobody says a line that they have not seen.
    if screen.content is PlayScreen, let next = nextPage {
      list = next
      return []
    }
    if list.isIdle, sheet.choices.count > 1 {
      status = "Choose one first: with the arrow keys, or by its letter."
      return []
    }
    return answer(.confirm)
  }

  private mutating func answer(_ action: Action) -> [Effect] {
    guard let top = screens.indices.last else { return [] }
    let before = play?.arrivalKey
    let answer = Answer(action: action, selected: list.selected)
    let requests = screens[top].content.answer(answer, in: &rooms)
    if let before, let now = play?.arrivalKey, now != before { arrive(at: now.asksOn(before)) }
    return run(requests)
  }
}
