// Places from which a walk could not go on.

import Diagnostics
import Vignettes

/// Every scene has something to choose or a place to go on to, and every target is in the file.
enum GraphDeadEnd: VignetteRule {
  static let code = "graph-dead-end"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    let names = (0..<story.nowhere).compactMap { story.id(of: $0)?.text }
    var steps = context.thresholds.steps
    func suggestion(for name: String) -> String? {
      steps = steps.addingSaturated(-names.count)
      return steps < 0 ? nil : NearestName.suggestion(for: name, among: names)
    }
    var findings: [Finding] = []
    if story.start == story.nowhere {
      let name = context.vignette.start.text
      findings.append(
        Finding(
          at: .root.appending("start"),
          "The start “\(name)” is neither a scene nor an ending, so nothing can be played.",
          advice: "Name the scene with which the story opens.",
          suggestion: suggestion(for: name)
        )
      )
    }
    for edge in story.graph.edges where edge.target == story.nowhere {
      guard let name = story.name(ofTarget: edge) else { continue }
      findings.append(
        Finding(
          at: story.path(ofTarget: edge),
          "There is no scene or ending “\(name)”, so whoever comes this way is stuck.",
          advice: "Name a scene or ending of this file, or add “\(name)”.",
          suggestion: suggestion(for: name)
        )
      )
    }
    return findings + context.scenes.flatMap { stuck(at: $0, $1, in: story) }
  }

  /// What is missing at a scene that does not say how to go on.
  private static func stuck(at number: Int, _ scene: Scene, in story: StoryGraph) -> [Finding] {
    let path = story.path(of: number)
    let options = scene.body.options
    guard let next = scene.body.next else {
      guard !options.isEmpty else {
        return [
          Finding(
            at: path.appending("id"),
            "The scene “\(scene.id)” has no options, so whoever comes here is stuck.",
            advice: "Give it options, or make it a `page` with a `next`."
          )
        ]
      }
      return options.enumerated().filter { $1.next.entries.isEmpty }.map { place, option in
        Finding(
          at: story.path(ofOption: place, at: number).appending("next"),
          "The option “\(option.id)” leads nowhere, so whoever chooses it is stuck.",
          advice: "Name the scene or ending that follows as its `next`."
        )
      }
    }
    guard next.entries.isEmpty else { return [] }
    return [
      Finding(
        at: path.appending("next"),
        "The scene “\(scene.id)” leads nowhere, so whoever comes here is stuck.",
        advice: "Name the scene or ending that follows as its `next`."
      )
    ]
  }
}
