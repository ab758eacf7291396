// The rules of VisibleText, one scalar at a time.

/// Collects the visible form of a text; `add` every scalar in order, then call `finished`.
struct Sanitiser {
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
  private static let mostMarks = 4

  private let keepingLineBreaks: Bool
  private var output = String.UnicodeScalarView()
  /// The last scalar emitted, if it can carry marks.
  private var base: Unicode.Scalar?
  private var marks = 0
  private var flag = ""

  init(keepingLineBreaks: Bool) {
    self.keepingLineBreaks = keepingLineBreaks
  }

  mutating func finished() -> String {
    endFlag()
    return String(output)
  }

  mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      addFlagLetter(scalar)
      return
    }
    endFlag()
    switch scalar.value {
    case 0x0A where keepingLineBreaks:
      output.append(scalar)
      base = nil
    case 0x0D where keepingLineBreaks && next == "\n":
      break
    case 0x09:
      show(" ")
    case 0..<0x20:
      show(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F:
      show("\u{2421}")
    case 0x20..<0x7F:
      show(scalar)
    case 0xFE0E, 0xFE0F, 0xE0100...0xE01EF:
      break
    case 0x200D where isEmoji(base) && isEmoji(next):
      break
    case 0x1F3FB...0x1F3FF where base?.properties.isEmojiModifierBase == true:
      break
    default:
      addOther(scalar)
    }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    if Self.isHidden(scalar) {
      name(String(scalar.value, radix: 16, uppercase: true))
    } else if DisplayWidth.of(scalar: scalar) == 0 {
      addMark(scalar)
    } else {
      show(scalar)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    base = scalar
    marks = 0
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    if base == nil { show(Self.dottedCircle) }
    guard marks < Self.mostMarks else { return }
    output.append(scalar)
    marks += 1
  }

  private mutating func name(_ hexadecimal: String) {
    let padding = String(repeating: "0", count: max(0, 4 - hexadecimal.utf8.count))
    for scalar in "‹U+\(padding)\(hexadecimal)›".unicodeScalars { show(scalar) }
  }

  private mutating func addFlagLetter(_ scalar: Unicode.Scalar) {
    guard let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) else { return }
    flag.unicodeScalars.append(letter)
    if flag.utf8.count == 2 { endFlag() }
  }

  private mutating func endFlag() {
    guard !flag.isEmpty else { return }
    let letters = flag
    flag = ""
    for scalar in "‹\(letters)›".unicodeScalars { show(scalar) }
  }

  private func isEmoji(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.value > 0xFF else { return false }
    return scalar.properties.isEmoji
  }

  /// Whether the scalar has no glyph of its own, or affects how others are shown.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2065, 0x3164, 0xFE00...0xFE0F, 0xFFA0,
      0xFFF0...0xFFFF, 0xE0000...0xE0FFF:
      return scalar.value != 0xFFFD
    default:
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    default:
      return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
