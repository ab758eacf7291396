// One path through a vignette as it is being walked: the engine's only state.

import Vignettes

/// A walk from the first scene towards an ending. Pure: it is what its events make it.
public struct Walk: Sendable {
  /// The scenes left behind, in order.
  public internal(set) var visits: [Visit] = []
  /// The events that made this walk, in order.
  public internal(set) var trail: [SessionEvent] = []
  /// The present state.
  public internal(set) var state: WalkState
  /// What was taken up at safety pauses, in order.
  public internal(set) var takenUp: [TakenUpTask] = []
  /// Whether the walk was closed at its ending.
  public internal(set) var isClosed = false

  let scenario: Scenario
  let mode: PlayMode
  var position: Position
  /// How many events had happened when each scene of the path was reached.
  var arrivals: [(scene: Int, trailLength: Int)] = []
  var standings: [TaskStanding]
  /// Those of them that something can still happen to.
  var pending: PendingTasks
  var doneAt: [Int?]
  /// The scene at which each task was first done, declared by then or not.
  var taskFirstDoneAt: [Int?]
  var metBefore = false

  enum Position: Hashable, Sendable {
    case scene(Int)
    case penPause(scene: Int, option: Int, parts: [PartID])
    case interlock(after: Int, then: Scenario.Target)
    case ending(Int)
    case nowhere(PlaceID)
  }

  init(_ scenario: Scenario, mode: PlayMode) {
    self.scenario = scenario
    self.mode = mode
    state = scenario.initialState
    standings = Array(repeating: .undeclared, count: scenario.obligations.count)
    pending = PendingTasks(tasks: scenario.tasks.count, sittings: scenario.names.sittingCount)
    doneAt = Array(repeating: nil, count: scenario.obligations.count)
    taskFirstDoneAt = Array(repeating: nil, count: scenario.tasks.count)
    position = .ending(0)
    enter(scenario.start)
  }

  /// Where the walk is.
  public var situation: Situation {
    switch position {
    case .scene(let scene): .scene(scenario.scenes[scene].id)
    case .penPause(let scene, let option, _):
      .penPause(scene: scenario.scenes[scene].id, option: scenario.scenes[scene].options[option].id)
    case .interlock(let scene, let target): .interlock(outstanding: outstandingTasks(closing: scene, towards: target))
    case .ending(let ending): .ending(scenario.vignette.endings[ending].id)
    case .nowhere(let place): .nowhere(place)
    }
  }

  /// The scenes of the path so far, the present one included.
  public var path: [PlaceID] { arrivals.map { scenario.scenes[$0.scene].id } }

  /// The last scene that the walk reached; nil if it reached none.
  public var lastScene: PlaceID? { arrivals.last.map { scenario.scenes[$0.scene].id } }

  /// The options that are there now, in the order of the file; empty if nothing is to be chosen.
  public var availableOptions: [SceneOption] {
    var there: [SceneOption] = []
    forEachAvailableOption { there.append($0) }
    return there
  }

  /// Shows each option that is there now, in the order of the file. Nothing of it is copied but what is taken.
  public func forEachAvailableOption(_ body: (SceneOption) -> Void) {
    guard case .scene(let scene) = position else { return }
    for option in scenario.scenes[scene].options where option.when.holds(in: state) { body(option.model) }
  }

  /// Whether a condition holds now.
  public func holds(_ condition: Condition?) -> Bool { holds(condition, in: state) }

  /// Whether a condition holds in a state of this walk's vignette.
  public func holds(_ condition: Condition?, in state: WalkState) -> Bool {
    guard let condition else { return true }
    return scenario.names.compile(condition).holds(in: state)
  }

  mutating func enter(_ target: Scenario.Target) {
    switch target {
    case .nowhere(let place): position = .nowhere(place)
    case .ending(let ending): position = .ending(ending)
    case .scene(let scene):
      if let last = arrivals.last, scenario.scenes[last.scene].sitting != scenario.scenes[scene].sitting {
        metBefore = false
      }
      position = .scene(scene)
      arrivals.append((scene, trail.count))
      declareTasks(of: scene)
      doTasks(of: scene)
    }
  }

  /// Leaves a scene; the interlock comes first if its sitting closes with safety undone.
  mutating func leave(_ scene: Int, towards target: Scenario.Target) {
    markOverdue(leaving: scene)
    if closesSitting(scene, towards: target) {
      if mode != .unprompted && !outstandingTasks(closing: scene, towards: target).isEmpty {
        position = .interlock(after: scene, then: target)
        return
      }
      settleTasks(closing: scene, towards: target)
    }
    enter(target)
  }

  private func closesSitting(_ scene: Int, towards target: Scenario.Target) -> Bool {
    switch target {
    case .scene(let next): scenario.scenes[next].sitting != scenario.scenes[scene].sitting
    case .ending: true
    case .nowhere: false
    }
  }

  func target(of branches: [(CompiledCondition, Scenario.Target)]) -> Scenario.Target {
    for (condition, target) in branches where condition.holds(in: state) { return target }
    return .nowhere("nowhere")
  }
}
