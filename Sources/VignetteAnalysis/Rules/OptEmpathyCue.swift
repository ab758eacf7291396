// The credited option given away by words of feeling.

import Diagnostics

/// Words for feelings are not in credited options alone.
enum OptEmpathyCue: VignetteRule {
  static let code = "opt-empathy-cue"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    TellTaleWords(.feeling, context).map { scene, option, words in
      let name = context.name(ofOption: option, at: scene)
      return Finding(
        at: context.path(ofLine: option, at: scene),
        "\(name) earns most and is the only kind of option here that speaks of feeling, in “\(words)”, "
          + "so kindness gives it away.",
        advice: "Let an option that acts something out be as kind, or let \(name) be warm without the word."
      )
    }
  }
}
