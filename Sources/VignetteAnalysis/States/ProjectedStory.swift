// A vignette made ready for the state search: what each choice does to a projected state, and where it leads.

import Vignettes

/// The options and targets of every scene over the slots that conditions name.
struct ProjectedStory: Sendable {
  /// A change to one slot.
  enum Effect: Sendable {
    /// Adds a number and keeps the slot within 0 and a greatest value.
    case add(slot: Int, Int, greatest: Int)
    /// Gives a slot a value.
    case set(slot: Int, Int32)
  }

  /// A target list.
  typealias Targets = [(when: ProjectedCondition?, place: Int)]

  /// An option.
  struct Option: Sendable {
    /// When it is there.
    let when: ProjectedCondition?
    /// What it changes, in the order of docs/scoring.md §3.5.
    let effects: [Effect]
    /// Where it leads.
    let targets: Targets
  }

  /// A safety task that a scene declares and a condition asks about.
  struct Declaration: Sendable {
    /// The slot of how it stands.
    let slot: Int
    /// The slot of whether the task was done.
    let done: Int
    /// The declaring scene.
    let scene: Int
    /// The scene with which the task falls due.
    let dueScene: Int?
    /// The sitting with whose close the task falls due.
    let dueSitting: SittingID?
  }

  /// A scene.
  struct Place: Sendable {
    /// What is done in its text.
    let effects: [Effect]
    /// Its options.
    let options: [Option]
    /// Where it goes on without options.
    let next: Targets
    /// Where a reader who skips it goes on.
    let bridge: Targets
  }

  /// The bare graph.
  let story: StoryGraph
  /// The scenes.
  let places: [Place]
  /// What a state is made of.
  let slots: StateSlots
  /// The state at the start.
  let start: ProjectedState
  /// The declarations that a condition asks about.
  let declarations: [Declaration]
  /// Those of each scene.
  let declaredAt: [Int: [Declaration]]
  /// Those that fall due with each scene.
  let dueAt: [Int: [Declaration]]
  /// Those that fall due with the close of each sitting.
  let dueAtClose: [SittingID: [Declaration]]

  /// Projects a vignette; with `bands` every state keeps its alliance.
  init(_ story: StoryGraph, bands: Bool) {
    var slots = StateSlots()
    if bands { slots.keepAlliance() }
    // Slots come from conditions first; only then is it known which effects matter.
    var conditions: [SceneConditions] = []
    for scene in story.vignette.scenes { conditions.append(SceneConditions(scene, story: story, slots: &slots)) }
    let declarations = Self.declarations(of: story, slots: &slots)
    let effects = ProjectedEffects(slots: slots, vignette: story.vignette, declarations: declarations)
    places = zip(story.vignette.scenes, conditions).map { scene, conditions in
      Place(
        effects: effects.effects(ofDoing: scene.safetyDone + scene.medicineDone),
        options: zip(scene.body.options, conditions.options).map {
          Option(when: $1.when, effects: effects.effects(of: $0), targets: $1.targets)
        },
        next: conditions.next,
        bridge: conditions.bridge
      )
    }
    start = slots.start(of: story.vignette)
    self.declarations = declarations
    declaredAt = Dictionary(grouping: declarations, by: \.scene)
    dueAt = Dictionary(grouping: declarations.filter { $0.dueScene != nil }) { $0.dueScene ?? story.nowhere }
    dueAtClose = declarations.reduce(into: [:]) { closing, declared in
      if let sitting = declared.dueSitting { closing[sitting, default: []].append(declared) }
    }
    self.story = story
    self.slots = slots
  }

  private static func declarations(of story: StoryGraph, slots: inout StateSlots) -> [Declaration] {
    var declarations: [Declaration] = []
    for (number, scene) in story.vignette.scenes.enumerated() {
      for (place, declared) in scene.safety.enumerated() {
        guard let done = slots[.done(declared.task)] else { continue }
        var dueScene: Int?
        var dueSitting: SittingID?
        switch declared.due {
        case .here: dueScene = number
        case .scene(let id): dueScene = story.place(id)
        case .sitting(let id): dueSitting = id
        }
        declarations.append(
          Declaration(
            slot: slots.place(.declaration(scene: number, place: place)),
            done: done,
            scene: number,
            dueScene: dueScene,
            dueSitting: dueSitting
          )
        )
      }
    }
    return declarations
  }
}

/// The conditions of one scene.
private struct SceneConditions {
  /// Those of its options and of their targets.
  private(set) var options: [(when: ProjectedCondition?, targets: ProjectedStory.Targets)] = []
  /// Those of its own targets.
  private(set) var next: ProjectedStory.Targets = []
  /// Those of its bridge's targets.
  private(set) var bridge: ProjectedStory.Targets = []

  /// Projects all conditions of a scene.
  init(_ scene: Scene, story: StoryGraph, slots: inout StateSlots) {
    for option in scene.body.options {
      options.append((option.when.map { slots.project($0) }, Self.targets(option.next, story, &slots)))
    }
    if let branches = scene.body.next { next = Self.targets(branches, story, &slots) }
    if let branches = scene.bridge?.to { bridge = Self.targets(branches, story, &slots) }
  }

  private static func targets(
    _ branches: Branches,
    _ story: StoryGraph,
    _ slots: inout StateSlots
  ) -> ProjectedStory.Targets {
    var targets: ProjectedStory.Targets = []
    for entry in branches.entries {
      targets.append((entry.when.map { slots.project($0) }, story.place(entry.to) ?? story.nowhere))
    }
    return targets
  }
}
