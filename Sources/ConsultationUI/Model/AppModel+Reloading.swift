// A file that is edited while it is played: the walk goes on in the new version, by ids.

import ScenarioEngine
import Vignettes

extension AppModel {
  /// Takes a new version of the case that is open. The walk is replayed as far as its ids hold.
  mutating func reload(_ scenario: Scenario, _ markers: MarkerCatalogue, seed fresh: UInt64) {
    let seed = play?.session.start.seed ?? opened?.seed ?? fresh
    opened = OpenedCase(scenario: scenario, markers: markers, seed: seed)
    guard let old = play?.session else {
      if screens.count == 1 { screens.append(Screen(kind: .before)) }
      return
    }
    let start = Session(scenario, mode: old.start.mode, seed: seed).start
    let (session, stop) = Session.replaying(old.events, in: scenario, start: start)
    var state = PlayState(session, markers: markers, forAuthor: isForAuthor)
    if let kept = play, session.situation == old.situation {
      state.step = kept.step
      state.saidFirst = kept.saidFirst
    }
    let moved = session.situation != old.situation
    play = state
    status = stop.map { "Loaded again. The walk holds up to here: \($0.refusal.description)" } ?? "Loaded again."
    if afterwards != nil, session.walk.isClosed {
      afterwards = AfterwardsState(session, markers: markers, saidFirst: state.saidFirst)
    } else if moved {
      afterwards = nil
      screens = [screens[0], Screen(kind: .play)]
      arrive()
    }
    refreshTranscript()
  }
}
