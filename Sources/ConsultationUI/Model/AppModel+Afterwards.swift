// Answering a line of the debrief, and looking at another walk's.

import ScenarioEngine

extension AppModel {
  /// Opens a line to type in beside the selected line of a moment.
  mutating func openRemark() {
    guard case .moment(let place) = screen.kind else { return }
    afterwards?.beginRemark()
    push(.remark(moment: place, line: list.selected))
  }

  /// Opens a moment that the trainee chose to look at. Their own account comes before anything is said about it; in coach
  /// mode that was said already.
  mutating func openMoment(_ place: Int) {
    let coached = play?.session.start.mode == .coach
    guard afterwards?.wantsAccount(of: place) == true, !coached else {
      afterwards?.look(at: place)
      return push(.moment(place))
    }
    afterwards?.beginRemark()
    push(.account(place))
    // The line to type in is in sight, with what was said just above it.
    layOut()
    list.reveal(in: sheet, window: window)
  }

  /// Keeps the account, where one was given, as a remark on the choice; then shows the moment.
  mutating func keepAccount(of place: Int) -> [Effect] {
    let remark = afterwards?.remark(moment: place, line: 0)
    afterwards?.look(at: place)
    pop()
    push(.moment(place))
    guard let remark else { return [] }
    let effects = applyToPlay { state throws(Refusal) in try state.remark(remark) }
    if let play { afterwards?.refresh(play.session) }
    return effects
  }

  /// Keeps what was typed with its line; nothing typed is nothing kept.
  mutating func keepRemark(moment: Int, line: Int) -> [Effect] {
    guard let remark = afterwards?.remark(moment: moment, line: line) else {
      pop()
      return []
    }
    let effects = applyToPlay { state throws(Refusal) in try state.remark(remark) }
    guard let play, status == nil else { return effects }
    afterwards?.refresh(play.session)
    pop()
    return effects
  }

  /// Shows the debrief of the next walk, and after the last that of the first.
  mutating func showNextWalk() {
    guard let shown = afterwards else { return }
    afterwards = shown.showing(walk: (shown.walk + 1) % max(shown.session.walks.count, 1))
    list = SheetState()
  }
}
