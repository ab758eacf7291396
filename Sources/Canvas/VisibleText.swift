// The one gate between outside text and any screen or plain output: nothing in it stays invisible.

/// Makes text harmless and visible.
public enum VisibleText {
  /// The text with every control, format, bidirectional, zero-width, private and unassigned scalar made visible.
  ///
  /// - A tab becomes a space; other C0 controls and DEL become their pictures (`␛`, `␡`).
  /// - Everything else without a glyph becomes its number: `‹U+202E›`.
  /// - Emoji joined into one picture are shown side by side, without the joiner, skin tone and
  ///   variation selectors, because terminals disagree on how wide the joined picture is; the letters of a flag
  ///   become `‹DE›`.
  /// - At most four marks stay on one letter, and a mark without a letter goes on `◌`.
  ///
  /// Sanitising a second time changes nothing.
  ///
  /// - Parameters:
  ///   - text: any text at all.
  ///   - keepingLineBreaks: whether to keep line feeds, for text that is laid out in lines; CR LF counts as one.
  /// - Returns: the visible text.
  public static func sanitised(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if isPlainASCII(text) || text.unicodeScalars.allSatisfy(needsNoLook) { return text }
    var sanitiser = Sanitiser(keepingLineBreaks: keepingLineBreaks)
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      sanitiser.add(scalars[index], before: next)
    }
    return sanitiser.finished()
  }

  /// Whether every byte is a printable ASCII character or a space.
  static func isPlainASCII(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  /// A quick yes for common letters and signs; no only means that the scalar needs a closer look.
  private static func needsNoLook(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2500...0x25FF:
      return true
    default:
      return false
    }
  }
}
