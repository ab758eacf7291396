// Text as a JSON string.

/// Writes JSON strings.
public enum JSONText {
  /// The text as a JSON string with its quotes (RFC 8259 §7).
  ///
  /// Characters that would act on a terminal or show as nothing are written as `\u` escapes, so the result can be
  /// printed as it stands.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case _ where isUnseen(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// JSON text of another writer with every character beyond ASCII that shows as nothing, or turns the reading order, as a
  /// `\u` escape. Such a character can stand only in a string, so the text says the same.
  public static func visible(_ json: String) -> String {
    func isLeft(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII || !isUnseen(scalar) }
    guard !json.unicodeScalars.allSatisfy(isLeft) else { return json }
    return json.unicodeScalars.reduce(into: "") { result, scalar in
      if isLeft(scalar) { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
    }
  }

  /// Letters and marks that show as nothing, such as the filler of Hangul, count as well: a reader has to see them.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    SafeExcerpt.isInvisible(scalar) || (!scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(Character(scalar)).utf16.map { "\\u" + SafeExcerpt.hexadecimal(UInt32($0), digits: 4) }.joined()
  }
}
