// Where a list of sessions says that one stands.

import ScenarioEngine
import Vignettes

extension Situation {
  /// The scene or ending at which a list says that a session stands; nil where it has not moved.
  package var listedPlace: PlaceID? {
    switch self {
    case .scene(let scene), .penPause(let scene, _): scene
    case .ending(let place), .nowhere(let place): place
    case .interlock: nil
    }
  }
}
