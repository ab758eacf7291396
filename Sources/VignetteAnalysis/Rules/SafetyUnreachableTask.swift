// Safety tasks that fall due on a path that gave no chance to do them.

import Diagnostics
import Vignettes

/// On every path through a scene that declares a safety task, some option does it before it falls due: in its scene, at
/// the close of its sitting, or at the ending if neither comes. An earlier chance counts unless the task is `fresh`.
/// Bridges do not count as paths: what a reader skips stays due.
enum SafetyUnreachableTask: VignetteRule {
  static let code = "safety-unreachable-task"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.vignette.scenes.contains(where: { !$0.safety.isEmpty }) else { return [] }
    var look = DueTasks(context)
    return context.scenes.flatMap { number, scene in
      scene.safety.enumerated().compactMap { index, declared in
        guard let route = look.routeWithoutChance(declared, at: number) else { return nil }
        let since = declared.fresh ? "from here on " : ""
        return Finding(
          at: context.story.path(of: number).appending("safety").appending(index).appending("task"),
          "“\(declared.task)” falls due on a path that \(since)has no option for it: \(route)\(context.walks.remark); "
            + "it would count against a trainee who never had the chance.",
          advice: "On that path, add “\(declared.task)” to an option's `safety_done`, or let the task fall due later."
        )
      }
    }
  }
}

/// Finds paths on which a declared task falls due without a chance to do it.
private struct DueTasks {
  private struct Goal: Hashable {
    let task: MarkerID
    let due: TaskDue.Due
  }

  private let context: RuleContext
  private var chances: TaskChances
  private var nodes: [Int: [Int]] = [:]
  private var before: [MarkerID: [Bool]] = [:]
  private var ways: [Goal: Digraph.Ways] = [:]
  private let everReached: [Bool]

  init(_ context: RuleContext) {
    self.context = context
    var chances = TaskChances(context)
    everReached = chances.reached(beforeChance: nil) ?? []
    self.chances = chances
    for (node, place) in context.walks.places.enumerated() { nodes[place, default: []].append(node) }
  }

  /// A path from the declaring scene to where the task falls due, without a chance on it or before it; nil if every
  /// path has one, or the budget is spent.
  mutating func routeWithoutChance(_ declared: TaskDue, at scene: Int) -> String? {
    guard !everReached.isEmpty, let offers = chances.offers(of: [declared.task]),
      let reached = declared.fresh ? everReached : reachedBefore(declared.task, offers),
      let node = nodes[scene]?.first(where: { reached[$0] && !offers[$0] && isOverdue(declared, at: $0, offers) })
    else { return nil }
    guard !isDue(declared.due, leaving: scene), let past = ways[Goal(task: declared.task, due: declared.due)] else {
      return context.story.route([scene])
    }
    return chances.route(from: node, by: past)
  }

  private func isDue(_ due: TaskDue.Due, leaving scene: Int) -> Bool {
    switch due {
    case .here: true
    case .scene(let id): context.story.place(id) == scene
    case .sitting: false
    }
  }

  private mutating func reachedBefore(_ task: MarkerID, _ offers: [Bool]) -> [Bool]? {
    if let known = before[task] { return known }
    before[task] = chances.reached(beforeChance: offers)
    return before[task]
  }

  /// Whether a walk from this node, which offers no chance, can reach where the task falls due without one.
  private mutating func isOverdue(_ declared: TaskDue, at node: Int, _ offers: [Bool]) -> Bool {
    if isDue(declared.due, leaving: context.walks.places[node]) { return true }
    let goal = Goal(task: declared.task, due: declared.due)
    if ways[goal] == nil { ways[goal] = chances.waysPast(offers, to: goals(of: declared.due, offers)) }
    return ways[goal]?.leads[node] ?? false
  }

  /// The nodes without a chance at which the task falls due: those of its scene, or the last ones of its sitting, and
  /// the endings.
  private func goals(of due: TaskDue.Due, _ offers: [Bool]) -> [Int] {
    switch due {
    case .here: return chances.endings
    case .scene(let id):
      let place = context.story.place(id) ?? context.story.nowhere
      return chances.endings + (nodes[place] ?? []).filter { !offers[$0] && context.story.scene(place) != nil }
    case .sitting(let id):
      let closing = context.walks.places.indices.filter { node in
        guard !offers[node], context.story.sitting(context.walks.places[node]) == id else { return false }
        return context.walks.graph.edges(from: node).contains { edge in
          let next = context.walks.places[edge.target]
          return edge.isOfTheStory && next != context.story.nowhere && context.story.sitting(next) != id
        }
      }
      return chances.endings + closing
    }
  }
}
