// Answering a line of the debrief, and looking at another walk's.

import ScenarioEngine

extension AppModel {
  /// Opens a line to type in beside the selected line of a moment.
  mutating func openRemark() {
    guard case .moment(let place) = screen.kind else { return }
    afterwards?.beginRemark()
    push(.remark(moment: place, line: list.selected))
  }

  /// Keeps what was typed with its line; nothing typed is nothing kept.
  mutating func keepRemark(moment: Int, line: Int) -> [Effect] {
    guard let remark = afterwards?.remark(moment: moment, line: line) else {
      pop()
      return []
    }
    let effects = applyToPlay { state throws(EventRefusal) in try state.apply(.remarked(remark)) }
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
