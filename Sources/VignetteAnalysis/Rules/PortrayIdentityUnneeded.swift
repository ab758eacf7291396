// Details of identity that the story does not use.

import Diagnostics
import Vignettes

/// A word for a person's origin, faith or sexuality that occurs once in a whole case matters to some cue or objective
/// there.
enum PortrayIdentityUnneeded: VignetteRule {
  static let code = "portray-identity-unneeded"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    var uses: [WordID: (count: Int, placed: PlacedText, words: Range<Int>)] = [:]
    for placed in context.texts.all where placed.location.field.isShown {
      for hit in placed.text.hits(of: .identity) {
        let id = placed.text.words[hit.words.lowerBound].id
        uses[id] = ((uses[id]?.count ?? 0) + 1, uses[id]?.placed ?? placed, uses[id]?.words ?? hit.words)
      }
    }
    guard !uses.isEmpty else { return [] }
    var used: Set<WordID> = []
    for scene in context.vignette.scenes {
      for live in scene.live { for word in WordText(live.cue, lexicon: nil).words { used.insert(word.id) } }
    }
    for objective in context.vignette.metadata.objectives {
      for word in WordText(objective.text, lexicon: nil).words { used.insert(word.id) }
    }
    let single = uses.filter { $0.value.count == 1 && !used.contains($0.key) }.values
    return single.map { _, placed, words in
      Finding(
        at: context.path(of: words.lowerBound, in: placed),
        "“\(placed.text.quote(words))” is mentioned once and never matters, so it only labels a kind of person.",
        advice: "Let it matter to the story, or remove it."
      )
    }.sorted { $0.message < $1.message }
  }
}
