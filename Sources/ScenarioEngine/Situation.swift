// Where a walk is, and what can be done there.

import Vignettes

/// Where a walk is.
public enum Situation: Hashable, Sendable {
  /// At a scene.
  case scene(PlaceID)
  /// At the pen pause before an option of a scene.
  case penPause(scene: PlaceID, option: OptionID)
  /// At the interlock, with the safety tasks that are still outstanding (docs/scoring.md §5.5).
  case interlock(outstanding: [MarkerID])
  /// At an ending.
  case ending(PlaceID)
  /// At a place that the vignette does not have: it is faulty, and the walk goes no further.
  case nowhere(PlaceID)
}

extension Situation {
  /// What can be done here, as the end of a sentence.
  var invitation: String {
    switch self {
    case .scene(let scene): "the walk is at the scene “\(scene)”"
    case .penPause: "the pen pause waits to be answered, skipped, or left by choosing otherwise"
    case .interlock: "the safety pause waits for a task to be taken up, or to be closed"
    case .ending(let ending): "the walk has reached the ending “\(ending)”"
    case .nowhere(let place): "the vignette has no scene or ending “\(place)”"
    }
  }
}

/// Why an event does not fit where a walk is.
public struct EventRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What does not fit, and what would, as one or two sentences.
  public let description: String

  /// Makes a refusal.
  public init(_ description: String) { self.description = description }
}
