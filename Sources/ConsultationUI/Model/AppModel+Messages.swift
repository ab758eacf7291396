// How messages change the model.

import ScenarioEngine
import Vignettes

extension AppModel {
  /// Takes a message. Pure: the same model and message give the same model and effects.
  public mutating func update(_ message: Message) -> [Effect] {
    if case .keyPressed(let key) = message, moves(key) {
      wake()
      return []
    }
    // With nearly every key that is recorded comes the news that all is as before.
    if rooms.knows(message) { return [] }
    let effects = take(message)
    layOut()
    showWhatIsNew()
    wake()
    list.followCaret(in: sheet, window: window)
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key):
      status = nil
      return press(key)
    case .lineTyped: break
    case .resized(let size):
      self.size = size
      refreshTranscript()
    case .vignettesFound, .progressFound, .revisitsDue, .shortFormsFound, .earlierSessionsFound:
      rooms.front.take(message)
    case .sessionsFound(let sessions):
      if !screens.isEmpty { rooms.front.take(sessions, selection: &screens[0].list) }
    case .sessionKept, .keepingFails, .nothingIsKept:
      rooms.takeKeeping(message)
      // What is said of keeping is true for as long as it is shown.
      if asksToLeave { screen.content = QuestionScreen.leaving(rooms) }
    case .troubleArose(let sentence): status = sentence
    case .vignetteOpened, .vignetteRefused, .vignetteReloaded, .vignetteBroken, .drillsChosen, .drillOpened,
      .sessionResumed, .sessionRead, .sessionChanged:
      return takeCase(message)
    case .notesFound, .noteKept, .noteNotKept, .noteHeld, .heldNotesKept, .noteRemoved, .noteLooksReal, .textEdited,
      .exported:
      let requests = rooms.notebook.take(message)
      if case .notesFound = message { recallSaidFirst() }
      return run(requests)
    }
    return []
  }

  /// Takes a case or a session that was loaded, or could not be.
  private mutating func takeCase(_ message: Message) -> [Effect] {
    switch message {
    case .vignetteOpened(let scenario, let markers, let seed):
      rooms.open(scenario, markers, seed: seed)
      screens.show(BeforeScreen(), above: 1)
    case .vignetteRefused(let title, let reasons):
      status = ([title + ":"] + reasons).joined(separator: " ")
      return rooms.drill == nil ? [] : endDrill()
    case .vignetteReloaded(let scenario, let markers, let seed):
      fileTrouble = nil
      reload(scenario, markers, seed: seed)
    case .vignetteBroken(let trouble):
      fileTrouble = trouble
      // What was said of an earlier save is not true of this one.
      status = nil
      refreshTranscript()
    case .drillsChosen(let drills): return run([.drill(drills)])
    case .drillOpened(let scenario, let markers, let seed): return ask(scenario, markers, seed: seed)
    case .sessionResumed(let session, let markers): return resume(session, markers)
    case .sessionRead(let session, let markers):
      let effects = resume(session, markers)
      rooms.consultation.keptAs = nil
      showAfterwards()
      return effects
    case .sessionChanged(let session): push(ChangedScreen(changed: session))
    default: break
    }
    return []
  }

  /// Gives the words that were typed before the options back to the session that is gone on with.
  private mutating func recallSaidFirst() {
    guard let before = play?.arrivalKey else { return }
    rooms.consultation.play?.recall(rooms.notebook.notes)
    if let play { rooms.afterwards?.saidFirst = play.saidFirst }
    if play?.arrivalKey != before, screen.content is PlayScreen { arrive() }
  }
}
