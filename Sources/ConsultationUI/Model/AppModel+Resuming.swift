// Sessions that were kept: listing them, and going on with one.

import ScenarioEngine
import Vignettes

extension AppModel {
  /// The case of the catalogue that is selected; nil on a session that waits, and where there is none.
  var selectedEntry: CatalogueEntry? {
    guard case .found(let entries, _) = catalogue else { return nil }
    let place = list.selected - resumable.count
    return entries.indices.contains(place) ? entries[place] : nil
  }

  /// The session of the catalogue that is selected.
  var selectedSession: ResumableSession? {
    resumable.indices.contains(list.selected) ? resumable[list.selected] : nil
  }

  /// Takes the sessions that wait. The selection goes to the one that was just left, or else stays on its case, wherever
  /// that now stands.
  mutating func take(_ sessions: [ResumableSession]) {
    guard !screens.isEmpty else { return }
    let selected = screens[0].list.selected
    let moved = selected - resumable.count
    resumable = sessions
    defer { leftSession = nil }
    if let left = sessions.firstIndex(where: { $0.code == leftSession }) {
      screens[0].list = SheetState(selected: left)
      return
    }
    screens[0].list.selected = moved >= 0 ? moved + sessions.count : min(selected, max(sessions.count - 1, 0))
  }

  /// What the enter key does on the sessions that are kept.
  mutating func confirmSession() -> [Effect] {
    guard let earlier, earlier.indices.contains(list.selected) else {
      pop()
      return []
    }
    return [.resume(earlier[list.selected].code)]
  }

  /// Opens a session where it stands: at its scene, or, where it was closed, at its debrief.
  mutating func resume(_ session: Session, _ markers: MarkerCatalogue) -> [Effect] {
    opened = OpenedCase(scenario: session.scenario, markers: markers, seed: session.start.seed)
    mode = session.start.mode
    changed = nil
    var state = PlayState(session, markers: markers, forAuthor: isForAuthor)
    // Going on is what was chosen: the place to rest was left behind by that.
    state.passStop()
    play = state
    let catalogue = Screen(kind: .catalogue, list: screens.first?.list ?? SheetState())
    guard session.walk.isClosed else {
      afterwards = nil
      screens = [catalogue, Screen(kind: .play)]
      arrive()
      return wordsToFind
    }
    showAfterwards(of: session, markers)
    return wordsToFind
  }

  /// The words that were typed before the options stand among the notes.
  private var wordsToFind: [Effect] { mode == .sayItFirst ? [.findNotes] : [] }

  /// Opens what is said of a session so far, wherever it stands.
  mutating func read(_ session: Session, _ markers: MarkerCatalogue) -> [Effect] {
    let effects = resume(session, markers)
    keptAs = nil
    showAfterwards(of: session, markers)
    return effects
  }

  private mutating func showAfterwards(of session: Session, _ markers: MarkerCatalogue) {
    refreshTranscript()
    afterwards = AfterwardsState(session, markers: markers, saidFirst: [:])
    screens = [Screen(kind: .catalogue, list: screens.first?.list ?? SheetState()), Screen(kind: .debrief)]
  }

  /// What was chosen where a case has changed.
  mutating func confirmChanged() -> [Effect] {
    guard let changed else { return [] }
    let choices = ChangedSheet.choices(changed)
    let selected = list.selected
    pop()
    guard choices.indices.contains(selected) else { return [] }
    switch choices[selected] {
    case .leave: return []
    case .goOn: return [.goOn(changed.code)]
    case .read: return [.readAsItWas(changed.code)]
    }
  }
}
