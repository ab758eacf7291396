// A short form from its question to its short debrief.

import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  /// Begins a short form of one decision or several; the first case is asked for.
  mutating func beginDrills(_ drills: [Drill]) -> [Effect] {
    guard let first = drills.first else { return [] }
    drill = DrillRun(drills)
    if screens.count < 2 { push(.shortForms) }
    return [.openDrill(first)]
  }

  /// Asks the question of the present decision, now that its case is there.
  mutating func ask(_ scenario: Scenario, _ markers: MarkerCatalogue, seed: UInt64) -> [Effect] {
    guard var run = drill else { return [] }
    guard run.prepare(scenario, markers, seed: seed) else {
      status = "The case as it is now has no way to this decision."
      return endDrill()
    }
    drill = run
    keptAs = nil
    play = nil
    afterwards = nil
    screens = Array(screens.prefix(2)) + [Screen(kind: .drillQuestion)]
    layOut()
    // The line to type in is in sight, with the question just above it.
    list.reveal(in: sheet, window: window)
    return []
  }

  /// Shows the scene, the question having been answered or passed.
  mutating func showDecision() {
    guard let ready = drill?.ready, let scene = drill?.drill?.scene else { return }
    play = PlayState(ready.session, markers: ready.markers, drilled: PlaceID(scene))
    screens = Array(screens.prefix(2)) + [Screen(kind: .play)]
    arrive()
  }

  /// Shows the short debrief of the decision that was taken.
  mutating func showTaken() {
    guard let play, let drilled = play.drilled else { return }
    let state = AfterwardsState(play.session, markers: play.markers, saidFirst: [:])
    guard let place = state.debrief.moments.lastIndex(where: { PlaceID($0.place.scene) == drilled }) else { return }
    afterwards = state
    drill?.take(state.debrief.moments[place])
    screens = Array(screens.prefix(2)) + [Screen(kind: .taken(place))]
  }

  /// What the enter key does on the short debrief: goes on, opens the whole moment, or stops.
  mutating func confirmTaken(_ place: Int) -> [Effect] {
    switch list.selected {
    case 0:
      if let next = drill?.next {
        drill?.advance()
        return [.openDrill(next)]
      }
      guard drill?.isSet == true else { return endDrill() }
      screens = Array(screens.prefix(2)) + [Screen(kind: .sideBySide)]
    case 1:
      afterwards?.look(at: place)
      push(.moment(place))
    default: return endDrill()
    }
    return []
  }

  /// Goes back to where the short form was chosen. What was recorded changes the look back.
  mutating func endDrill() -> [Effect] {
    let hasRecorded = drill?.isRecorded == true || drill?.takes.isEmpty == false
    drill = nil
    keptAs = nil
    play = nil
    afterwards = nil
    screens = Array(screens.prefix(2))
    // A line of the revisit list that was taken up may be gone from it.
    while case .revisit = screen.kind { pop() }
    return hasRecorded ? [.loadProgress, .findShortForms] : []
  }
}

extension AppModel {
  /// The head of the screens of a short form; nil for screens that have their own.
  func drillHead(_ run: DrillRun) -> (title: String, place: String)? {
    let patient = run.drill?.patient ?? ""
    let place = run.isSet ? "\(run.takes.count + (afterwards == nil ? 1 : 0)) of \(run.drills.count)" : ""
    switch screen.kind {
    case .sideBySide: return ("The same request", "")
    case .drillQuestion: return (patient + " · before you look", place)
    case .play: return (patient + " · one decision", play?.place ?? "")
    case .taken, .moment, .remark: return (patient + " · one decision, afterwards", place)
    default: return nil
    }
  }
}
