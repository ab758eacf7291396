// Text from a file made safe to print: nothing in it can steer a terminal or hide.

/// Makes characters visible that would act on a terminal, reorder a line, or not show at all.
public enum SafeExcerpt {
  /// The text with every invisible character shown: control characters as control pictures (`␛`), others by their number
  /// (`‹U+202E›`), and tabs as one space.
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += shown($1) }
  }

  /// Whether a scalar does not look like what it is: control, format and bidirectional characters, line separators,
  /// spaces that look like the ordinary one, private and unassigned characters.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate, .unassigned:
      return true
    default: return false
    }
  }

  /// One scalar as it is shown.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    guard isInvisible(scalar) else { return String(Character(scalar)) }
    if scalar == "\t" { return " " }
    let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    if scalar.isASCII, let picture = Unicode.Scalar(picture) { return String(Character(picture)) }
    return "‹U+\(hexadecimal(scalar.value, digits: 4))›"
  }

  /// A number in upper-case hexadecimal, padded with zeros.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
