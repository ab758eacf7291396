// Conditions on a choice that nobody can have made by then.

import Diagnostics
import Vignettes

/// A choice that a condition requires must be possible on some way to it. A scene is played once, so an option of the
/// same scene, or of a scene that only comes later, cannot have been chosen.
enum GraphConditionNever: VignetteRule {
  static let code = "graph-condition-never"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    var choices = Choices(context)
    return PlacedCondition.all(in: context.story).compactMap { placed in
      let never = placed.condition.demandedChoices.first { choices.isNever($0, for: placed) }
      guard let never else { return nil }
      let reason =
        choices.isHere(never, for: placed)
        ? "it is an option of this very scene, which is played only once"
        : "no path leads from it to here"
      let isWhole = placed.condition.isNever { choices.isNever($0, for: placed) }
      return Finding(
        at: placed.path,
        "Nobody can have chosen “\(never)” by then: \(reason). "
          + (isWhole ? "So this never holds." : "So this part of it never holds."),
        advice: "Ask for a choice that can be made before this, or remove the condition."
      )
    }
  }
}

/// A condition and where it is asked.
private struct PlacedCondition {
  /// The condition.
  let condition: Condition
  /// Its path in the file.
  let path: FieldPath
  /// The scene or ending where it is asked.
  let place: Int
  /// One of these options has been chosen by then.
  var chosen: Set<OptionID> = []

  /// Every condition that is asked in play, in the order of the file.
  static func all(in story: StoryGraph) -> [PlacedCondition] {
    let scenes = story.vignette.scenes.enumerated().flatMap { number, scene in
      let path = story.path(of: number)
      return paragraphs(scene.text, path: path.appending("text"), at: number)
        + changes(scene.regimen, path: path.appending("regimen"), at: number)
        + branches(scene.bridge?.to, path: path.appending("bridge").appending("to"), at: number)
        + options(of: scene, at: number, in: story)
        + branches(scene.body.next, path: path.appending("next"), at: number)
    }
    let endings = zip(story.endings, story.vignette.endings).flatMap { number, ending in
      [
        ("text", ending.text), ("patient", ending.patient), ("possible", ending.possible), ("hard", ending.hard),
        ("unknown", ending.unknown), ("next", ending.next),
      ].flatMap { paragraphs($1, path: story.path(of: number).appending($0), at: number) }
    }
    return scenes + endings
  }

  private static func options(of scene: Scene, at place: Int, in story: StoryGraph) -> [PlacedCondition] {
    // Options often share one list of branches, in which each entry is for the option that it names.
    var sharing: [Branches: Set<OptionID>] = [:]
    for option in scene.body.options where option.next.entries.contains(where: { $0.when != nil }) {
      sharing[option.next, default: []].insert(option.id)
    }
    return scene.body.options.enumerated().flatMap { number, option in
      let path = story.path(ofOption: number, at: place)
      let own = option.when.map { [PlacedCondition(condition: $0, path: path.appending("when"), place: place)] } ?? []
      return own + paragraphs(option.line, path: path.appending("line"), at: place)
        + paragraphs(option.reply, path: path.appending("reply"), at: place, after: [option.id])
        + changes(option.regimen, path: path.appending("regimen"), at: place, after: [option.id])
        + branches(option.next, path: path.appending("next"), at: place, after: sharing[option.next] ?? [])
    }
  }

  private static func paragraphs(
    _ passage: Passage, path: FieldPath, at place: Int, after chosen: Set<OptionID> = []
  ) -> [PlacedCondition] {
    passage.paragraphs.enumerated().compactMap { number, paragraph in
      paragraph.when.map {
        PlacedCondition(
          condition: $0, path: path.appending(number).appending("when"), place: place, chosen: chosen)
      }
    }
  }

