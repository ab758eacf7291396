// Questions of the patient's that nobody asks, and answers to none.

import Diagnostics
import Vignettes

/// What a scene `asks` is quoted from its own text, and only there can an option leave it unanswered.
enum OptAnswers: VignetteRule {
  static let code = "opt-answers"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene in
      guard let asks = scene.asks else { return unasked(scene, number, context) }
      guard !FoldedText(scene.text.plainText).contains(FoldedText(asks.words)) else { return [] }
      return [
        Finding(
          at: context.story.path(of: number).appending("asks").appending("words"),
          "“\(asks.words)” is not in the text of this scene, so nobody has asked it.",
          advice: "Quote the patient's words as the scene has them."
        )
      ]
    }
  }

  private static func unasked(_ scene: Scene, _ number: Int, _ context: RuleContext) -> [Finding] {
    scene.body.options.enumerated().filter { !$1.answers }.map { index, option in
      Finding(
        at: context.story.path(ofOption: index, at: number).appending("answers"),
        "“\(option.id)” is said to leave a question unanswered, but this scene asks nothing.",
        advice: "Add “asks” with the patient's words to the scene, or remove “answers” here."
      )
    }
  }
}
