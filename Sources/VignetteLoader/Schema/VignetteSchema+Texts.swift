// The part of the schema about texts and the forms that some of them must have.

import Diagnostics
import Vignettes

extension VignetteSchema {
  /// The definitions of texts.
  static var texts: [(String, JSONOutput)] {
    [
      ("id", .matching(kebabCase, longest: Spelling.longestID)),
      ("twin", .matching(twin)),
      ("variable", .matching(variable, longest: Spelling.longestID)),
      ("words", .matching("\\S")),
      ("version", .matching(version)),
      ("date", .matching(date(orMonth: false))),
      ("condition", .anyText.described("For example: heard >= 2 and not promised (docs/format.md §5).")),
      ("text", .any(.defined("words"), .list(of: .defined("paragraph"), atLeast: 1))),
      ("optionalText", .any(.anyText, .list(of: .defined("paragraph")))),
      (
        "paragraph",
        .any(
          .defined("words"),
          .fields(.needed("when", .defined("condition")), .needed("text", .defined("words"))))
      ),
      (
        "next",
        .any(
          .object([("type", "string"), ("minLength", .int(1))]),
          .list(
            of: .fields(.optional("when", .defined("condition")), .needed("to", .defined("words"))), atLeast: 1))
      ),
    ]
  }

  private static let kebabCase = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// Two or three ids with slashes between them.
  private static let twin = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){1,2}$"

  /// An id that is neither a number nor a word used in conditions.
  private static var variable: String {
    "^(?!(?:\(VignetteDecoder.reservedWords.joined(separator: "|")))$)(?![0-9]+$)[a-z0-9]+(-[a-z0-9]+)*$"
  }

  private static var version: String {
    let number = "(0|[1-9][0-9]{0,8})"
    return "^\(number)\\.\(number)\\.\(number)$"
  }

  /// A language of two or three letters, then groups of letters and digits.
  static let languageTag = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"

  /// A calendar day or, if `orMonth`, a month.
  static func date(orMonth: Bool) -> String {
    let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    let february = "02-(0[1-9]|1[0-9]|2[0-8])"
    let leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
    let day = "[0-9]{4}-(\(long)|\(short)|\(february))|\(leapYear)-02-29"
    return "^(\(day)\(orMonth ? "|[0-9]{4}-(0[1-9]|1[0-2])" : ""))$"
  }
}
