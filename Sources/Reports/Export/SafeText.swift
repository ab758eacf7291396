// Text made fit for a file that other programs open: no character in it is invisible or turns the reading order.

/// Replaces what has no glyph of its own.
enum SafeText {
  /// The text with every control, format and private character as a replacement character; line breaks stay where they
  /// are asked for, as line feeds, and are spaces otherwise.
  ///
  /// Scalars that XML forbids are among those that go, so that the same text fits HTML and SVG.
  static func cleaned(_ text: String, keepingLineBreaks: Bool = false) -> String {
    var cleaned = String.UnicodeScalarView()
    for character in text {
      if character.isNewline || character == "\t" {
        cleaned.append(keepingLineBreaks && character != "\t" ? "\n" : " ")
        continue
      }
      for scalar in character.unicodeScalars { cleaned.append(isHarmless(scalar) ? scalar : "\u{FFFD}") }
    }
    return String(cleaned)
  }

  /// The lines of a text, cleaned, without blank ones.
  static func lines(_ text: String) -> [String] {
    cleaned(text, keepingLineBreaks: true).split(separator: "\n").map(String.init).filter { line in
      line.contains { $0 != " " }
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Joiners keep letters of many scripts, and emoji, in one piece.
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}" || scalar == "\u{00AD}"
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
