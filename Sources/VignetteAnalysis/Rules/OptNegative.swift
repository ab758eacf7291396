// Decisions that ask what not to do.

import Diagnostics
import Vignettes

/// The text of a decision does not ask which option one would *not* choose.
enum OptNegative: VignetteRule {
  static let code = "opt-negative"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      guard placed.location.field == .sceneText, !context.options(at: placed.location.owner).isEmpty else { return nil }
      let hit = placed.text.hits(of: .negativeStem).first { hit in
        placed.text.words[hit.words.lowerBound].marks.isDisjoint(with: [.spoken, .quoted])
          && placed.text.words[hit.words.lowerBound...].contains { $0.marks.contains(.asks) }
      }
      guard let hit else { return nil }
      return Finding(
        at: context.path(of: hit.words.lowerBound, in: placed),
        "“\(placed.text.quote(hit.words))” asks what not to do, which a consultation never does.",
        advice: "End the scene on what is said or seen, and let the options be what the doctor does next."
      )
    }
  }
}
