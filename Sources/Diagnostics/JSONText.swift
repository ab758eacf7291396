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
      case _ where SafeExcerpt.isInvisible(scalar):
        for unit in String(Character(scalar)).utf16 {
          result += "\\u" + SafeExcerpt.hexadecimal(UInt32(unit), digits: 4)
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
