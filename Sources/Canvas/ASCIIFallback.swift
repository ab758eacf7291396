// The ASCII replacement of a letter or sign.

/// Replaces text that a poor terminal or locale cannot show.
public enum ASCIIFallback {
  /// An ASCII character for a cell's text: the letter without its accent, the plain quote, the nearest sign; `?` if
  /// there is none.
  public static func character(for text: String) -> Character {
    guard let scalar = text.unicodeScalars.first else { return " " }
    if scalar.isASCII { return Character(scalar) }
    for (scalars, character) in signs where scalars.unicodeScalars.contains(scalar) {
      return character
    }
    let value = scalar.value
    if (0xC0...0x17F).contains(value) {
      let offset = Int(value - 0xC0)
      return latin[latin.index(latin.startIndex, offsetBy: offset)]
    }
    if (0x2500...0x257F).contains(value) { return "+" }
    if (0x2580...0x259F).contains(value) { return "#" }
    return "?"
  }

  private static let signs: [(String, Character)] = [
    ("‘’‚‛′‹›´", "'"), ("“”„‟″«»", "\""), ("‐‑‒–—―−¯─━┄┈╌", "-"), ("│┃┆┊╎¦", "|"), ("…", "~"), ("•●▪■✓✔★☆", "*"),
    ("·∙", "-"), ("▸▶►❯→➜⏎", ">"), ("◂◀◄←", "<"), ("↑▲", "^"), ("↓▼", "v"), ("○◦◯◌°º", "o"), ("╳×✗✕✖", "x"),
    ("▁", "1"), ("▂", "2"), ("▃", "3"), ("▄", "4"), ("▅", "5"), ("▆", "6"), ("▇", "7"), ("█", "8"),
    ("\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}\u{3000}", " "), ("¡", "!"), ("¿", "?"), ("ª", "a"), ("¹", "1"), ("²", "2"),
    ("³", "3"), ("÷", "/"), ("©", "c"), ("®", "r"), ("€", "E"), ("£", "L"),
  ]

  /// U+00C0 to U+017F in order.
  private static let latin =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
    + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
}
