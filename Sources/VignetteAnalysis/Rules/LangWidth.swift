// Texts that do not fit a screen.

import Diagnostics
import Vignettes

/// No word is wider than the narrowest screen, no paragraph longer than a page, and no scene's text longer than two.
enum LangWidth: VignetteRule {
  static let code = "lang-width"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let limits = context.thresholds
    return context.texts.all.filter(\.location.field.isShown).compactMap { placed in
      let text = placed.text
      // A short text cannot be too long, and most texts are short.
      if text.bytes.count > limits.wordColumns, let wide = widest(in: text, over: limits.wordColumns) {
        return Finding(
          at: context.path(of: wide.word, in: placed),
          "“\(text.quote(wide.word..<(wide.word + 1)))…” takes \(wide.columns) columns without a space, "
            + "but the narrowest screen shows only \(limits.wordColumns).",
          advice: "Add a space, or use a shorter word."
        )
      }
      guard text.bytes.count > limits.paragraphLines * limits.columns / 2 else { return nil }
      let lines = lineCounts(of: text, columns: limits.columns)
      if let long = lines.firstIndex(where: { $0 > limits.paragraphLines }) {
        return Finding(
          at: placed.location.path(in: context.story).appending(long),
          "This paragraph takes \(lines[long]) lines of \(limits.columns) columns, but a page shows "
            + "\(limits.paragraphLines).",
          advice: "Split it in two, or shorten it."
        )
      }
      let whole = lines.reduce(0, +)
      guard placed.location.field == .sceneText, whole > limits.textLines else { return nil }
      return Finding(
        at: placed.location.path(in: context.story),
        "The text of “\(context.vignette.scenes[placed.location.owner].id)” takes \(whole) lines of \(limits.columns) "
          + "columns, more than two pages.",
        advice: "Shorten it, or move the first half to a `page` of its own."
      )
    }
  }

  /// The first run without a space that is wider than a screen.
  private static func widest(in text: WordText, over columns: Int) -> (word: Int, columns: Int)? {
    var width = 0
    for (index, byte) in text.bytes.enumerated() {
      if byte == 0x20 || byte == 0x0A {
        width = 0
      } else if byte & 0xC0 != 0x80 {
        width += 1
        if width > columns {
          let rest = text.bytes[(index + 1)...].prefix { $0 != 0x20 && $0 != 0x0A }.count { $0 & 0xC0 != 0x80 }
          let word = text.words.lastIndex { Int($0.start) <= index } ?? 0
          return (word, width + rest)
        }
      }
    }
    return nil
  }

  /// How many lines each paragraph takes, with its words wrapped.
  private static func lineCounts(of text: WordText, columns: Int) -> [Int] {
    text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { paragraph in
      var (lines, column) = (1, 0)
      for word in paragraph.split(separator: 0x20) {
        let width = word.count { $0 & 0xC0 != 0x80 }
        if column > 0, column + 1 + width > columns {
          lines += 1
          column = width
        } else {
          column += width + (column > 0 ? 1 : 0)
        }
      }
      return lines
    }
  }
}
