// The credited option given away by its tentative tone.

import Diagnostics

/// Tentative words such as “I wonder” are not in credited options alone, nor do they find them over the case.
enum OptHedgeCue: VignetteRule {
  static let code = "opt-hedge-cue"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    var findings = TellTaleWords(.hedge, context).map { scene, option, words in
      let name = context.name(ofOption: option, at: scene)
      return Finding(
        at: context.path(ofLine: option, at: scene),
        "\(name) earns most and is the only kind of option here that says “\(words)”, so the tone gives it away.",
        advice: "Give that tone to another option too, or make \(name) plainer."
      )
    }
    let (count, whole) = (findings.count, context.credited.count)
    if context.isMore(count, than: context.thresholds.hedgeSharePercent, of: whole) {
      findings.append(
        Finding(
          .key(.root.appending("scenes")),
          "At \(count) of \(whole) decisions only an option that earns most sounds tentative, "
            + "so always choosing the gentlest does well.",
          advice: "Let options that act something out sound tentative too, and some that earn most sound plain.",
          severity: .error
        )
      )
    }
    let habit = FormHabit.tentative.finding(
      in: context, advice: "Say some that earn most plainly, and some of the others as a thought.")
    return findings + [habit].compactMap { $0 }
  }
}

/// The scenes in which only credited options use words of a list.
struct TellTaleWords {
  private let found: [(scene: Int, option: Int, words: String)]

  /// Checks the decisions.
  init(_ kind: WordClass, _ context: RuleContext) {
    found = context.credited.compactMap { scene in
      let lines = context.lines(at: scene.scene)
      guard lines.count == scene.credits.count, lines.count > 2, scene.isTellTale({ lines[$0].has(kind) }),
        let option = scene.best.first(where: { lines[$0].has(kind) }),
        let hit = lines[option].hits(of: kind).first(where: { _ in true })
      else { return nil }
      return (scene.scene, option, lines[option].quote(hit.words))
    }
  }

  func map(_ transform: (Int, Int, String) -> Finding) -> [Finding] {
    found.map { transform($0.scene, $0.option, $0.words) }
  }
}
