// Decisions that ask what not to do.

import Diagnostics
import Vignettes

/// The text of a decision does not ask which option one would *not* take.
enum OptNegative: VignetteRule {
  static let code = "opt-negative"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      guard placed.place.field == .sceneText, !context.options(at: placed.place.owner).isEmpty else { return nil }
      let hit = placed.text.hits(of: .negativeStem).first { hit in
        placed.text.words[hit.words.lowerBound].marks.isDisjoint(with: [.spoken, .quoted])
          && placed.text.words[hit.words.lowerBound...].contains { $0.marks.contains(.asks) }
      }
      guard let hit else { return nil }
      return Finding(
        at: context.path(of: hit.words.lowerBound, in: placed),
        "“\(placed.text.quote(hit.words))” asks for what one would not do, and a consultation never does.",
        advice: "Let the scene end on what is said or seen, and the options be what the doctor does next."
      )
    }
  }
}
