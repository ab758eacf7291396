// Which screen a loaded session or case opens on.

import ScenarioEngine
import Vignettes

extension AppModel {
  /// Shows the consultation on top of the first `count` screens.
  mutating func showPlay(above count: Int = 1) {
    screens.show(PlayScreen(), above: count)
    arrive()
  }

  /// Opens a session at its scene or, if it is closed, at its debrief.
  mutating func resume(_ session: Session, _ markers: MarkerCatalogue) -> [Effect] {
    rooms.resume(session, markers)
    if session.walk.isClosed { showAfterwards() } else { showPlay() }
    // The words that were typed before the options are among the notes.
    return session.start.mode == .sayItFirst ? [.findNotes] : []
  }

  /// Opens what is said of the session so far, wherever it is.
  mutating func showAfterwards() {
    refreshTranscript()
    rooms.lookAfterwards()
    screens.show(DebriefScreen(), above: 1)
  }

  /// Leaves the consultation, or the program if there is none.
  mutating func leave() -> [Effect] {
    if rooms.drill != nil { return endDrill() }
    if rooms.consultation.title == nil { return [.quit] }
    rooms.leave()
    screens = Array(screens.prefix(1))
    return [.listSessions]
  }

  /// Takes a new version of the case that is open.
  mutating func reload(_ scenario: Scenario, _ markers: MarkerCatalogue, seed: UInt64) {
    guard let reloading = rooms.reload(scenario, markers, seed: seed) else {
      if screens.count == 1 { push(BeforeScreen()) }
      return
    }
    status = reloading.sentence
    if reloading.hasMoved { showPlay() }
    refreshTranscript()
  }

  /// Takes note that there is something new to read. If only the question is new, as with the urge after the words of a
  /// check-in, it is in sight at once.
  mutating func arrive(at question: Bool = false) {
    refreshTranscript()
    news = .story(isQuestion: question)
  }

  /// Shows what is new from its beginning, once the screen is laid out; until the whole question is in sight, keys read on.
  mutating func showWhatIsNew() {
    switch news {
    case .story(let isQuestion):
      guard screen.content is PlayScreen, let start = play?.transcript.newFrom else { break }
      list = .arriving(at: start, asking: isQuestion, in: sheet, window: window)
    case .selection: list.reveal(in: sheet, window: window)
    case nil: break
    }
    news = nil
  }

  /// Selects a choice once the whole question is in sight. Of lines to say none is selected even then.
  mutating func wake() {
    guard list.isIdle, screen.content is PlayScreen, play?.isSaying == false, nextPage == nil else { return }
    list.isIdle = false
  }

  mutating func refreshTranscript() {
    let width = layout.text.columns
    rooms.consultation.play?.layTranscript(width: width)
  }

  /// Asks the question of the present decision, now that its case is there.
  mutating func ask(_ scenario: Scenario, _ markers: MarkerCatalogue, seed: UInt64) -> [Effect] {
    guard rooms.drill != nil else { return [] }
    guard rooms.drill?.prepare(scenario, markers, seed: seed) == true else {
      status = "The case as it is now has no way to this decision."
      return endDrill()
    }
    rooms.leaveDecision()
    screens.show(DrillQuestionScreen(), above: 2)
    // The line to type in is in sight, with the question just above it.
    return run([.reveal])
  }

  /// Goes back to where the short form was chosen. What was recorded changes the look back.
  mutating func endDrill() -> [Effect] {
    let hasRecorded = rooms.drill?.isRecorded == true || rooms.drill?.takes.isEmpty == false
    rooms.drill = nil
    rooms.leaveDecision()
    screens = Array(screens.prefix(2))
    // A line of the revisit list that was taken up may be gone from it.
    while screen.content is RevisitScreen { screens.pop() }
    return hasRecorded ? [.loadProgress, .findShortForms] : []
  }
}
