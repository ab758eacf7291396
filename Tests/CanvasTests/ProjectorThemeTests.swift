// The themes for a wall: the contrast of every role, from the colours sent to the terminal.

import Canvas
import Foundation
import Testing

@Suite("Projector themes")
struct ProjectorThemeTests {
  @Test("every role keeps 7 to 1 with 256 colours, with sixteen and with eight", arguments: Theme.projectors)
  func contrast(_ theme: Theme) throws {
    for role in TextRole.allCases {
      for emphasis: Style.Emphasis in [[], .strong, .stressed, .underlined, .reversed] {
        let look = theme.attributes(for: Style(role, emphasis))
        #expect(!look.flags.contains(.dim))
        for colours in [256, 16, 8] {
          let letters = try #require(Self.rgb(look.foreground, of: colours), "\(role): the terminal's own colour")
          let behind = try #require(Self.rgb(look.background, of: colours), "\(role): the terminal's own colour")
          let ratio = Self.contrast(letters, behind)
          #expect(ratio >= 7, "\(theme.name), \(role), \(colours) colours: \(ratio)")
        }
      }
    }
  }

  @Test(
    "the whole screen is painted: no role, and no blank, has the terminal's own background", arguments: Theme.projectors
  )
  func painted(_ theme: Theme) {
    let backgrounds = Set(TextRole.allCases.map { theme.attributes(for: Style($0)).background })
    #expect(backgrounds == [theme.base.background])
    #expect(theme.base.background != .standard)
  }

  @Test("what colour tells, bold or another flag tells as well", arguments: Theme.projectors)
  func withoutColour(_ theme: Theme) {
    let plain = theme.attributes(for: .body).flags
    for style: Style in [.heading, .speaker, .direction, .selected, .marker, .warning, .key, .figure] {
      #expect(theme.attributes(for: style).flags != plain, "\(style.role)")
    }
  }

  @Test("contrast is reckoned as WCAG has it")
  func formula() {
    #expect(Self.contrast((0, 0, 0), (255, 255, 255)) == 21)
    #expect(abs(Self.contrast((119, 119, 119), (255, 255, 255)) - 4.48) < 0.01)
  }

  /// What a terminal of so many colours shows, as xterm has them; nil for its own colour.
  private static func rgb(_ colour: Colour, of colours: Int) -> (Int, Int, Int)? {
    switch colour {
    case .standard: nil
    case .indexed(let index, _) where colours >= 256: palette(Int(index))
    case .indexed(_, let name), .named(let name):
      // With eight colours a background is the dark one; the letters are made bright by bold, or stay as dark.
      palette(colours >= 16 ? Int(name.rawValue) : Int(name.rawValue) % 8)
    }
  }

  private static func palette(_ number: Int) -> (Int, Int, Int) {
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

  private static func contrast(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: (Int, Int, Int)) -> Double {
    func linear(_ part: Int) -> Double {
      let part = Double(part) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }
}
