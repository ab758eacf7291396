// Technical words in the mouths of doctor and patient.

import Diagnostics
import Vignettes

/// With the patient in the room, neither an option nor the patient uses a technical word, or a marker's name of more
/// than one word. Colleagues may, away from the patient.
enum OptJargon: VignetteRule {
  static let code = "opt-jargon"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    guard VignetteTexts.isEnglish(context.vignette) else { return [] }
    let names = Lexicon([(.jargon, markerNames(in: context.catalogue))])
    return context.texts.all.compactMap { placed in
      let text = placed.text
      let isSaid = isSaidToPatient(placed.location, in: context)
      guard isSaid || text.words.contains(where: { $0.marks.contains(.patient) }) else { return nil }
      let hits = Array(text.hits(of: .jargon)) + names.hits(in: text.words)
      let technical = hits.first { hit in
        let marks = text.words[hit.words.lowerBound].marks
        if marks.contains(.direction) || marks.contains(.quoted) { return false }
        return marks.contains(.patient) || (isSaid && !marks.contains(.spoken))
      }
      guard let technical else { return nil }
      return Finding(
        at: context.path(of: technical.words.lowerBound, in: placed),
        "“\(text.quote(technical.words))” is a technical term, which gives the answer away and which nobody would say here.",
        advice: "Use ordinary words; the debrief names what it was."
      )
    }
  }

  private static func isSaidToPatient(_ location: TextLocation, in context: RuleContext) -> Bool {
    guard location.field == .line || location.field == .part, context.settings.indices.contains(location.owner) else {
      return false
    }
    return context.settings[location.owner] == .withPatient
  }

  /// Names of markers that nobody would say by chance: those of the patient's side, of attitudes and of enactments, if
  /// they have more than one word.
  private static func markerNames(in catalogue: MarkerCatalogue) -> [String] {
    catalogue.markers.filter { marker in
      let isTheory = ["rt-", "rf-", "tr-", "al-", "cr-", "ct-act-", "ct-proc-"].contains {
        marker.id.text.hasPrefix($0)
      }
      return isTheory && marker.name.contains(" ")
    }.map(\.name)
  }
}
