// Live markers without anything on screen to notice them by.

import Diagnostics
import Vignettes

/// A live marker's cue is in the scene's own text or, on every path to the scene, in the text of an earlier scene or
/// the reply to a chosen option. Paragraphs with a condition count as shown; bridges do not count as paths.
enum ScoreMarkerNoCue: VignetteRule {
  static let code = "score-marker-no-cue"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    var look = SeenText(context)
    return context.scenes.flatMap { number, scene in
      scene.live.enumerated().compactMap { index, live in
        let cue = FoldedText(live.cue)
        guard look.canMiss(cue, at: number) else { return nil }
        return Finding(
          at: context.story.path(of: number).appending("live").appending(index).appending("cue"),
          "The cue “\(live.cue)” of “\(live.marker)” is not in what every trainee has read by then, "
            + "so noticing it would be guessing.",
          advice: "Quote words of this scene's text, or of a text or reply on every path to it."
        )
      }
    }
  }
}

/// Finds paths on which a quotation was not shown, within a budget of work.
private struct SeenText {
  private let context: RuleContext
  private let texts: [FoldedText]
  private let replies: [[FoldedText]]
  private var steps: Int
  private var visited: [Int]
  private var question = 0

  init(_ context: RuleContext) {
    self.context = context
    let scenes = context.vignette.scenes
    let hasMarkers = scenes.contains { !$0.live.isEmpty }
    texts = hasMarkers ? scenes.map { FoldedText($0.text.plainText) } : []
    replies = hasMarkers ? scenes.map { $0.body.options.map { FoldedText($0.reply.plainText) } } : []
    steps = context.thresholds.steps
    visited = Array(repeating: 0, count: context.story.graph.count)
  }

  /// Whether some path from the start reaches a scene without having shown the words; false once the budget is spent.
  mutating func canMiss(_ cue: FoldedText, at scene: Int) -> Bool {
    guard !holds(texts[scene], cue) else { return false }
    guard !cue.bytes.isEmpty else { return true }
    question += 1
    visited[scene] = question
    var waiting = [scene]
    while let place = waiting.popLast(), steps > 0 {
      if place == context.story.start { return true }
      for number in context.story.graph.edgeNumbers(into: place) {
        let edge = context.story.graph.edges[number]
        guard edge.isOfTheStory, visited[edge.source] != question else { continue }
        if let option = edge.option, holds(replies[edge.source][option], cue) { continue }
        // Only now: one option of a scene may show the words, and another leave the scene without them.
        visited[edge.source] = question
        if !holds(texts[edge.source], cue) { waiting.append(edge.source) }
      }
    }
    return false
  }

  private mutating func holds(_ text: FoldedText, _ cue: FoldedText) -> Bool {
    steps = steps.addingSaturated(-text.bytes.count - 1)
    return text.contains(cue)
  }
}
