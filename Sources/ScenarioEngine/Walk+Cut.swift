// A walk that begins in the middle of a story, for a group that has time for one scene.

import Vignettes

extension Walk {
  /// A walk from the first scene, with the interlock.
  public init(_ scenario: Scenario) { self.init(scenario, mode: .standard) }

  /// A walk that begins at a cut (docs/format.md §7), in a state that play can reach.
  ///
  /// A way to the scene is looked for on which the cut's options are there; if there is none, the first way counts.
  /// What lies before the cut is nobody's choice: it has no visits, and no task of it is asked for but those
  /// that are still open at the cut. The alliance is the cut's, or the vignette's if the cut has none.
  ///
  /// Nil if no way leads to the scene.
  public init?(_ scenario: Scenario, at cut: Cut) {
    let alliance = cut.alliance ?? scenario.vignette.alliance
    let start = Session(scenario, mode: .standard, seed: 0)
    func begun(_ session: Session) -> Walk {
      var walk = session.walk
      walk.state.alliance = alliance
      return walk
    }
    var search = WayThere(to: cut.scene, in: scenario)
    let suitable = search.session(from: start) { session in
      let there = Set(begun(session).availableOptions.map(\.id))
      return cut.options.allSatisfy(there.contains)
    }
    var anyWay = WayThere(to: cut.scene, in: scenario)
    guard let way = suitable ?? anyWay.session(from: start) else { return nil }
    self = begun(way)
    forgetTheWay()
  }

  private mutating func forgetTheWay() {
    guard case .scene(let scene) = position else { return }
    visits = []
    trail = []
    arrivals = [(scene, 0)]
    metBefore = false
    for place in standings.indices where scenario.obligations[place].scene != scene && standings[place] != .open {
      standings[place] = .undeclared
      doneAt[place] = nil
    }
    // At the cut nothing is overdue any more: what is kept is open or done.
    pending = PendingTasks(tasks: scenario.tasks.count, sittings: scenario.names.sittingCount)
    for place in standings.indices where standings[place].canStillBeDone {
      pending.open(place, scenario.obligations[place])
    }
  }
}
