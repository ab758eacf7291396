// Conditions that ask for a choice which nobody can have made by then.

import Diagnostics
import Vignettes

/// What a condition asks to have been chosen stands on some way to the place where it is asked. A scene is played once on a walk, so
/// that no option of the same scene can have been chosen there, nor one of a scene that only comes later.
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
        ? "it is an option of this same scene, and a scene is played once"
        : "no path leads from it to here"
      let isWhole = placed.condition.isNever { choices.isNever($0, for: placed) }
      return Finding(
        at: placed.path,
        "Nobody can have chosen “\(never)” when this is asked: \(reason). "
          + (isWhole ? "So this never holds." : "So this part of it never holds."),
        advice: "Ask for a choice that is made on a way to here, or take this out."
      )
    }
  }
}

/// A condition with its place in the story.
private struct PlacedCondition {
  /// The condition.
  let condition: Condition
  /// Where it stands in the file.
  let path: FieldPath
  /// The scene or ending at which it is asked.
  let place: Int
  /// The options one of which has been chosen there by then.
  var chosen: Set<OptionID> = []

  /// Every condition that is asked in play, in the order of the file.
  static func all(in story: StoryGraph) -> [PlacedCondition] {
    let scenes = story.vignette.scenes.enumerated().flatMap { number, scene in
      let path = story.path(of: number)
      return paragraphs(scene.text, path.appending("text"), number)
        + branches(scene.bridge?.to, path.appending("bridge").appending("to"), number)
        + options(of: scene, at: number, in: story)
        + branches(scene.body.next, path.appending("next"), number)
    }
    let endings = zip(story.endings, story.vignette.endings).flatMap { number, ending in
      [
        ("text", ending.text), ("patient", ending.patient), ("possible", ending.possible), ("hard", ending.hard),
        ("unknown", ending.unknown), ("next", ending.next),
      ].flatMap { paragraphs($1, story.path(of: number).appending($0), number) }
    }
    return scenes + endings
  }

  private static func options(of scene: Scene, at place: Int, in story: StoryGraph) -> [PlacedCondition] {
    // Options often have one list of ways on in common, in which each entry is for the option that it names.
    var sharing: [Branches: Set<OptionID>] = [:]
    for option in scene.body.options where option.next.entries.contains(where: { $0.when != nil }) {
      sharing[option.next, default: []].insert(option.id)
    }
    return scene.body.options.enumerated().flatMap { number, option in
      let path = story.path(ofOption: number, at: place)
      let own = option.when.map { [PlacedCondition(condition: $0, path: path.appending("when"), place: place)] } ?? []
      return own + paragraphs(option.line, path.appending("line"), place)
        + paragraphs(option.reply, path.appending("reply"), place, [option.id])
        + branches(option.next, path.appending("next"), place, sharing[option.next] ?? [])
    }
  }

  private static func paragraphs(
    _ passage: Passage, _ path: FieldPath, _ place: Int, _ chosen: Set<OptionID> = []
  ) -> [PlacedCondition] {
    passage.paragraphs.enumerated().compactMap { number, paragraph in
      paragraph.when.map {
        PlacedCondition(
          condition: $0, path: path.appending(number).appending("when"), place: place, chosen: chosen)
      }
    }
  }

  private static func branches(
    _ branches: Branches?, _ path: FieldPath, _ place: Int, _ chosen: Set<OptionID> = []
  ) -> [PlacedCondition] {
    (branches?.entries ?? []).enumerated().compactMap { number, entry in
      entry.when.map {
        PlacedCondition(
          condition: $0, path: path.appending(number).appending("when"), place: place, chosen: chosen)
      }
    }
  }
}

/// Which places can come after which choices.
private struct Choices {
  private let context: RuleContext
  /// The scenes of each option that some walk may come to.
  private var scenes: [OptionID: [Int]] = [:]
  /// What can be reached after each choice that was asked about.
  private var after: [OptionID: [Bool]] = [:]
  private var steps: Int

  init(_ context: RuleContext) {
    self.context = context
    steps = context.thresholds.steps
    for (number, scene) in context.scenes {
      for option in scene.body.options { scenes[option.id, default: []].append(number) }
    }
  }

  /// Whether an option belongs to the scene at which a condition is asked.
  func isHere(_ option: OptionID, for placed: PlacedCondition) -> Bool {
    scenes[option]?.contains(placed.place) ?? false
  }

  /// Whether nobody who comes to a condition can have made a choice. Where that follows from another fault, which has a finding of its own,
  /// nothing is said: names that are missing, scenes that nobody reaches, and ways that lead round.
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
    // In a case with hundreds of choices that are asked for, the first ones will do.
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
  /// The options of which it asks, somewhere, that they have been chosen; not those that may not have been.
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

  /// Whether it cannot hold where some choices cannot have been made, whatever else is so.
  fileprivate func isNever(_ never: (OptionID) -> Bool) -> Bool {
    outcome(never) == false
  }

  /// What it comes to where that is certain.
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
