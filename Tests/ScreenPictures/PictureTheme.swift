// The colours that a terminal gives to a program that asks for palette numbers.

import TestSupport

/// A theme of the program, and the terminal that it is made for.
struct PictureTheme {
  /// The value of `DYAD_THEME`.
  let name: String
  /// Letters without a colour of their own.
  let foreground: String
  /// Cells without a colour of their own, and the margin.
  let background: String
  /// The line around the picture.
  let border: String

  static let dark = PictureTheme(name: "dark", foreground: "#d8dade", background: "#14161b", border: "#30343d")
  static let light = PictureTheme(name: "light", foreground: "#22242a", background: "#fdfcf8", border: "#d5d2c8")
  static let highContrast = PictureTheme(
    name: "high-contrast", foreground: "#ffffff", background: "#000000", border: "#ffffff")

  /// The colours of a look's letters and of what is behind them.
  func colours(of look: EmulatedCell.Look) -> (letters: String, behind: String) {
    let letters = look.foreground.map(Self.colour) ?? foreground
    let behind = look.background.map(Self.colour) ?? background
    return look.reverse ? (behind, letters) : (letters, behind)
  }

  /// The colour of a palette number, as xterm has it: 16 named ones, a cube of 6 by 6 by 6, and 24 greys.
  private static func colour(_ number: Int) -> String {
    switch number {
    case 0..<16: return named[number]
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let place = number - 16
      return hexadecimal(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (min(number, 255) - 232)
      return hexadecimal(grey, grey, grey)
    }
  }

  private static let named = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
  ]

  private static func hexadecimal(_ parts: Int...) -> String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
