// Details that could lead to a real person.

import Diagnostics
import Vignettes

/// No text contains an e-mail address, a telephone or NHS number, a postcode or a date of birth.
enum PrivIdentifiable: VignetteRule {
  static let code = "priv-identifiable"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      guard let found = PersonalDetail(in: placed.text) else { return nil }
      return Finding(
        at: context.path(of: found.words.lowerBound, in: placed),
        "“\(placed.text.quote(found.words))” looks like \(found.noun), which can lead to a real person.",
        advice: "Remove it; “her number” or “in March” is enough for a story."
      )
    }
  }
}

/// Something in a text that identifies people.
struct PersonalDetail {
  /// Its words.
  let words: Range<Int>
  /// What it looks like.
  let noun: String

  /// Looks for the first.
  init?(in text: WordText) {
    for (index, word) in text.words.enumerated() {
      let next = Int(word.end)
      if next < text.bytes.count, text.bytes[next] == UInt8(ascii: "@"), index + 1 < text.words.count {
        (words, noun) = (index..<(index + 2), "an e-mail address")
        return
      }
      if word.id == Self.birth, let found = Self.dateOfBirth(after: index, in: text) {
        (words, noun) = (found, "a date of birth")
        return
      }
      if word.marks.contains(.number) {
        if let found = Self.slashedDate(at: index, in: text) {
          (words, noun) = (found, "a full date")
          return
        }
        let run = Self.digits(from: index, in: text)
        if run.count >= 10, run.count <= 14 {
          let isNHS = run.count == 10 && run.first != UInt8(ascii: "0")
          (words, noun) = (index..<run.end, isNHS ? "an NHS number" : "a telephone number")
          return
        }
      }
      if Self.isPostcode(at: index, in: text) {
        (words, noun) = (index..<(index + 2), "a postcode")
        return
      }
    }
    return nil
  }

  private static let birth = WordHash.of("birth".utf8)

  /// A number within six words of “date of birth”.
  private static func dateOfBirth(after index: Int, in text: WordText) -> Range<Int>? {
    guard index >= 2, text.words[index - 2].id == WordHash.of("date".utf8) else { return nil }
    let after = text.words.indices.dropFirst(index + 1).prefix(6)
    guard let number = after.first(where: { text.words[$0].marks.contains(.number) }) else { return nil }
    return (index - 2)..<(number + 1)
  }

  /// `03/04/1984`, `3.4.84`: three numbers with the same mark between.
  private static func slashedDate(at index: Int, in text: WordText) -> Range<Int>? {
    guard index + 2 < text.words.count else { return nil }
    let parts = text.words[index...(index + 2)]
    guard parts.allSatisfy({ $0.marks.contains(.number) }), parts.dropLast().allSatisfy({ $0.length <= 2 }),
      let last = parts.last, last.length == 4 || last.length == 2
    else { return nil }
    let gaps = zip(parts, parts.dropFirst()).map { left, right in text.bytes[Int(left.end)..<Int(right.start)] }
    guard gaps.allSatisfy({ $0.count == 1 && ($0.first == UInt8(ascii: "/") || $0.first == UInt8(ascii: ".")) }) else {
      return nil
    }
    return index..<(index + 3)
  }

  /// Digits in a row, with single spaces or hyphens allowed between groups.
  private static func digits(from index: Int, in text: WordText) -> (count: Int, end: Int, first: UInt8) {
    var count = 0
    var end = index
    while count < 15, end < text.words.count, text.words[end].marks.contains(.number) {
      if end > index {
        let gap = text.bytes[Int(text.words[end - 1].end)..<Int(text.words[end].start)]
        guard gap.count == 1, gap.first == 0x20 || gap.first == UInt8(ascii: "-") else { break }
      }
      count += text.words[end].length
      end += 1
    }
    return (count, end, text.bytes[Int(text.words[index].start)])
  }

  /// `SW1A 2AA`: an outward and an inward code, both in capitals.
  private static func isPostcode(at index: Int, in text: WordText) -> Bool {
    guard index + 1 < text.words.count else { return false }
    let (out, inward) = (text.words[index], text.words[index + 1])
    guard out.marks.contains(.capital), inward.length == 3, (2...4).contains(out.length),
      Int(inward.start) - Int(out.end) == 1, text.bytes[Int(out.end)] == 0x20
    else { return false }
    func kinds(_ word: Word) -> [Character] {
      text.bytes[Int(word.start)..<Int(word.end)].map { byte in
        (0x30...0x39).contains(byte) ? "9" : (0x41...0x5A).contains(byte) ? "A" : "?"
      }
    }
    return kinds(inward) == ["9", "A", "A"]
      && ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(String(kinds(out)))
  }
}
