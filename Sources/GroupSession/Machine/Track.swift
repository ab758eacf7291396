// One path of a group session with its stops; a rewind begins another and keeps this one.

import ScenarioEngine
import Vignettes

/// A walk and its stops, in order. Every stop but the last has been left, and has the visit with the same index.
struct Track: Sendable {
  var walk: Walk
  var stops: [Stop] = []

  /// A scene or ending that the walk reached.
  struct Stop: Hashable, Sendable {
    let place: PlaceID
    let isEnding: Bool
    /// How many of the walk's events led here.
    let eventsBefore: Int
    /// The choices as shown on the wall; empty until they have been.
    var shown: [GroupChoice] = []
    /// What was chosen here, by id.
    var choice: String?
    var isSkipped = false

    /// Whether the choices have been on the wall.
    var isRevealed: Bool { !shown.isEmpty }
  }

  init(_ walk: Walk) {
    self.walk = walk
    arrive()
  }

  /// Applies an event and reads past the pen pause, which groups do not make.
  mutating func follow(_ event: SessionEvent) throws(GroupRefusal) {
    do {
      try walk.apply(event)
      if case .penPause(let scene, _) = walk.situation {
        try walk.apply(.penPaused(scene: scene, .wentOn(purpose: nil)))
      }
    } catch { throw GroupRefusal(error.description) }
    arrive()
  }

  private mutating func arrive() {
    switch walk.situation {
    case .scene(let place): add(place, isEnding: false)
    case .ending(let place): add(place, isEnding: true)
    case .penPause, .interlock, .nowhere: break
    }
  }

  private mutating func add(_ place: PlaceID, isEnding: Bool) {
    guard stops.last?.place != place else { return }
    stops.append(Stop(place: place, isEnding: isEnding, eventsBefore: walk.trail.count))
  }

  /// The index of the last stop; 0 if there is none.
  var lastStop: Int { max(stops.count - 1, 0) }

  /// The stop of a number, or nil.
  func stop(_ number: Int) -> Stop? { stops.indices.contains(number) ? stops[number] : nil }

  /// What was done at a stop; nil at the walk's present stop.
  func visit(_ number: Int) -> Visit? { walk.visits.indices.contains(number) ? walk.visits[number] : nil }
}
