// Options given away by words that allow no exception.

import Diagnostics

/// Words such as “always” and “never” are not in several options without credit and in no credited one, nor the
/// reverse.
enum OptAbsolute: VignetteRule {
  static let code = "opt-absolute"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.credited.compactMap { scene in
      let lines = context.lines(at: scene.scene)
      guard lines.count == scene.credits.count else { return nil }
      let absolute = lines.indices.filter { lines[$0].has(.absolute) }
      guard absolute.count > 1, let first = absolute.first else { return nil }
      let onlyUncredited = absolute.allSatisfy { scene.credits[$0] == 0 }
      let onlyBest = absolute.allSatisfy(scene.best.contains)
      guard onlyUncredited || onlyBest else { return nil }
      let word = lines[first].hits(of: .absolute).first { _ in true }.map { lines[first].quote($0.words) } ?? ""
      let names = context.names(ofOptions: absolute, at: scene.scene)
      return Finding(
        at: context.path(ofLine: first, at: scene.scene),
        onlyBest
          ? "Only \(names), which earn most, use absolute words such as “\(word)”, so the words give them away."
          : "Only options without credit, \(names), use absolute words such as “\(word)”, "
            + "so they can be ruled out unread.",
        advice: "Remove the word from one of them, or let an option of another kind sound as certain."
      )
    }
  }
}
