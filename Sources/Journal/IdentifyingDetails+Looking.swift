// Looks for details of a real person in a note. It is in this target because regular expressions need a library that
// `dyad` does without.

import JournalLink

extension IdentifyingDetails {
  /// Every part of a text that looks like an identifying detail, in order, without overlaps.
  public static func findings(in text: String) -> [Finding] {
    var findings: [Finding] = []
    // If two kinds match the same words, the first in this list wins.
    for (kind, ranges) in candidates(in: text) {
      for range in ranges where !findings.contains(where: { $0.range.overlaps(range) }) {
        findings.append(Finding(kind: kind, words: String(text[range]), range: range))
      }
    }
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func candidates(in text: String) -> [(Kind, [Range<String.Index>])] {
    [
      (.email, emails(in: text)), (.date, dates(in: text)), (.phone, phones(in: text)),
      (.nhsNumber, nhsNumbers(in: text)), (.postcode, postcodes(in: text)),
    ]
  }

  // Every repetition below has a limit, which keeps the search linear in the length of the text.

  private static func emails(in text: String) -> [Range<String.Index>] {
    text.ranges(of: /[\w.+\-']{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}/)
  }

  private static func nhsNumbers(in text: String) -> [Range<String.Index>] {
    standing(alone: text.ranges(of: /[0-9]{3}[ \-.\u{A0}]?[0-9]{3}[ \-.\u{A0}]?[0-9]{4}/), in: text)
  }

  private static func dates(in text: String) -> [Range<String.Index>] {
    let figures = text.ranges(of: /[0-9]{1,2} ?[.\/\-] ?[0-9]{1,2} ?[.\/\-] ?(?:[0-9]{4}|[0-9]{2})/)
    let ordered = text.ranges(of: /(?:19|20)[0-9]{2}[.\/\-][0-9]{1,2}[.\/\-][0-9]{1,2}/)
    let dayFirst = text.ranges(
      of:
        /(?i)[0-9]{1,2}(?:st|nd|rd|th)?[ ,\-]{1,2}(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ,\-]{1,2}(?:[0-9]{4}|['’]?[0-9]{2})/
    )
    let monthFirst = text.ranges(
      of:
        /(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ \-][0-9]{1,2}(?:st|nd|rd|th)?,?[ \-][0-9]{4}/
    )
    return standing(alone: ordered + figures + dayFirst + monthFirst, in: text)
  }

  private static func phones(in text: String) -> [Range<String.Index>] {
    let british = text.ranges(of: /\(?0[0-9]{2,5}\)?(?:[ \-.\u{A0}]?[0-9]{2,8}){1,4}/)
    let abroad = text.ranges(of: /\+[0-9]{1,3}(?:[ \-.\u{A0}]?\(?[0-9]{1,8}\)?){1,6}/)
    return standing(alone: (abroad + british).filter { (10...15).contains(digits(in: text[$0])) }, in: text)
      .filter { text[$0].hasPrefix("+") || digits(in: text[$0]) == 11 || text[$0].contains { !$0.isNumber } }
  }

  private static func postcodes(in text: String) -> [Range<String.Index>] {
    standing(
      alone: text.ranges(of: /(?i)[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNP-Z]?[ \u{A0}]?[0-9][ABD-HJLNP-UW-Z]{2}/),
      in: text)
  }

  /// The ranges with no letter or digit right before or after them.
  private static func standing(alone ranges: [Range<String.Index>], in text: String) -> [Range<String.Index>] {
    ranges.filter { range in
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
    }
  }

  private static func digits(in text: Substring) -> Int { text.count { $0.isNumber } }
}
