// Small pieces of plain reports: columns, shares, ranges and scripts.

import Canvas
import Diagnostics
import ScenarioEngine
import VignetteAnalysis
import Vignettes

/// Puts figures into words.
enum ReportText {
  /// A line of a report: a padded name and its text.
  static func row(_ name: String, _ text: String, width: Int = 20) -> String { padded(name, width) + text + "\n" }

  /// A text padded with spaces to the width of a column.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.of(text)))
  }

  /// A range as “3 to 5”, or one number.
  static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  /// A share in percent with one decimal, rounded down. A share above nothing never shows as 0.0%.
  static func share(_ part: PathCount, of whole: PathCount) -> String {
    let thousandths = part.thousandths(of: whole)
    if thousandths == 0 && !part.isZero { return "under 0.1%" }
    return "\(thousandths / 10).\(thousandths % 10)%"
  }

  /// A figure with its fifth.
  static func figure(_ fraction: Fraction) -> String {
    "\(fraction.numerator)/\(fraction.denominator) " + fifth(fraction.fifth)
  }

  /// A fifth in words.
  static func fifth(_ fifth: Int?) -> String {
    guard let fifth else { return "(withheld)" }
    return fifth == 4 ? "(top fifth)" : "(fifth \(fifth))"
  }

  /// Text of an author, safe to print.
  static func safe(_ text: String) -> String { VisibleText.sanitised(text) }

  /// A script, indented.
  static func script(_ script: PlaytestScript) -> String { script.lines.map { "    \($0.command)\n" }.joined() }

  /// What to say about a search that was cut short.
  static func cutShort(at states: Int) -> String {
    "Cut short at \(states) states: what follows was found by then and proves nothing. "
      + "Visit more with --states.\n"
  }
}

extension JSONOutput {
  /// A range as a list of its least and greatest value.
  static func range(_ range: ClosedRange<Int>) -> JSONOutput {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }

  /// A figure; its fifth is null if it is withheld.
  static func fraction(_ fraction: Fraction) -> JSONOutput {
    .object([
      ("earned", .int(fraction.numerator)), ("possible", .int(fraction.denominator)), ("scenes", .int(fraction.scenes)),
      ("fifth", fraction.fifth.map(JSONOutput.int) ?? .null),
    ])
  }

  /// A number of paths as a string of digits, since it may exceed what JSON readers can hold.
  static func paths(_ count: PathCount) -> JSONOutput { .string(count.description) }

  /// A script, or null.
  static func script(_ script: PlaytestScript?) -> JSONOutput { .optional(script?.text) }

  /// Names.
  static func names(_ names: some Sequence<some CustomStringConvertible>) -> JSONOutput {
    .array(names.map { .string($0.description) })
  }
}
