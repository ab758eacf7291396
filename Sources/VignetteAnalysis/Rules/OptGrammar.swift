// The credited option given away by its form.

import Diagnostics
import Vignettes

/// If some options of a scene are said and others done, neither form is the credited option's alone.
enum OptGrammar: VignetteRule {
  static let code = "opt-grammar"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.credited.compactMap { scene in
      let lines = context.lines(at: scene.scene)
      guard lines.count == scene.credits.count, lines.count > 2, lines.allSatisfy({ !$0.words.isEmpty }) else {
        return nil
      }
      let isDone = lines.map { $0.words.allSatisfy { $0.marks.contains(.direction) } }
      guard let first = scene.best.first, scene.best.allSatisfy({ isDone[$0] == isDone[first] }),
        scene.others.allSatisfy({ isDone[$0] != isDone[first] })
      else { return nil }
      let name = context.name(ofOption: first, at: scene.scene)
      return Finding(
        at: context.path(ofLine: first, at: scene.scene),
        "\(name) earns most and is the only kind of option here that is \(isDone[first] ? "done and not said" : "said and not done"), "
          + "so its form gives it away.",
        advice: "Give another option the same form, or give all of them one form."
      )
    }
  }
}
