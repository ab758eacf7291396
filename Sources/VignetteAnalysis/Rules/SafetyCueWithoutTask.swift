// Safety cues that a path gives no chance to take up.

import Diagnostics
import Vignettes

/// A scene with a safety cue has, there or later on every path, an option with one of the tasks that answer the cue in
/// the catalogue. Bridges do not count as paths: what a reader skips stays due.
enum SafetyCueWithoutTask: VignetteRule {
  static let code = "safety-cue-without-task"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.vignette.scenes.contains(where: { !$0.cues.isEmpty }) else { return [] }
    var chances = TaskChances(context)
    guard let reached = chances.reached(beforeChance: nil) else { return [] }
    var nodes: [Int: [Int]] = [:]
    for (node, place) in context.walks.places.enumerated() where reached[node] {
      nodes[place, default: []].append(node)
    }
    var ways: [[MarkerID]: Digraph.Ways] = [:]
    var findings: [Finding] = []
    for (number, scene) in context.scenes {
      for (index, cue) in scene.cues.enumerated() {
        let tasks = context.catalogue.tasks(answering: cue)
        guard !tasks.isEmpty, let offers = chances.offers(of: tasks),
          let past = ways[tasks] ?? chances.waysPast(offers, to: chances.endings)
        else { continue }
        ways[tasks] = past
        guard let node = nodes[number]?.first(where: { past.leads[$0] }) else { continue }
        let list = tasks.map(\.text).joined(separator: " or ")
        findings.append(
          Finding(
            at: context.story.path(of: number).appending("cues").appending(index),
            "After “\(cue)”, one path has no option that does \(list): \(chances.route(from: node, by: past))"
              + "\(context.walks.remark); nobody on that path could respond to the cue.",
            advice: "On every path, here or later, give an option the task in `safety_done`."
          )
        )
      }
    }
    return findings
  }
}

extension MarkerCatalogue {
  /// The tasks that answer a cue, without duplicates, in the catalogue's order.
  func tasks(answering cue: MarkerID) -> [MarkerID] {
    var seen: Set<MarkerID> = []
    return cueTasks.filter { $0.cues.contains(cue) }.flatMap(\.tasks).filter { seen.insert($0).inserted }
  }
}
