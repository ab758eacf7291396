// What screens ask for beyond themselves, done.

import Reports
import ScenarioEngine
import Sheets
import Vignettes

extension AppModel {
  /// Does what a screen asked for, in order; after something that is refused, nothing more of it.
  mutating func run(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests {
      do { effects += try run(request) } catch {
        status = error.sentence
        break
      }
    }
    return effects
  }

  private mutating func run(_ request: Request) throws(Refusal) -> [Effect] {
    switch request {
    case .push(let content): push(content)
    case .pop: screens.pop()
    case .ask(let effect):
      if effect == .record { rooms.drill?.isRecorded = true }
      return [effect]
    case .say(let sentence): status = sentence
    case .select(let place): list.selected = place
    case .toTop: list = SheetState()
    case .reveal: news = .selection
    case .begin: if rooms.begin() { showPlay() }
    case .skip: return try change { play throws(Refusal) in try play.skip() }
    case .askToLeave: push(QuestionScreen.leaving(rooms))
    case .leave: return leave()
    case .beDone:
      if losesNothing { return leave() }
      push(QuestionScreen.leaving(rooms))
    case .debrief:
      let effects = try change { play throws(Refusal) in try play.close() }
      showAfterwards()
      return effects
    case .remark(let remark):
      let effects = try change { play throws(Refusal) in try play.remark(remark) }
      if let session { rooms.afterwards?.refresh(session) }
      return effects
    case .rewind(let place):
      let effects = try change { play throws(Refusal) in try play.rewind(walk: place.walk, to: place.scene) }
      rooms.lookedAt = rooms.afterwards?.lookedAt ?? [:]
      rooms.afterwards = nil
      showPlay()
      return effects
    case .notebook:
      rooms.notebook.open(play, rooms.afterwards)
      push(NotebookScreen())
      return [.findNotes]
    case .exports:
      rooms.notebook.open(play, rooms.afterwards)
      push(ExportsScreen())
    case .renameKeptNotes(let notes): screens.rename(notes)
    case .closeNote:
      rooms.notebook.writing = nil
      screens.closeNote()
    case .closeKeptNote(let id): screens.removeAll { ($0.content as? KeptNoteScreen)?.id == id }
    case .drill(let drills):
      guard let first = drills.first else { break }
      rooms.drill = DrillRun(drills)
      if screens.count < 2 { push(ShortFormsScreen()) }
      return [.openDrill(first)]
    case .decide: if rooms.beginDecision() { showPlay(above: 2) }
    case .taken: if let screen = rooms.takeDecision() { screens.show(screen, above: 2) }
    case .endDrill: return endDrill()
    case .dismissRevisit(let family):
      screens.removeAll { $0.content is RevisitScreen }
      rooms.front.lookBack.dismiss(family)
      return [.dismissRevisit(family: family)]
    }
    return []
  }

  /// Lets the consultation take a step; one that is refused changes nothing.
  private mutating func change(
    _ step: (inout PlayState) throws(Refusal) -> [Effect]
  ) throws(Refusal) -> [Effect] {
    guard var state = play else { return [] }
    let before = state.arrivalKey
    let effects = try step(&state)
    rooms.consultation.play = state
    if state.arrivalKey != before { arrive(at: state.arrivalKey.asksOn(before)) }
    if effects.contains(.record) { rooms.drill?.isRecorded = true }
    return effects
  }

  /// Whether a finished walk is kept in full, so leaving it needs no question.
  var losesNothing: Bool {
    rooms.afterwards != nil && rooms.drill == nil && rooms.consultation.unkept == nil
      && rooms.notebook.writing?.hasChanges != true
  }

  mutating func push(_ content: any ScreenContent) {
    guard !content.isSame(as: screen.content) else { return }
    screens.append(Screen(content: content))
  }

  /// Opens a note over whatever is shown. Words that are not kept yet are still there.
  mutating func openNote() {
    let noted = screens.reversed().lazy.map { [rooms] in $0.content.noted(in: rooms) }.first { $0 != .below }
    rooms.notebook.write(at: noted?.scene, in: session?.scenario, isTold: rooms.afterwards != nil)
    push(NoteScreen())
  }
}
