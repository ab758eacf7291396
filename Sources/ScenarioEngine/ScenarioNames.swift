// The places that a vignette's names stand for.

import Vignettes

/// Looks names up while a scenario is made; of two things with one name the first counts.
struct ScenarioNames: Sendable {
  private(set) var scenes: [PlaceID: Int] = [:]
  private(set) var endings: [PlaceID: Int] = [:]
  /// The options of which some condition asks whether they were chosen. A state marks no others, since marking each would make it
  /// grow with the story, and a walk keeps two states for every visit.
  private var options: [OptionID: Int] = [:]
  private(set) var tasks: [MarkerID: Int] = [:]
  private(set) var taskOrder: [MarkerID] = []
  private var counters: [VariableID: Int] = [:]
  private var flags: [VariableID: Int] = [:]
  /// Where the flags, the tasks and the options begin in `WalkState.values`; the counters begin at 0.
  private let firstFlag: Int
  private var firstTask: Int { firstFlag + flags.count }
  private var firstOption: Int { firstTask + taskOrder.count }
  private let sceneSittings: [SittingID]
  private let sittings: [SittingID: Sitting]
  private var sittingNumbers: [SittingID: Int] = [:]

  init(_ vignette: Vignette) {
    sceneSittings = vignette.scenes.map(\.sitting)
    sittings = Dictionary(vignette.sittings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    firstFlag = vignette.counters.count
    for (place, scene) in vignette.scenes.enumerated() where scenes[scene.id] == nil { scenes[scene.id] = place }
    for (place, ending) in vignette.endings.enumerated() where endings[ending.id] == nil {
      endings[ending.id] = place
    }
    for (place, counter) in vignette.counters.enumerated() where counters[counter.id] == nil {
      counters[counter.id] = place
    }
    for flag in vignette.flags where flags[flag] == nil { flags[flag] = flags.count }
    let asked = vignette.chosenOptionsAsked
    for scene in vignette.scenes {
      for due in scene.safety + scene.medicine {
        add(task: due.task)
        if case .sitting(let id) = due.due { add(sitting: id) }
      }
      add(sitting: scene.sitting)
      for task in scene.safetyDone + scene.medicineDone { add(task: task) }
      for option in scene.body.options {
        if asked.contains(option.id), options[option.id] == nil { options[option.id] = options.count }
        for task in option.safetyDone + option.medicineDone { add(task: task) }
      }
    }
  }

  private mutating func add(sitting: SittingID) {
    if sittingNumbers[sitting] == nil { sittingNumbers[sitting] = sittingNumbers.count }
  }

  /// How many sittings scenes belong to, or tasks fall due with.
  var sittingCount: Int { sittingNumbers.count }

  /// The number of a sitting that a scene belongs to, or a task falls due with.
  func number(of sitting: SittingID) -> Int { sittingNumbers[sitting] ?? 0 }

  private mutating func add(task: MarkerID) {
    guard tasks[task] == nil else { return }
    tasks[task] = taskOrder.count
    taskOrder.append(task)
  }

  /// Where a task's mark is in `WalkState.values`.
  func place(ofTask task: Int) -> Int { firstTask + task }

  /// Where an option's mark is in `WalkState.values`.
  func place(ofOption option: OptionID) -> Int? { options[option].map { firstOption + $0 } }

  /// Where a counter's or flag's value is in `WalkState.values`.
  func place(ofVariable id: VariableID) -> Int? { counters[id] ?? flags[id].map { firstFlag + $0 } }

  /// The state at the start.
  func initialState(of vignette: Vignette) -> WalkState {
    var values = vignette.counters.map { UInt8(clamping: $0.start) }
    values += Array(repeating: 0, count: flags.count + taskOrder.count + options.count)
    return WalkState(alliance: vignette.alliance, rupture: .none, values: values)
  }

  func withPatient(_ scene: Scene) -> Bool { sittings[scene.sitting]?.setting != .away }

  func target(_ id: PlaceID) -> Scenario.Target {
    if let scene = scenes[id] { return .scene(scene) }
    if let ending = endings[id] { return .ending(ending) }
    return .nowhere(id)
  }

  func obligations(of vignette: Vignette) -> [Scenario.Obligation] {
    vignette.scenes.enumerated().flatMap { place, scene in
      scene.safety.map { obligation($0, at: place, isSafety: true) }
        + scene.medicine.map { obligation($0, at: place, isSafety: false) }
    }
  }

  private func obligation(_ declared: TaskDue, at place: Int, isSafety: Bool) -> Scenario.Obligation {
    var dueScene: Int?
    var dueSitting = sceneSittings[place]
    switch declared.due {
    case .here: dueScene = place
    case .scene(let id):
      dueScene = scenes[id]
      if let found = dueScene { dueSitting = sceneSittings[found] }
    case .sitting(let id): dueSitting = id
    }
    return Scenario.Obligation(
      scene: place, task: tasks[declared.task] ?? 0, isSafety: isSafety, fresh: declared.fresh, dueScene: dueScene,
      dueSittingNumber: number(of: dueSitting))
  }

  func compile(_ condition: Condition?) -> CompiledCondition {
    guard let condition else { return .always }
    switch condition {
    case .not(let inner): return .not(compile(inner))
    case .and(let left, let right): return .and(compile(left), compile(right))
    case .or(let left, let right): return .or(compile(left), compile(right))
    case .compare(.bond, let comparison, let number): return .bond(comparison, number)
    case .compare(.goals, let comparison, let number): return .goals(comparison, number)
    case .compare(.tasks, let comparison, let number): return .tasks(comparison, number)
    case .compare(.counter(let id), let comparison, let number):
      return counters[id].map { .counter($0, comparison, number) } ?? .never
    case .flag(let id): return flags[id].map { .mark(firstFlag + $0) } ?? .never
    case .alliance(let band): return .alliance(band)
    case .rupture(let kind): return .rupture(kind)
    case .done(let task): return tasks[task].map { .mark(place(ofTask: $0)) } ?? .never
    case .chose(let option): return place(ofOption: option).map { .mark($0) } ?? .never
    }
  }

  func compile(_ branches: Branches) -> [(CompiledCondition, Scenario.Target)] {
    branches.entries.map { (compile($0.when), target($0.to)) }
  }

  func changes(_ settings: [Setting]) -> (counters: [(Int, Int)], flags: [(Int, Bool)]) {
    var counterChanges: [(Int, Int)] = []
    var flagChanges: [(Int, Bool)] = []
    for setting in settings {
      switch setting {
      case .add(let id, let change): if let place = counters[id] { counterChanges.append((place, change)) }
      case .turn(let id, let value): if let flag = flags[id] { flagChanges.append((firstFlag + flag, value)) }
      }
    }
    return (counterChanges, flagChanges)
  }
}
