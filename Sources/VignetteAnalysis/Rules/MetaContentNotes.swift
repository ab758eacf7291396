// Content that nobody is warned of.

import Diagnostics
import Vignettes

/// Whatever the texts mention of suicide, self-harm, abuse and the like is in the content notes.
enum MetaContentNotes: VignetteRule {
  static let code = "meta-content-notes"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let notes = Set(context.vignette.metadata.contentNotes)
    var told: Set<WordClass> = []
    return context.texts.all.filter(\.location.field.isShown).flatMap { placed in
      placed.text.hits.compactMap { hit -> Finding? in
        guard let wanted = notesByWord[hit.kind], notes.isDisjoint(with: wanted), let first = wanted.first,
          told.insert(hit.kind).inserted
        else { return nil }
        let names = RuleContext.list(wanted.prefix(5).map { "“\($0.rawValue)”" }, last: "or")
        return Finding(
          at: context.path(of: hit.words.lowerBound, in: placed),
          "“\(placed.text.quote(hit.words))” can be read here, but the content notes do not say \(names), "
            + "so a reader meets it unprepared.",
          advice:
            "Add \(wanted.count > 1 ? "the one that fits" : "“\(first.rawValue)”") to `content_notes`, or remove the words here."
        )
      }
    }
  }

  /// The notes, any one of which is enough.
  private static let notesByWord: [WordClass: [ContentNote]] = [
    .noteSuicide: [.suicide, .selfHarm, .overdose],
    .noteSelfHarm: [.selfHarm],
    .noteOverdose: [.overdose],
    .noteAbuse: [.childhoodPhysicalAbuse, .childhoodSexualAbuse, .partnerAbuse, .neglect],
    .notePregnancyLoss: [.pregnancyLoss],
    .noteBereavement: [.bereavement, .suicide],
    .noteDetention: [.detention],
    .noteSubstanceUse: [.substanceUse],
  ]
}
