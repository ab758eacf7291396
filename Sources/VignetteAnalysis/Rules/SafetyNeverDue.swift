// Safety tasks that nobody is held to: nothing falls due, and a debrief would say that nothing was left undone.

import Diagnostics
import Vignettes

/// After every safety cue a task that answers it falls due on every path, in that scene or later. A safety task that the
/// case words, names in an objective or lets an option do falls due somewhere. Bridges do not count as paths.
enum SafetyNeverDue: VignetteRule {
  static let code = "safety-never-due"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    cues(in: context) + tasks(in: context)
  }

  // MARK: Cues

  private static func cues(in context: RuleContext) -> [Finding] {
    guard context.vignette.scenes.contains(where: { !$0.cues.isEmpty }) else { return [] }
    var due = DueAfter(context)
    return context.scenes.flatMap { number, scene in
      scene.cues.enumerated().compactMap { index, cue in
        let tasks = context.catalogue.tasks(answering: cue)
        guard !tasks.isEmpty, let route = due.routeWithoutDue(tasks, after: number) else { return nil }
        let list = RuleContext.list(tasks.map { "“\($0)”" }, last: "or")
        return Finding(
          at: context.story.path(of: number).appending("cues").appending(index),
          "After “\(cue)”, \(list) falls due nowhere on one path: \(route)\(context.walks.remark); "
            + "whoever passes the cue by there is told that nothing was left undone.",
          advice:
            "Declare the task in `safety` of this scene, or of a later one on every path, with the time by which it is due."
        )
      }
    }
  }

  // MARK: Tasks

  private static func tasks(in context: RuleContext) -> [Finding] {
    let declared = Set(context.vignette.scenes.flatMap { $0.safety.map(\.task) })
    var told: Set<MarkerID> = []
    return mentions(in: context).compactMap { mention in
      guard !declared.contains(mention.task), told.insert(mention.task).inserted else { return nil }
      return Finding(
        at: mention.path,
        "“\(mention.task)” is \(mention.how), but falls due nowhere, so nobody is told when it was left undone.",
        advice: "Declare it in `safety` of a scene, with the time by which it is due, or remove it."
      )
    }
  }

  private struct Mention {
    let task: MarkerID
    let path: FieldPath
    let how: String
  }

  private static func mentions(in context: RuleContext) -> [Mention] {
    let root = FieldPath.root
    let worded = context.vignette.safetyLines.enumerated().map { number, line in
      Mention(
        task: line.task, path: root.appending("safety_tasks").appending(number).appending("task"),
        how: "worded for the safety pause")
    }
    let objectives = context.vignette.metadata.objectives.enumerated().flatMap { number, objective in
      objective.tasks.enumerated().filter { $1.family == .safetyTask }.map { item, task in
        Mention(
          task: task, path: root.appending("objectives").appending(number).appending("tasks").appending(item),
          how: "part of an objective")
      }
    }
    let done = context.scenes.flatMap { number, scene in
      scene.body.options.enumerated().flatMap { index, option in
        option.safetyDone.enumerated().map { item, task in
          let path = context.story.path(ofOption: index, at: number).appending("safety_done").appending(item)
          return Mention(task: task, path: path, how: "done by “\(option.id)”")
        }
      }
    }
    let told = context.scenes.flatMap { number, scene in
      scene.safetyDone.enumerated().map { item, task in
        let path = context.story.path(of: number).appending("safety_done").appending(item)
        return Mention(task: task, path: path, how: "done in the text of “\(scene.id)”")
      }
    }
    return worded + objectives + told + done
  }
}

/// Finds paths on which no answering task falls due at a scene or after it.
private struct DueAfter {
  private let context: RuleContext
  private var chances: TaskChances
  private var nodes: [Int: [Int]] = [:]
  private var past: [[MarkerID]: Digraph.Ways] = [:]

  init(_ context: RuleContext) {
    self.context = context
    chances = TaskChances(context)
    for (node, place) in context.walks.places.enumerated() { nodes[place, default: []].append(node) }
  }

  /// A path from a scene to an ending on which none of the tasks falls due there or later; nil if there is none, or the
  /// budget is spent.
  mutating func routeWithoutDue(_ tasks: [MarkerID], after scene: Int) -> String? {
    if past[tasks] == nil {
      past[tasks] = chances.waysPast(marked { declares(tasks, at: $0) { _ in true } }, to: chances.endings)
    }
    guard let ways = past[tasks], nodes[scene]?.contains(where: { ways.leads[$0] }) == true, chances.spend() else {
      return nil
    }
    // What was declared before the scene still counts if it falls due there or later.
    let ahead = Ahead(of: scene, in: context)
    let before = marked { declares(tasks, at: $0, ahead.contains) }
    guard let reached = chances.reached(beforeChance: before),
      let node = nodes[scene]?.first(where: { reached[$0] && ways.leads[$0] })
    else { return nil }
    return chances.route(from: node, by: ways)
  }

  private func marked(_ holds: (Int) -> Bool) -> [Bool] {
    let byPlace = context.vignette.scenes.indices.map(holds)
    return context.walks.places.map { byPlace.indices.contains($0) && byPlace[$0] }
  }

  private func declares(_ tasks: [MarkerID], at place: Int, _ counts: (TaskDue.Due) -> Bool) -> Bool {
    context.vignette.scenes[place].safety.contains { tasks.contains($0.task) && counts($0.due) }
  }
}

/// What lies at a scene or after it.
private struct Ahead {
  private let scenes: Set<PlaceID>
  private let sittings: Set<SittingID>

  init(of scene: Int, in context: RuleContext) {
    let reached = context.story.graph.reached(from: [scene], along: \.isOfTheStory)
    let there = zip(context.vignette.scenes, reached).filter(\.1).map(\.0)
    scenes = Set(there.map(\.id))
    sittings = Set(there.map(\.sitting))
  }

  /// Whether a task that was declared before then falls due there or later.
  func contains(_ due: TaskDue.Due) -> Bool {
    switch due {
    case .here: false
    case .scene(let id): scenes.contains(id)
    case .sitting(let id): sittings.contains(id)
    }
  }
}
