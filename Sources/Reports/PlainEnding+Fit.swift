// Keeps the plain ending within one screen of 80 by 24, by a rule that knows nothing of terminals.

extension PlainEnding {
  /// How wide a part is beside its name, in characters.
  static let width = 59
  /// How many lines the parts have together.
  static let mostLines = 16

  /// The page with as much of it as fits: the third quote goes first, then the end of a long text for the patient, then
  /// the second quote, and last the habit.
  var fitted: PlainEnding {
    var page = self
    page.limitPatient(to: 5)
    let steps: [(inout PlainEnding) -> Void] = [
      { $0.limitQuotes(to: 2) }, { $0.limitPatient(to: 4) }, { $0.limitPatient(to: 3) }, { $0.limitQuotes(to: 1) },
      { $0.habit = nil }, { $0.limitPatient(to: 2) },
    ]
    for step in steps where page.lineCount > Self.mostLines { step(&page) }
    return page
  }

  /// How many lines the parts take up.
  var lineCount: Int {
    parts.flatMap(\.paragraphs).reduce(0) { $0 + Self.lines(of: $1) }
  }

  private mutating func limitQuotes(to count: Int) { quotes = Array(quotes.prefix(count)) }

  /// Takes whole sentences from the end of the patient's text until it has so many lines; the first always stays.
  private mutating func limitPatient(to lines: Int) {
    var kept = patient.split(separator: " ", omittingEmptySubsequences: true)[...]
    while Self.lines(of: kept.joined(separator: " ")) > lines {
      guard let end = kept.dropLast().lastIndex(where: { $0.hasSuffix(".") || $0.hasSuffix("?") }) else { break }
      kept = kept[...end]
    }
    patient = kept.joined(separator: " ")
  }

  /// How many lines a text takes up if a line breaks between words.
  static func lines(of text: String) -> Int {
    var (lines, used) = (0, 0)
    for word in text.split(separator: " ") {
      if used > 0, used + 1 + word.count <= width {
        used += 1 + word.count
      } else {
        lines += 1
        used = word.count
      }
    }
    return lines
  }
}
