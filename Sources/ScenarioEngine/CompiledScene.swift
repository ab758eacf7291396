// A scene made ready for play.

import Vignettes

/// A scene made ready: its options with their points in every context.
///
/// A class, as `CompiledOption` is, because both are looked at on every choice and never change: passing one on costs a single
/// reference and not a copy of everything in it.
final class CompiledScene: Sendable {
  /// What the scene takes, apart from what it holds.
  enum Kind: Sendable {
    case decision, compose, page, checkIn, notice, walk
  }

  let kind: Kind
  let id: PlaceID
  let sitting: SittingID
  /// The number of the sitting among all that the vignette names.
  let sittingNumber: Int
  let withPatient: Bool
  let hasLive: Bool
  let options: [CompiledOption]
  /// Where scenes without options go on.
  let next: [(CompiledCondition, Scenario.Target)]
  /// Where a skip goes on; nil if the scene cannot be skipped.
  let bridge: [(CompiledCondition, Scenario.Target)]?
  /// The obligations that this scene declares.
  let declares: [Int]
  /// The tasks that are done on reaching this scene.
  let tasksDone: [Int]
  /// The obligations that fall due on leaving this scene.
  let dueHere: [Int]
  /// For each context of `ScoringContext.all`, each option's points.
  let points: [[OptionPoints]]

  init(_ scene: Scene, declares: [Int], dueHere: [Int], names: ScenarioNames) {
    let withPatient = names.withPatient(scene)
    kind = Kind(scene.body)
    id = scene.id
    sitting = scene.sitting
    sittingNumber = names.number(of: scene.sitting)
    self.withPatient = withPatient
    hasLive = !scene.live.isEmpty
    options = scene.body.options.map { CompiledOption($0, scene: scene, names: names) }
    next = scene.body.next.map { names.compile($0) } ?? []
    bridge = scene.bridge.map { names.compile($0.to) }
    self.declares = declares
    tasksDone = (scene.safetyDone + scene.medicineDone).compactMap { names.tasks[$0] }
    self.dueHere = dueHere
    points = ScoringContext.all.map { context in
      scene.body.options.map { OptionPoints($0, at: scene, withPatient: withPatient, in: context) }
    }
  }
}

/// An option made ready.
final class CompiledOption: Sendable {
  let id: OptionID
  /// The option as the file has it; looking at it here copies nothing.
  let model: SceneOption
  let when: CompiledCondition
  let meets: Bool
  let takesUpThePen: Bool
  let enacts: Bool
  let asksAboutSuicide: Bool
  let effects: OptionEffects
  let next: [(CompiledCondition, Scenario.Target)]

  init(_ option: SceneOption, scene: Scene, names: ScenarioNames) {
    id = option.id
    model = option
    when = names.compile(option.when)
    meets = option.meets
    takesUpThePen = option.takesUpThePen
    enacts = scene.live.contains { live in option.takesUp.contains { $0.marker == live.marker && $0.act != nil } }
    asksAboutSuicide = option.safetyDone.contains(.askAboutSuicide)
    effects = OptionEffects(option, names: names)
    next = names.compile(option.next)
  }
}

/// What an option changes.
struct OptionEffects: Sendable {
  let counterChanges: [(Int, Int)]
  let flagChanges: [(Int, Bool)]
  let alliance: Alliance
  let clearsRupture: Bool
  let rupture: Rupture
  let tasksDone: [Int]
  let safetyTasksDone: [Int]
  /// Where the state marks that the option was chosen.
  let mark: Int?

  init(_ option: SceneOption, names: ScenarioNames) {
    (counterChanges, flagChanges) = names.changes(option.settings)
    alliance = option.alliance
    mark = names.place(ofOption: option.id)
    clearsRupture = option.skills.contains(where: \.clearsRupture)
    rupture = option.rupture
    safetyTasksDone = option.safetyDone.compactMap { names.tasks[$0] }
    tasksDone = safetyTasksDone + option.medicineDone.compactMap { names.tasks[$0] }
  }
}

/// What an option earns at its scene in one context.
public struct OptionPoints: Hashable, Sendable {
  /// Points of Noticing.
  public let noticing: Int
  /// Points of Timing.
  public let timing: Int
  /// The Timing points that were to be had.
  public let timingPossible: Int

  init(_ option: SceneOption, at scene: Scene, withPatient: Bool, in context: ScoringContext) {
    var noticing = 0
    var timing = 0
    var possible = 0
    for live in scene.live {
      let judged = Classification(
        option.takesUp.first { $0.marker == live.marker }, by: option, of: live, asks: scene.asks,
        withPatient: withPatient, in: context)
      noticing += judged.noticing
      timing += judged.timing
      possible += judged.timingPossible
    }
    // A lure that is read in costs the Timing that a true marker of weight 1 would have earned.
    for lure in scene.lures where option.takesUp.contains(where: { $0.marker == lure.marker && $0.depth >= 1 }) {
      possible += 2
    }
    self.noticing = noticing
    self.timing = timing
    self.timingPossible = possible
  }
}
