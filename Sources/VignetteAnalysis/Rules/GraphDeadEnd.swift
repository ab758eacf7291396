// Points at which the story cannot go on.

import Diagnostics
import Vignettes

/// Every scene has a choice or a next scene, and every target is in the file. A missing or empty `next` is reported by
/// the loader.
enum GraphDeadEnd: VignetteRule {
  static let code = "graph-dead-end"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    let names = (0..<story.nowhere).compactMap { story.id(of: $0)?.text }
    // Each suggestion compares all names; if a case has hundreds of such faults, most have one cause.
    var steps = min(context.thresholds.steps, 200_000)
    func suggestion(for name: String) -> String? {
      steps = steps.addingSaturated(-names.count)
      return steps < 0 ? nil : NearestName.suggestion(for: name, among: names)
    }
    var findings: [Finding] = []
    let start = context.vignette.start.text
    if story.start == story.nowhere, !start.isEmpty {
      findings.append(
        Finding(
          at: .root.appending("start"),
          "The start “\(start)” is neither a scene nor an ending, so the case cannot be played.",
          advice: "Set `start` to the scene with which the story opens.",
          suggestion: suggestion(for: start)
        )
      )
    }
    for edge in story.graph.edges where edge.target == story.nowhere {
      guard let name = story.name(ofTarget: edge), !name.isEmpty else { continue }
      findings.append(
        Finding(
          at: story.path(ofTarget: edge),
          "There is no scene or ending called “\(name)”, so the story gets stuck here.",
          advice: "Name a scene or ending of this file, or add one called “\(name)”.",
          suggestion: suggestion(for: name)
        )
      )
    }
    return findings
      + context.scenes.compactMap { number, scene in
        guard scene.body.next == nil, scene.body.options.isEmpty else { return nil }
        return Finding(
          at: story.path(of: number).appending("id"),
          "The scene “\(scene.id)” has no options, so the story gets stuck here.",
          advice: "Give it options, or make it a `page` with a `next`.")
      }
  }
}
