// What an option does, told in too many words or in words that give the key away.

import Diagnostics
import Vignettes

/// `does` has at most eight words and no full stop, and names no role, no verdict, no marker and no skill.
enum OptDoesWords: VignetteRule {
  static let code = "opt-does-words"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let isEnglish = VignetteTexts.isEnglish(context.vignette)
    let names = Lexicon([(.optionVerdict, isEnglish ? telltaleNames(in: context.catalogue) : [])])
    return context.texts.all.filter { $0.location.field == .does }.compactMap { placed in
      guard Placeholder(placed.text.bytes[...]) == nil, let problem = problem(in: placed.text, names, context) else {
        return nil
      }
      return Finding(
        at: placed.location.path(in: context.story), problem,
        advice: "Say in plain words what is done, as in “keeps the dose, says you are puzzled”."
      )
    }
  }

  private static func problem(in text: WordText, _ names: Lexicon, _ context: RuleContext) -> String? {
    let count = text.bytes.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
    if count > context.thresholds.doesWords {
      return "This has \(count) words, and what an option does must be read at a glance: "
        + "at most \(context.thresholds.doesWords)."
    }
    if let hit = (Array(text.hits(of: .optionVerdict)) + names.hits(in: text.words)).first {
      return "“\(text.quote(hit.words))” says how the option is judged, and not what it does."
    }
    if text.bytes.last == UInt8(ascii: ".") { return "This ends in a full stop, and is shown as part of a line." }
    return nil
  }

  /// The names of markers, acts and skills that nobody would write by chance: those of more than one word.
  private static func telltaleNames(in catalogue: MarkerCatalogue) -> [String] {
    catalogue.markers.filter { marker in
      let isTask = [.safetyTask, .medicinesTask, .safetyCue].contains(marker.id.family)
      return !isTask && marker.name.contains(" ")
    }.map(\.name)
  }
}
