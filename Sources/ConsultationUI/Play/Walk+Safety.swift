// What was taken up at the safety scenes of a walk, and after which of its visits.

import ScenarioEngine
import Vignettes

extension Walk {
  /// The tasks taken up at safety scenes, by the place of the visit that they follow.
  var safetyTakenUp: [Int: [MarkerID]] {
    var taken: [Int: [MarkerID]] = [:]
    var visits = 0
    for (place, event) in trail.enumerated() {
      switch event {
      case .safetyTakenUp(let task): taken[visits - 1, default: []].append(task)
      case .pageTurned, .checkedIn, .noticed, .walked, .sceneSkipped, .penPaused(_, .wentOn): visits += 1
      // What takes up the pen is a visit only once the pen pause was answered, as the next event says.
      case .optionChosen, .replyComposed: if !isHeldByPen(after: place) { visits += 1 }
      default: break
      }
    }
    return taken
  }

  private func isHeldByPen(after place: Int) -> Bool {
    guard place + 1 < trail.count else {
      if case .penPause = situation { return true }
      return false
    }
    if case .penPaused = trail[place + 1] { return true }
    return false
  }
}
