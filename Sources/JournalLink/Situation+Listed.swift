// The place that lists show for a session.

import ScenarioEngine
import Vignettes

extension Situation {
  /// The scene or ending to show in lists; nil if it has not changed.
  package var listedPlace: PlaceID? {
    switch self {
    case .scene(let scene), .penPause(let scene, _): scene
    case .ending(let place), .nowhere(let place): place
    case .interlock: nil
    }
  }
}
