// Enactments that a path gives no chance to repair.

import Diagnostics
import Vignettes

/// After an option that acts something out, a path with several more decisions offers a repair at one of them: the
/// marker in `repairs`, or the same marker met. What is acted out at the end of a story stays open.
enum ScoreUnrepairable: VignetteRule {
  static let code = "score-unrepairable"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    guard let order = context.order else { return [] }
    var rest: [MarkerID: [Int?]] = [:]
    var steps = context.thresholds.steps
    return context.scenes.flatMap { number, scene -> [Finding] in
      guard context.reachable[number] else { return [] }
      var told: Set<MarkerID> = []
      var findings: [Finding] = []
      for (index, option) in scene.body.options.enumerated() {
        for taking in option.takesUp where taking.act != nil && !told.contains(taking.marker) {
          guard scene.live.contains(where: { $0.marker == taking.marker }) else { continue }
          if rest[taking.marker] == nil {
            steps = steps.addingSaturated(-context.story.graph.edges.count)
            guard steps > 0 else { return findings }
            rest[taking.marker] = decisionsWithoutRepair(of: taking.marker, context, order)
          }
          guard let counts = rest[taking.marker] else { continue }
          let after = context.story.graph.edges(from: number).filter { $0.isOfTheStory && $0.option == index }
          guard let worst = after.compactMap({ counts[$0.target] }).max(),
            worst >= context.thresholds.decisionsWithoutRepair
          else { continue }
          told.insert(taking.marker)
          findings.append(
            Finding(
              at: context.path(ofID: index, at: number),
              "After “\(option.id)”, one path has \(worst) more decisions but none with a way back to "
                + "“\(taking.marker)”, so what was acted out cannot be repaired.",
              advice: "Give a later option the marker in `repairs`, or let it be live and met again."
            )
          )
        }
      }
      return findings
    }
  }

  /// For each place, the most decisions on a path from it to an ending that offers no repair; nil if every path does.
  private static func decisionsWithoutRepair(of marker: MarkerID, _ context: RuleContext, _ order: [Int]) -> [Int?] {
    var counts = [Int?](repeating: nil, count: context.story.graph.count)
    for place in order.reversed() {
      if context.story.endings.contains(place) {
        counts[place] = 0
        continue
      }
      guard let scene = context.story.scene(place), !offersRepair(of: marker, at: scene) else { continue }
      let after = context.story.graph.edges(from: place).filter(\.isOfTheStory).compactMap { counts[$0.target] }
      guard let most = after.max() else { continue }
      counts[place] = most + (scene.body.options.isEmpty || scene.live.isEmpty ? 0 : 1)
    }
    return counts
  }

  private static func offersRepair(of marker: MarkerID, at scene: Scene) -> Bool {
    let floor = scene.live.first { $0.marker == marker }?.floor
    return scene.body.options.contains { option in
      if option.repairs.contains(marker) { return true }
      guard let floor else { return false }
      return option.takesUp.contains { $0.marker == marker && $0.act == nil && $0.depth >= max(1, floor) }
    }
  }
}
