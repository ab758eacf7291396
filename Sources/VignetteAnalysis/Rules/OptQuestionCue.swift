// The credited option given away by a question mark.

import Diagnostics

/// Credited options are not the only ones that end in a question.
enum OptQuestionCue: VignetteRule {
  static let code = "opt-question-cue"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    context.credited.compactMap { scene in
      let lines = context.lines(at: scene.scene)
      func asks(_ option: Int) -> Bool { lines[option].words.last?.marks.contains(.asks) ?? false }
      guard lines.count == scene.credits.count, lines.count > 2, scene.isTellTale(asks),
        let option = scene.best.first(where: asks)
      else { return nil }
      let name = context.name(ofOption: option, at: scene.scene)
      return Finding(
        at: context.path(ofLine: option, at: scene.scene),
        "\(name) earns most and is the only kind of option here that ends in a question, so the question mark gives it away.",
        advice: "Let another option end in a question, or \(name) in a statement."
      )
    }
  }
}
