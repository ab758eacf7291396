// How many cells a text takes, from tables of our own, independent of locale and C library.

/// Measures text in terminal cells.
public enum DisplayWidth {
  /// How many cells `Canvas.draw` uses for the text, measured as `VisibleText.sanitised` shows it.
  public static func of(_ text: String) -> Int {
    if VisibleText.isPlainASCII(text) { return text.utf8.count }
    var width = 0
    for letter in Letters(VisibleText.sanitised(text)) {
      width += letter.width
    }
    return width
  }

  /// How many cells `Canvas.draw` uses for one character; more than 2 only if it is shown as several cells.
  public static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The text cut to at most `columns` cells, ending in `ellipsis` if anything was cut off.
  ///
  /// The result is already sanitised. If there is no room for the ellipsis, it is left out.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    let visible = VisibleText.sanitised(text)
    guard of(visible) > columns else { return visible }
    let tail = of(ellipsis) <= columns ? ellipsis : ""
    let room = max(columns, 0) - of(tail)
    var kept = ""
    var used = 0
    for letter in Letters(visible) {
      if used + letter.width > room { break }
      kept += letter.text
      used += letter.width
    }
    return kept + tail
  }

  /// The width of a scalar that `VisibleText` leaves unchanged: 0 for a mark on the letter before, 1 or 2.
  public static func of(scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if narrow.contains(where: { $0.contains(value) }) { return 1 }
    if contains(value, in: zero) { return 0 }
    return value >= 0x1100 && contains(value, in: wide) ? 2 : 1
  }

  /// The common scalars of width one: Latin letters, dashes and quotation marks, arrows, rules and blocks.
  static let narrow: [ClosedRange<UInt32>] = [0...0x2FF, 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC]

  private static func contains(_ value: UInt32, in ranges: [(UInt32, UInt32)]) -> Bool {
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      let (first, last) = ranges[middle]
      if value < first {
        high = middle - 1
      } else if value > last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
