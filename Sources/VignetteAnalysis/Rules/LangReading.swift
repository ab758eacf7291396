// Texts that are hard to read.

import Diagnostics
import Vignettes

/// The estimated Flesch reading ease of the patient's speech is that of ordinary speech, and of the narration that of a
/// plain story.
enum LangReading: VignetteRule {
  static let code = "lang-reading"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    guard VignetteTexts.isEnglish(context.vignette) else { return [] }
    var speech = ReadingEase()
    var telling = ReadingEase()
    for placed in context.texts.all where placed.location.field.isStory {
      let isLine =
        placed.location.field == .line || placed.location.field == .part || placed.location.field == .safetyLine
      for word in placed.text.words {
        if word.marks.contains(.patient), !word.marks.contains(.direction) {
          speech.add(word, of: placed.text)
        } else if !isLine, word.marks.contains(.direction) || !word.marks.contains(.spoken) {
          telling.add(word, of: placed.text)
        }
      }
    }
    let limits = context.thresholds
    return [("What the patient says", speech, limits.speechEase), ("The narration", telling, limits.tellingEase)]
      .compactMap { what, ease, least in
        guard ease.words >= limits.easeWords, let value = ease.value, value < least else { return nil }
        return Finding(
          .key(.root.appending("scenes")),
          "\(what) has a reading ease of about \(value), below the \(least) that people read without effort.",
          advice: "Shorten sentences, and use everyday words."
        )
      }
  }
}

/// Counts for the Flesch formula, 206.835 - 1.015 words per sentence - 84.6 syllables per word.
struct ReadingEase {
  private(set) var words = 0
  private var sentences = 0
  private var syllables = 0

  /// Adds a word.
  mutating func add(_ word: Word, of text: WordText) {
    words += 1
    if word.marks.contains(.closesSentence) { sentences += 1 }
    syllables += Self.syllables(text.bytes[Int(word.start)..<Int(word.end)])
  }

  /// The reading ease, rounded down; nil without a sentence.
  var value: Int? {
    guard words > 0, sentences > 0 else { return nil }
    return (206_835 - 1_015 * words / sentences - 84_600 * syllables / words) / 1000
  }

  /// Groups of vowels, without a silent final “e”; at least 1.
  private static func syllables(_ word: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasVowel = false
    for byte in word {
      let isVowel: Bool
      switch byte | 0x20 {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        isVowel = true
      default: isVowel = false
      }
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if count > 1, let last = word.last, last | 0x20 == UInt8(ascii: "e") { count -= 1 }
    return max(1, count)
  }
}
