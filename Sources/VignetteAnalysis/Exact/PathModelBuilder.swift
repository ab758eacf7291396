// Builds the model of a vignette for the search over paths.

import ScenarioEngine
import Vignettes

/// Gives every name its bits, and turns scenes over.
struct PathModelBuilder {
  /// The bare graph.
  let story: StoryGraph
  /// The fields so far.
  private(set) var layout = PackedLayout()
  /// Whether the last choice met the patient.
  private(set) var met = PackedField(word: 0, shift: 0, mask: 1)
  /// The declared safety tasks.
  private(set) var obligations: [PathObligation] = []
  /// For each sitting the obligations that fall due at its close.
  private(set) var dueAtClose: [[Int]] = []
  private var declares: [Int: [Int]] = [:]
  private var dueHere: [Int: [Int]] = [:]
  private var byTask: [MarkerID: [Int]] = [:]
  private var sittings: [SittingID: Int] = [:]
  private var awaySittings: Set<Int> = []
  private var greatest: [VariableID: Int] = [:]
  /// The safety tasks that some option or some scene's text does.
  private var doable: Set<MarkerID> = []

  /// Begins.
  init(_ story: StoryGraph) { self.story = story }

  /// Hands out the bits.
  mutating func addFields() {
    let vignette = story.vignette
    met = layout.room(upTo: 1)
    for slot in [StateSlot.bond, .goals, .tasks] { layout.add(slot, upTo: Alliance.range.upperBound) }
    layout.add(.rupture, upTo: 2)
    for counter in vignette.counters where greatest[counter.id] == nil {
      greatest[counter.id] = Int(UInt8(clamping: counter.max))
    }
    let starts = Dictionary(vignette.counters.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
    for leaf in conditions.flatMap(\.leaves) {
      guard let slot = StateSlot(named: leaf) else { continue }
      switch slot {
      case .counter(let id): if let limit = greatest[id] { layout.add(slot, upTo: max(limit, starts[id] ?? 0)) }
      case .flag(let id): if vignette.flags.contains(id) { layout.add(slot, upTo: 1) }
      default: layout.add(slot, upTo: 1)
      }
    }
    addSittings()
    for scene in vignette.scenes {
      doable.formUnion(scene.safetyDone)
      for option in scene.body.options { doable.formUnion(option.safetyDone) }
    }
    for (number, scene) in vignette.scenes.enumerated() where !story.isRepeated(number) {
      for declared in scene.safety { add(declared, at: number) }
    }
  }

  /// The conditions on which a path can turn.
  private var conditions: [Condition] {
    story.vignette.scenes.flatMap { scene in
      scene.body.options.flatMap { [$0.when] + $0.next.entries.map(\.when) }
        + (scene.body.next?.entries.map(\.when) ?? [])
    }.compactMap { $0 }
  }

  private mutating func addSittings() {
    for sitting in story.vignette.sittings where sittings[sitting.id] == nil {
      if sitting.setting == .away { awaySittings.insert(sittings.count) }
      sittings[sitting.id] = sittings.count
    }
    for scene in story.vignette.scenes where sittings[scene.sitting] == nil { sittings[scene.sitting] = sittings.count }
    dueAtClose = Array(repeating: [], count: sittings.count)
  }

  private mutating func add(_ declared: TaskDue, at scene: Int) {
    var dueScene: Int?
    var dueSitting = story.sitting(scene)
    switch declared.due {
    case .here: dueScene = scene
    case .scene(let id):
      dueScene = story.place(id).flatMap { story.scene($0) == nil ? nil : $0 }
      if let found = dueScene { dueSitting = story.sitting(found) }
    case .sitting(let id): dueSitting = id
    }
    let number = obligations.count
    let sitting = dueSitting.flatMap { sittings[$0] } ?? -1
    obligations.append(
      PathObligation(
        field: doable.contains(declared.task) ? layout.room(upTo: 2) : .none,
        done: declared.fresh ? nil : layout.add(.done(declared.task), upTo: 1),
        scene: scene, task: declared.task, dueSitting: sitting))
    declares[scene, default: []].append(number)
    byTask[declared.task, default: []].append(number)
    if let dueScene { dueHere[dueScene, default: []].append(number) }
    if dueAtClose.indices.contains(sitting) { dueAtClose[sitting].append(number) }
  }

  /// The state at the start.
  var start: [UInt64] {
    let vignette = story.vignette
    var words = [UInt64](repeating: 0, count: layout.words)
    layout[.bond]?.put(vignette.alliance.bond, into: &words)
    layout[.goals]?.put(vignette.alliance.goals, into: &words)
    layout[.tasks]?.put(vignette.alliance.tasks, into: &words)
    for counter in vignette.counters.reversed() { layout[.counter(counter.id)]?.put(counter.start, into: &words) }
    return words
  }

  /// A scene turned over.
  func scene(_ place: Int) -> PathScene {
    let scene = story.vignette.scenes[place]
    let sitting = sittings[scene.sitting] ?? 0
    var replies: ComposedReplies?
    if case .compose(let parts, let patterns) = scene.body {
      replies = ComposedReplies(parts: parts, patterns: patterns)
    }
    let options = scene.body.options
    return PathScene(
      options: options.map { option($0, at: scene) }, isChoice: scene.body.next == nil, replies: replies,
      next: scene.body.next.map(targets) ?? [], sitting: sitting,
      points: ScenePoints(scene, withPatient: !awaySittings.contains(sitting)), setsMet: !scene.live.isEmpty,
      meets: options.map(\.meets), declares: declares[place] ?? [],
      does: scene.safetyDone.flatMap { byTask[$0] ?? [] },
      marks: (scene.safetyDone + scene.medicineDone).compactMap { layout[.done($0)] }, dueHere: dueHere[place] ?? [])
  }

  private func option(_ option: SceneOption, at scene: Scene) -> PathScene.Option {
    PathScene.Option(
      when: option.when.map { PathCondition($0, layout: layout) }, effects: effects(of: option),
      does: option.safetyDone.flatMap { byTask[$0] ?? [] },
      asksAboutSuicide: option.safetyDone.contains(.askAboutSuicide),
      enacts: scene.live.contains { live in option.takesUp.contains { $0.marker == live.marker && $0.act != nil } },
      targets: targets(option.next))
  }

  private func targets(_ branches: Branches) -> PathScene.Targets {
    branches.entries.map { entry in
      (entry.when.map { PathCondition($0, layout: layout) }, story.place(entry.to) ?? story.nowhere)
    }
  }

  private func effects(of option: SceneOption) -> [PathScene.Effect] {
    var effects: [PathScene.Effect] = option.settings.compactMap { setting in
      switch setting {
      case .add(let id, let change):
        layout[.counter(id)].map { .add($0, change, greatest: greatest[id] ?? 0) }
      case .turn(let id, let on): layout[.flag(id)].map { .set($0, on ? 1 : 0) }
      }
    }
    for (slot, change) in [
      (StateSlot.bond, option.alliance.bond), (.goals, option.alliance.goals), (.tasks, option.alliance.tasks),
    ] where change != 0 {
      if let field = layout[slot] { effects.append(.add(field, change, greatest: Alliance.range.upperBound)) }
    }
    if let rupture = layout[.rupture] {
      if option.skills.contains(where: \.clearsRupture) { effects.append(.set(rupture, 0)) }
      if option.rupture != .none { effects.append(.set(rupture, StateSlot.number(of: option.rupture))) }
    }
    for task in option.safetyDone + option.medicineDone {
      if let done = layout[.done(task)] { effects.append(.set(done, 1)) }
    }
    if let chose = layout[.chose(option.id)] { effects.append(.set(chose, 1)) }
    return effects
  }
}
