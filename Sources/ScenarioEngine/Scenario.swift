// A vignette made ready for play: names become places of arrays, and every option's points are in a table.

import Vignettes

/// A vignette made ready for play. Making it is total: a faulty vignette plays as far as its scenes hold.
public struct Scenario: Sendable {
  /// The vignette.
  public let vignette: Vignette
  let scenes: [CompiledScene]
  let start: Target
  let obligations: [Obligation]
  let tasks: [MarkerID]
  let initialState: WalkState
  private let counterLimits: [UInt8]
  let names: ScenarioNames

  /// Where a path goes on.
  enum Target: Hashable, Sendable {
    case scene(Int)
    case ending(Int)
    /// A place that the vignette does not have.
    case nowhere(PlaceID)
  }

  /// A declared task and when it falls due (docs/scoring.md §5.5).
  struct Obligation: Sendable {
    let scene: Int
    let task: Int
    let isSafety: Bool
    let fresh: Bool
    /// The scene at which it falls due, if a scene.
    let dueScene: Int?
    /// The number of the sitting by whose close it falls due at the latest.
    let dueSittingNumber: Int
  }

  /// Makes a vignette ready.
  public init(_ vignette: Vignette) {
    let names = ScenarioNames(vignette)
    self.vignette = vignette
    self.names = names
    tasks = names.taskOrder
    let obligations = names.obligations(of: vignette)
    var declared = vignette.scenes.map { _ in [Int]() }
    var due = declared
    for (place, obligation) in obligations.enumerated() {
      declared[obligation.scene].append(place)
      if let scene = obligation.dueScene { due[scene].append(place) }
    }
    self.obligations = obligations
    scenes = vignette.scenes.indices.map {
      CompiledScene(vignette.scenes[$0], declares: declared[$0], dueHere: due[$0], names: names)
    }
    start = names.target(vignette.start)
    counterLimits = vignette.counters.map { UInt8(clamping: $0.max) }
    initialState = names.initialState(of: vignette)
  }

  /// The scene of an id, or nil if the vignette has none.
  public func scene(_ id: PlaceID) -> Scene? { names.scenes[id].map { vignette.scenes[$0] } }

  /// The ending of an id, or nil if the vignette has none.
  public func ending(_ id: PlaceID) -> Ending? { names.endings[id].map { vignette.endings[$0] } }

  /// The sitting of a scene; nil only if the vignette is faulty.
  public func sitting(of scene: Scene) -> Sitting? { vignette.sittings.first { $0.id == scene.sitting } }

  /// The number that people give a sitting, from 1; nil for an opening away from the patient, which comes before part 1.
  public func part(_ id: SittingID) -> Int? {
    guard let place = vignette.sittings.firstIndex(where: { $0.id == id }) else { return nil }
    let number = place + 1 - openingSittings
    return number > 0 ? number : nil
  }

  /// How many numbered parts there are.
  public var partCount: Int { vignette.sittings.count - openingSittings }

  private var openingSittings: Int { vignette.sittings.first?.setting == .away ? 1 : 0 }

  /// The option of an id with its scene, or nil if the vignette has none.
  public func option(_ id: OptionID) -> (scene: Scene, option: SceneOption)? {
    for scene in vignette.scenes {
      if let option = scene.body.options.first(where: { $0.id == id }) { return (scene, option) }
    }
    return nil
  }

  func apply(_ effects: OptionEffects, to state: inout WalkState) {
    for (counter, change) in effects.counterChanges {
      let changed = Int(state.values[counter]) + change
      state.values[counter] = min(UInt8(clamping: changed), counterLimits[counter])
    }
    for (flag, value) in effects.flagChanges { state.values[flag] = value ? 1 : 0 }
    state.alliance = state.alliance.changed(by: effects.alliance)
    if effects.clearsRupture { state.rupture = .none }
    if effects.rupture != .none { state.rupture = effects.rupture }
    for task in effects.tasksDone { state.values[names.place(ofTask: task)] = 1 }
    if let mark = effects.mark { state.values[mark] = 1 }
  }
}
