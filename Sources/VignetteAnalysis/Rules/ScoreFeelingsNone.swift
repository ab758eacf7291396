// Heavy decisions before anyone asked about feelings.

import Diagnostics
import Vignettes

/// On every path a check-in comes before the first scene in which a heavy marker can be acted out, or a rupture caused.
enum ScoreFeelingsNone: VignetteRule {
  static let code = "score-feelings-none"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let story = context.story
    guard story.start != story.nowhere else { return [] }
    var seen = [Bool](repeating: false, count: story.graph.count)
    var waiting = [story.start]
    var heavy: Int?
    while let place = waiting.popLast() {
      guard !seen[place], let scene = story.scene(place) else { continue }
      seen[place] = true
      if case .checkIn = scene.body { continue }
      if isHeavy(scene, from: context.thresholds.heavyWeight) {
        heavy = min(heavy ?? place, place)
        continue
      }
      for edge in story.graph.edges(from: place) where edge.isOfTheStory { waiting.append(edge.target) }
    }
    guard let heavy, let scene = story.scene(heavy) else { return [] }
    return [
      Finding(
        at: story.path(of: heavy).appending("id"),
        "“\(scene.id)” can be reached without a check-in, but something heavy can be acted out there, "
          + "so the debrief cannot compare feeling and act.",
        advice: "Add a scene of kind `check-in` before it."
      )
    ]
  }

  private static func isHeavy(_ scene: Scene, from weight: Int) -> Bool {
    scene.body.options.contains { option in
      if option.rupture != .none { return true }
      return option.takesUp.contains { taking in
        taking.act != nil && scene.live.contains { $0.marker == taking.marker && $0.weight >= weight }
      }
    }
  }
}
