// Abbreviations that nobody has spelled out.

import Diagnostics
import Vignettes

/// An abbreviation is spelled out at its first use, in brackets or next to them, unless everybody knows it.
enum LangAbbrev: VignetteRule {
  static let code = "lang-abbrev"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    guard VignetteTexts.isEnglish(context.vignette) else { return [] }
    var known = WordLists.knownAbbreviations.union(ordinaryWords(in: context.texts))
    var findings: [Finding] = []
    for placed in context.texts.all where placed.location.field.isShown {
      let words = placed.text.words
      let capitals = words.count { $0.marks.contains(.allCaps) }
      // Several words in capitals are a heading or shouting, and a long one is a word.
      guard capitals > 0, capitals < heading else { continue }
      func isAny(_ marks: Word.Marks, _ index: Int) -> Bool {
        words.indices.contains(index) && !words[index].marks.isDisjoint(with: marks)
      }
      for (index, word) in words.enumerated() where word.marks.contains(.allCaps) && !known.contains(word.id) {
        guard word.length <= longest else { continue }
        known.insert(word.id)
        guard !isAny(.opensBracket, index), !isAny(.opensBracket, index + 1) else { continue }
        findings.append(
          Finding(
            at: context.path(of: index, in: placed),
            "“\(placed.text.quote(index..<(index + 1)))” is not spelled out at its first use, "
              + "and not every reader will know it.",
            advice: "Write it out, with the short form in brackets after it."
          )
        )
      }
    }
    return findings
  }

  /// The most letters of an abbreviation.
  private static let longest = 5
  /// With this many words in capitals, a text counts as set in capitals.
  private static let heading = 3

  /// Words that the case has in small letters too.
  private static func ordinaryWords(in texts: VignetteTexts) -> Set<WordID> {
    var capitals: Set<WordID> = []
    for placed in texts.all {
      for word in placed.text.words where word.marks.contains(.allCaps) { capitals.insert(word.id) }
    }
    guard !capitals.isEmpty else { return [] }
    var found: Set<WordID> = []
    for placed in texts.all {
      for word in placed.text.words where !word.marks.contains(.capital) && capitals.contains(word.id) {
        found.insert(word.id)
      }
    }
    return found
  }
}

extension WordLists {
  /// Abbreviations that a reader in Britain knows, and words that only look like one.
  static let knownAbbreviations: Set<WordID> = Set(
    [
      "gp", "nhs", "ok", "tv", "uk", "us", "usa", "eu", "id", "am", "pm", "mp", "bbc", "cv", "dna", "mri", "ct", "ecg",
      "pdf", "diy", "cd", "dvd", "it", "hr", "phd", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "nice",
      "dj", "atm", "sms", "usb", "vat", "pe", "bmw", "bp", "hiv", "aids", "covid",
    ].map { WordHash.of($0.utf8) }
  )
}