  private static func changes(
    _ changes: [RegimenChange], path: FieldPath, at place: Int, after chosen: Set<OptionID> = []
  ) -> [PlacedCondition] {
    changes.enumerated().compactMap { number, change in
      change.when.map {
        PlacedCondition(
          condition: $0, path: path.appending(number).appending("when"), place: place, chosen: chosen)
      }
    }
  }

  private static func branches(
    _ branches: Branches?, path: FieldPath, at place: Int, after chosen: Set<OptionID> = []
  ) -> [PlacedCondition] {
    (branches?.entries ?? []).enumerated().compactMap { number, entry in
      entry.when.map {
        PlacedCondition(
          condition: $0, path: path.appending(number).appending("when"), place: place, chosen: chosen)
      }
    }
  }
}

/// What can come after which choices.
private struct Choices {
  private let context: RuleContext
  /// The reachable scenes of each option.
  private var scenes: [OptionID: [Int]] = [:]
  /// What can be reached after each choice asked for so far.
  private var after: [OptionID: [Bool]] = [:]
  private var steps: Int

  init(_ context: RuleContext) {
    self.context = context
    steps = context.thresholds.steps
    for (number, scene) in context.scenes {
      for option in scene.body.options { scenes[option.id, default: []].append(number) }
    }
  }

  /// Whether an option belongs to the scene of a condition.
  func isHere(_ option: OptionID, for placed: PlacedCondition) -> Bool {
    scenes[option]?.contains(placed.place) ?? false
  }

  /// Whether nobody who reaches a condition can have made a choice. If that follows from another fault with its own
  /// finding, this reports nothing: missing names, unreachable scenes, and cycles.
  mutating func isNever(_ option: OptionID, for placed: PlacedCondition) -> Bool {
    guard !placed.chosen.contains(option), let own = scenes[option], context.reachable[placed.place],
      own.contains(where: { context.reachable[$0] }), context.order != nil
    else { return false }
    let reached = reachedAfter(option, at: own)
    guard let reached, !reached[placed.place] else { return false }
    return own.contains(placed.place) || !reached[context.story.nowhere]
  }

  private mutating func reachedAfter(_ option: OptionID, at own: [Int]) -> [Bool]? {
    if let known = after[option] { return known }
    let graph = context.story.graph
    // With hundreds of choices asked for, the first ones are enough.
    steps = steps.addingSaturated(-graph.size)
    guard steps > 0 else { return nil }
    let targets = own.flatMap { scene in
      graph.edges(from: scene).filter { edge in
        edge.option.map { context.vignette.scenes[scene].body.options[$0].id == option } ?? false
      }.map(\.target)
    }
    let reached = graph.reached(from: targets)
    after[option] = reached
    return reached
  }
}

extension Condition {
  /// The options that it requires, somewhere, to have been chosen; not those that it requires not to have been.
  fileprivate var demandedChoices: [OptionID] {
    var found: [OptionID] = []
    var waiting = [(self, true)]
    while let (next, isDemanded) = waiting.popLast() {
      switch next {
      case .not(let inner): waiting.append((inner, !isDemanded))
      case .and(let left, let right), .or(let left, let right): waiting += [(right, isDemanded), (left, isDemanded)]
      case .chose(let option): if isDemanded { found.append(option) }
      default: break
      }
    }
    return found
  }

  /// Whether it can never hold if some choices cannot have been made, whatever else is true.
  fileprivate func isNever(_ never: (OptionID) -> Bool) -> Bool {
    outcome(never) == false
  }

  /// Its value, if certain.
  private func outcome(_ never: (OptionID) -> Bool) -> Bool? {
    switch self {
    case .not(let inner): return inner.outcome(never).map { !$0 }
    case .and(let left, let right):
      let (first, second) = (left.outcome(never), right.outcome(never))
      return first == false || second == false ? false : first == true && second == true ? true : nil
    case .or(let left, let right):
      let (first, second) = (left.outcome(never), right.outcome(never))
      return first == true || second == true ? true : first == false && second == false ? false : nil
    case .chose(let option): return never(option) ? false : nil
    default: return nil
    }
  }
}
