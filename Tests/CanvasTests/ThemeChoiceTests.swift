// Which colours are taken, and that those taken without knowing the paper hold on either.

import Canvas
import Foundation
import Testing

@Suite struct ThemeChoiceTests {
  @Test func aNameIsTaken() {
    #expect(Theme.chosen(named: "light", background: nil).theme == .light)
    #expect(Theme.chosen(named: "light", background: nil).sentence == nil)
  }

  @Test func anUnknownNameIsSaid() {
    let choice = Theme.chosen(named: "pink", background: nil)
    #expect(choice.theme == .either)
    #expect(choice.sentence?.contains("pink") == true && choice.sentence?.contains("high-contrast") == true)
    #expect(Theme.chosen(named: "", background: nil).sentence == nil)
  }

  @Test(arguments: [
    ("0;15", "light"), ("0;default;15", "light"), ("15;0", "dark"), ("7;8", "dark"), ("0;7", "light"), ("x", "either"),
    ("", "either"),
  ])
  func theTerminalsOwnWordIsTaken(_ pair: (background: String, name: String)) {
    #expect(Theme.chosen(named: nil, background: pair.background).theme.name == pair.name)
  }

  @Test func withoutAWordTheColoursHoldOnBothPapers() {
    for role in TextRole.allCases where role != .rule {
      let attributes = Theme.either.attributes(for: Style(role))
      #expect(!attributes.flags.contains(.dim))
      guard case .indexed(let index, _) = attributes.foreground else {
        #expect(attributes.foreground == .standard, "\(role)")
        continue
      }
      let light = Self.luminance(index)
      #expect(1.05 / (light + 0.05) >= 4.5, "\(role) on white")
      #expect((light + 0.05) / 0.05 >= 4.5, "\(role) on black")
    }
  }

  @Test func withoutAPaletteThereIsNoColourThatCouldBeUnreadable() {
    #expect(Theme.chosen(named: nil, background: nil, hasPalette: false).theme == .noColour)
    #expect(Theme.chosen(named: "dark", background: nil, hasPalette: false).theme == .dark)
    #expect(Theme.chosen(named: nil, background: "0;15", hasPalette: false).theme == .light)
  }

  /// Of an entry of the 256-colour palette, as WCAG 2 defines it.
  private static func luminance(_ index: UInt8) -> Double {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let number = Int(index)
    let parts: [Double] =
      number >= 232
      ? Array(repeating: Double(8 + (number - 232) * 10), count: 3)
      : [levels[(number - 16) / 36], levels[(number - 16) / 6 % 6], levels[(number - 16) % 6]]
    let linear = parts.map { $0 / 255 }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
