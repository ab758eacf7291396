// The colours that a terminal shows, as xterm has them, and their contrast as WCAG reckons it.

import Foundation

/// Red, green and blue, 0 to 255 each.
typealias RGB = (Int, Int, Int)

enum XtermColours {
  /// The colour of a number, 0 to 255.
  static func palette(_ number: Int) -> RGB {
    let named = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
      (255, 255, 255),
    ]
    let levels = [0, 95, 135, 175, 215, 255]
    switch number {
    case 0..<16: return named[number]
    case 16..<232: return (levels[(number - 16) / 36], levels[(number - 16) / 6 % 6], levels[(number - 16) % 6])
    default: return (8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232))
    }
  }

  /// 1 to 21, whichever of the two comes first.
  static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// 0 for black to 1 for white.
  static func luminance(_ colour: RGB) -> Double {
    func linear(_ part: Int) -> Double {
      let part = Double(part) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }
}
