// Texts of a fixed form: versions, dates, language tags, hashes, summaries.

import Diagnostics
import Vignettes

extension ObjectReader {
  /// A required version number, `major.minor.patch`.
  mutating func version(_ key: String) -> String {
    formed(
      key,
      matching: Spelling.isVersion,
      expected: "a version number such as 1.0.0",
      advice: "Write three whole numbers with points between them."
    )
  }

  /// A required day as `YYYY-MM-DD` or, if `orMonth`, a month as `YYYY-MM`.
  mutating func date(_ key: String, orMonth: Bool = false) -> String {
    formed(
      key,
      matching: { Spelling.isDate($0, orMonth: orMonth) },
      expected: "a date such as \(orMonth ? "2026-11" : "2026-11-21")",
      advice: "Write the year, the month and the day in digits, with hyphens between them."
    )
  }

  /// A required language tag.
  mutating func languageTag(_ key: String) -> String {
    formed(
      key,
      matching: Spelling.isLanguageTag,
      expected: "a language tag such as en-GB",
      advice: "Write the language's short name, such as en-GB."
    )
  }

  /// A required SHA-256 sum.
  mutating func hash(_ key: String) -> String {
    formed(
      key,
      matching: Spelling.isHash,
      expected: "a content hash",
      advice: "Copy the 64 letters and digits that belong to the version signed off."
    )
  }

  /// The summary, at most 60 words.
  mutating func summary(_ key: String) -> String {
    let text = string(key)
    let count = text.wordCount
    if count > 60, let value = value[key] {
      findings.add(
        .tooLong,
        at: value.range,
        "The summary has \(count) words; at most 60 are allowed.",
        advice: "Shorten it; the title screen has no room for more."
      )
    }
    return text
  }

  /// The content notes; `none` must be the only one.
  mutating func contentNotes() -> [ContentNote] {
    let values = requiredList("content_notes")
    let notes = values.compactMap { findings.choice($0, of: ContentNote.self) }
    if values.count > 1, let none = values.first(where: { $0.string == ContentNote.none.rawValue }) {
      findings.add(
        .badValue,
        at: none.range,
        "“none” says that there is nothing to note, but there are other notes too.",
        advice: "Remove “none”, or the others."
      )
    }
    return notes
  }

  private mutating func formed(
    _ key: String,
    matching isRight: (String) -> Bool,
    expected: String,
    advice: String
  ) -> String {
    guard let value = require(key), let text = findings.string(value, expecting: expected) else { return "" }
    if text.isBlank {
      reportEmpty(value)
    } else if !isRight(text) {
      findings.add(
        .badValue, at: value.range, "\(findings.label(of: value)) is \(quoted(text)), which is not \(expected).",
        advice: advice)
    }
    return text
  }
}
