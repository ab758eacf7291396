// A natural stop in a long case: one stretch of play has closed and the next begins.

import ScenarioEngine
import Vignettes

/// The first scene of a stretch, reached from another one.
struct PathStop: Hashable, Sendable {
  private let walk: Int
  private let scene: PlaceID

  /// The stop at which a session is; nil if it is at none.
  init?(_ session: Session) {
    let path = session.walk.path
    guard path.count > 1, case .scene(let id) = session.situation, let scene = session.scenario.scene(id),
      let sitting = session.scenario.sitting(of: scene), sitting.stretch != nil,
      session.scenario.scene(path[path.count - 2])?.sitting != sitting.id
    else { return nil }
    walk = session.walks.count - 1
    self.scene = id
  }

  /// The title of the stretch that has closed, if it has one.
  static func closed(in session: Session) -> String? {
    let sittings = session.scenario.vignette.sittings
    let passed = session.walk.path.dropLast().compactMap { session.scenario.scene($0)?.sitting }
    return passed.last.flatMap { last in
      let index = sittings.firstIndex { $0.id == last } ?? 0
      return sittings[...index].last { $0.stretch != nil }?.stretch
    }
  }
}
