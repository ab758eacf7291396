// Options of which nobody can be told what they do.

import Diagnostics
import Vignettes

/// Every option and every pattern says in `does` what it does. One finding a scene: a case written before the field
/// existed lacks it everywhere.
enum OptDoesMissing: VignetteRule {
  static let code = "opt-does-missing"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.compactMap { number, scene in
      let missing = scene.body.options.indices.filter { scene.body.options[$0].does == nil }
      guard !missing.isEmpty else { return nil }
      let names = context.names(ofOptions: missing, at: number)
      return Finding(
        .key(context.optionsKey(at: number)),
        "\(names) \(missing.count == 1 ? "has" : "have") no “does”, so a tired reader has to guess what the line is for.",
        advice: "Say in at most eight plain words what each does, as in “keeps the dose, says you are puzzled”."
      )
    }
  }
}
